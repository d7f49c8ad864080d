package mongery.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mongery.data.DenseArray;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.History;
import mongery.method.Look;
import mongery.run.experiment.Expected;

/** Looks of every kind, made up but of the shapes that methods show. */
final class Example {
  private Example() {}

  private static FigureData data(String title, Map<String, DenseArray> arrays) {
    return new FigureData(
        title,
        1200,
        new Look(arrays),
        curves(3000, "loss", "mass.1"),
        curves(12, "kl", "share_left"),
        List.of(new Expected("kl", 0.05, 0.02, "derived")),
        List.of(List.of("left", "right"), List.of("left", "right")),
        curves(6, "kl, euler", "kl, heun"));
  }

  static History curves(int n, String... names) {
    Map<String, History.Curve> curves = new LinkedHashMap<>();
    Random random = new Random(7);
    for (String name : names) {
      double[] steps = new double[n];
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        steps[i] = 20 * (i + 1);
        values[i] = Math.exp(-3.0 * i / n) + 0.02 * random.nextGaussian();
      }
      curves.put(name, new History.Curve(steps, values));
    }
    return new History(curves);
  }

  private static DenseArray normal(int n, int d, double scale, double shift, long seed) {
    Random random = new Random(seed);
    float[] values = new float[n * d];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (shift + scale * random.nextGaussian());
    }
    return new DenseArray(new int[] {n, d}, values);
  }

  private static DenseArray vector(int n, double scale, long seed) {
    return DenseArray.vector(normal(n, 1, scale, 1, seed).values());
  }

  private static DenseArray groups(int n) {
    float[] out = new float[n];
    for (int i = 0; i < n; i++) {
      out[i] = i % 2;
    }
    return DenseArray.vector(out);
  }

  /** Points on the line with everything that such a look may contain. */
  static FigureData line(int n) {
    Map<String, DenseArray> m = new LinkedHashMap<>();
    m.put(Look.SOURCE, normal(n, 1, 1, 0, 1));
    m.put(Look.TARGET, normal(n, 1, 0.3, 1, 2));
    m.put(Look.MAPPED, normal(n, 1, 0.3, 1, 3));
    m.put(Look.SOURCE_WEIGHT, vector(n, 0.1, 4));
    m.put(Look.TARGET_WEIGHT, vector(n, 0.1, 5));
    m.put(Look.POTENTIAL_AT, normal(50, 1, 1, 0, 6));
    m.put(Look.POTENTIAL, vector(50, 1, 7));
    return data("line", m);
  }

  /** Points in the plane with everything that such a look may contain. */
  static FigureData plane(int n) {
    Map<String, DenseArray> m = new LinkedHashMap<>();
    m.put(Look.SOURCE, normal(n, 2, 1, 0, 1));
    m.put(Look.SOURCE_GROUP, groups(n));
    m.put(Look.TARGET, normal(n, 2, 0.3, 3, 2));
    m.put(Look.MAPPED, normal(n, 2, 0.3, 3, 3));
    m.put(Look.MAPPED_MEAN, normal(n, 2, 0.2, 3, 8));
    int few = Math.min(n, 3);
    m.put(Look.MAPPED_DRAWS, normal(few * 4, 2, 0.3, 3, 9).reshape(few, 4, 2));
    m.put(Look.SOURCE_WEIGHT, vector(n, 0.1, 4));
    m.put(Look.TRAJECTORY, normal(20 * 5, 2, 1, 0, 5).reshape(20, 5, 2));
    m.put(Look.TIMES, DenseArray.vector(0, 0.25f, 0.5f, 0.75f, 1));
    m.put(Look.POTENTIAL_AT, grid(12));
    m.put(Look.POTENTIAL, vector(144, 1, 6));
    m.put(Look.FIELD_AT, grid(8));
    m.put(Look.FIELD, normal(64, 2, 1, 0, 7));
    return data("plane", m);
  }

  static DenseArray grid(int side) {
    float[] out = new float[2 * side * side];
    for (int i = 0; i < side * side; i++) {
      out[2 * i] = i % side;
      out[2 * i + 1] = i / side;
    }
    return new DenseArray(new int[] {side * side, 2}, out);
  }

  /** Images with their translations and paths. */
  static FigureData images() {
    Map<String, DenseArray> m = new LinkedHashMap<>();
    m.put(Look.SOURCE, normal(30, 64, 0.5, 0, 1).reshape(30, 1, 8, 8));
    m.put(Look.SOURCE_GROUP, groups(30));
    m.put(Look.TARGET, normal(30, 64, 0.5, 0, 2).reshape(30, 1, 8, 8));
    m.put(Look.MAPPED, normal(30, 64, 0.5, 0, 3).reshape(30, 1, 8, 8));
    m.put(Look.TARGET_BACK, normal(20, 64, 0.5, 0, 5).reshape(20, 1, 8, 8));
    m.put(Look.TRAJECTORY, normal(4 * 6, 64, 0.5, 0, 4).reshape(4, 6, 1, 8, 8));
    return data("images", m);
  }

  /**
   * Two marginals of a barycenter, of which only the first is re-weighted: its odd points (group 1)
   * have a hundredth of the weight of its even ones.
   */
  static FigureData barycenter(int n, int d) {
    Map<String, DenseArray> m = new LinkedHashMap<>();
    for (int k = 0; k < 2; k++) {
      m.put(Look.marginal(k), normal(n, d, 1, 4 * k, 1 + k));
      m.put(Look.marginalGroup(k), groups(n));
      m.put(Look.marginalMapped(k), normal(n, d, 0.5, 2, 3 + k));
      m.put(Look.marginalPotential(k), vector(d == 1 ? 50 : 144, 1, 5 + k));
    }
    float[] weight = new float[n];
    for (int i = 0; i < n; i++) {
      weight[i] = i % 2 == 0 ? 3 : 0.03f;
    }
    m.put(Look.marginalWeight(0), DenseArray.vector(weight));
    m.put(Look.POTENTIAL_AT, d == 1 ? normal(50, 1, 1, 0, 6) : grid(12));
    return data("barycenter", m);
  }

  /** The same with a discrete counterpart that is the same once more. */
  static FigureData withCounterpart(FigureData data) {
    Map<String, DenseArray> m = new LinkedHashMap<>(data.look().arrays());
    data.look().arrays().forEach((name, array) -> m.put(Look.exact(name), array));
    return data(data.title(), m);
  }
}
