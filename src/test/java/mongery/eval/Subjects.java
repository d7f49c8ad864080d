package mongery.eval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.data.Samples;
import mongery.method.Accepts;
import mongery.method.Barycentric;
import mongery.method.Couples;
import mongery.method.Flows;
import mongery.method.Look;
import mongery.method.Method;
import mongery.method.Probe;
import mongery.method.Scalars;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.method.Translates;
import mongery.nn.ode.OdeSettings;
import mongery.nn.ode.OdeSolution;

/** Subjects whose values are known by hand. */
public final class Subjects {
  private Subjects() {}

  /** A method that does nothing. */
  public static class Idle implements Method {
    @Override
    public Scalars step(long step) {
      return Map::of;
    }

    @Override
    public Look look(Probe probe) {
      return new Look(Map.of());
    }

    @Override
    public void save(StateWriter out) {}

    @Override
    public void load(StateReader in) {}

    @Override
    public void close() {}
  }

  /** A map of the line: T(x, noise), the noise a standard normal. */
  public static final class LineMap extends Idle implements Translates {
    private final DoubleBinaryOperator map;

    public LineMap(DoubleBinaryOperator map) {
      this.map = map;
    }

    @Override
    public DenseArray translate(DenseArray points, long seed) {
      RandomGenerator random = new SplittableRandom(seed);
      float[] out = new float[points.values().length];
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) map.applyAsDouble(points.values()[i], random.nextGaussian());
      }
      return new DenseArray(points.shape(), out);
    }
  }

  /** A map of points, one at a time. */
  public static final class Plane extends Idle implements Translates {
    private final UnaryOperator<double[]> map;

    public Plane(UnaryOperator<double[]> map) {
      this.map = map;
    }

    @Override
    public DenseArray translate(DenseArray points, long seed) {
      return each(points, map);
    }
  }

  /** A barycenter method with known maps and weights, equal lambda and KL of given penalties. */
  public static class Bary extends Idle implements Barycentric, Accepts {
    private final List<UnaryOperator<double[]>> maps;
    private final List<ToDoubleFunction<double[]>> weights;
    private final double[] penalties;

    public Bary(
        List<UnaryOperator<double[]>> maps,
        List<ToDoubleFunction<double[]>> weights,
        double... penalties) {
      this.maps = maps;
      this.weights = weights;
      this.penalties = penalties;
    }

    @Override
    public double[] lambda() {
      return maps.stream().mapToDouble(m -> 1.0 / maps.size()).toArray();
    }

    @Override
    public Optional<double[]> penalties() {
      return penalties.length == 0 ? Optional.empty() : Optional.of(penalties.clone());
    }

    @Override
    public DenseArray translate(int marginal, DenseArray points, long seed) {
      return each(points, maps.get(marginal));
    }

    @Override
    public double[] weights(int marginal, DenseArray points) {
      return IntStream.range(0, points.rows())
          .mapToDouble(i -> weights.get(marginal).applyAsDouble(row(points, i)))
          .toArray();
    }
  }

  private static double[] row(DenseArray points, int i) {
    double[] x = new double[points.rowSize()];
    for (int k = 0; k < x.length; k++) {
      x[k] = points.at(i, k);
    }
    return x;
  }

  private static DenseArray each(DenseArray points, UnaryOperator<double[]> map) {
    int d = points.rowSize();
    float[] out = new float[points.values().length];
    for (int i = 0; i < points.rows(); i++) {
      double[] y = map.apply(row(points, i));
      for (int k = 0; k < d; k++) {
        out[i * d + k] = (float) y[k];
      }
    }
    return new DenseArray(points.shape(), out);
  }

  /** A flow that moves x by (t^power) shift. */
  public static final class Shift extends Idle implements Flows {
    private final double shift;
    private final double power;

    public Shift(double shift, double power) {
      this.shift = shift;
      this.power = power;
    }

    @Override
    public OdeSettings ode() {
      return new OdeSettings(OdeSettings.Solver.EULER, 1, 1e-5);
    }

    @Override
    public OdeSolution flow(
        DenseArray points, double[] times, OdeSettings settings, boolean backward) {
      int size = points.values().length;
      float[] out = new float[times.length * size];
      for (int k = 0; k < times.length; k++) {
        for (int i = 0; i < size; i++) {
          out[k * size + i] = (float) (points.values()[i] + shift * Math.pow(times[k], power));
        }
      }
      int[] shape = {times.length, points.rows(), points.rowSize()};
      return new OdeSolution(new DenseArray(shape, out), 3, 20);
    }
  }

  /** Pairs row i with row i. */
  public static final class RowByRow extends Idle implements Couples {
    @Override
    public Pairs couple(DenseArray source, DenseArray target, long seed) {
      int[] rows = IntStream.range(0, source.rows()).toArray();
      return new Pairs(rows, rows, 1);
    }
  }

  /** A law of a fixed cloud. */
  public record Cloud(Samples samples, List<String> groups) implements Law, Sampler {
    @Override
    public int[] shape() {
      return new int[] {samples.points().rowSize()};
    }

    @Override
    public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Law law() {
      return this;
    }

    @Override
    public Samples batch(long index, int size) {
      return samples;
    }

    @Override
    public Samples probe(int n) {
      return samples;
    }

    @Override
    public Samples stratified(int n) {
      return probe(n);
    }
  }

  public static Cloud cloud(DenseArray points, int[] groups, String... names) {
    return new Cloud(new Samples(points, groups), List.of(names));
  }

  public static Subject of(Method method, Cloud source, Cloud target, DenseArray mapped) {
    return new Subject(method, null, source, target, source.samples(), target.samples(), mapped, 5);
  }
}
