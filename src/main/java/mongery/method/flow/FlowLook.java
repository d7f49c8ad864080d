package mongery.method.flow;

import java.util.Arrays;
import java.util.Map;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.method.Look;
import mongery.method.PairLook;
import mongery.method.Probe;
import mongery.nn.ode.OdeSettings;
import mongery.nn.ode.OdeSolution;

/** What flow matching shows of itself. */
final class FlowLook {
  /** Looks are drawn, not measured: a coarse fixed-step integration is exact to the eye. */
  private static final OdeSettings COARSE = new OdeSettings(OdeSettings.Solver.HEUN, 16, 1e-3);

  private static final int PATHS = 128;
  private static final int IMAGE_PATHS = 8;

  /** Numbers of the paths of images: 32 MiB. */
  private static final int PATH_VALUES = 1 << 23;

  private static final int BACK = 48;
  private static final int TIMES = 16;
  private static final int GRID = 20;
  private static final double[] FIELD_TIMES = {0, 0.25, 0.5, 0.75, 1};
  private static final double MARGIN = 0.05;

  private final FlowMethod method;
  private final boolean image;
  private final boolean plane;

  FlowLook(FlowMethod method, int[] shape) {
    this.method = method;
    this.image = shape.length == 3;
    this.plane = Arrays.equals(shape, new int[] {2});
  }

  Look of(Probe probe) {
    Samples source = probe.source();
    Samples target = probe.target();
    Map<String, DenseArray> arrays = PairLook.points(probe);
    paths(source, arrays);
    if (image) {
      int back = Math.min(BACK, target.size());
      arrays.put(
          Look.TARGET_BACK,
          method.flow(target.points().range(0, back), new double[] {1}, COARSE, true).end());
    }
    if (plane) {
      field(source.points(), target.points(), arrays);
    }
    if (method.reweights(0)) {
      arrays.put(Look.SOURCE_WEIGHT, DenseArray.vector(method.weights(0, source.points())));
    }
    if (method.reweights(1)) {
      arrays.put(Look.TARGET_WEIGHT, DenseArray.vector(method.weights(1, target.points())));
    }
    return new Look(arrays);
  }

  /** Flows all source points and keeps the way of the first few; images between are not made. */
  private void paths(Samples source, Map<String, DenseArray> arrays) {
    double[] times = new double[TIMES];
    Arrays.setAll(times, i -> (i + 1) / (double) TIMES);
    int d = source.points().rowSize();
    int count = image ? Math.min(IMAGE_PATHS, PATH_VALUES / ((TIMES + 1) * d)) : PATHS;
    count = Math.min(source.size(), Math.max(1, count));
    int traced = image ? count : source.size();
    OdeSolution solution = flow(source.points().range(0, traced), times);
    float[] mapped = new float[source.size() * d];
    put(solution.end(), mapped, 0);
    if (traced < source.size()) {
      DenseArray rest = source.points().range(traced, source.size());
      put(flow(rest, new double[] {1}).end(), mapped, traced * d);
    }
    arrays.put(Look.MAPPED, new DenseArray(source.points().shape(), mapped));
    float[] states = solution.states().values();
    float[] out = new float[count * (TIMES + 1) * d];
    for (int i = 0; i < count; i++) {
      int at = i * (TIMES + 1) * d;
      System.arraycopy(source.points().values(), i * d, out, at, d);
      for (int k = 0; k < TIMES; k++) {
        System.arraycopy(states, (k * traced + i) * d, out, at + (k + 1) * d, d);
      }
    }
    int[] one = source.points().shape();
    int[] shape = new int[one.length + 1];
    shape[0] = count;
    shape[1] = TIMES + 1;
    System.arraycopy(one, 1, shape, 2, one.length - 1);
    float[] at = new float[TIMES + 1];
    for (int k = 0; k <= TIMES; k++) {
      at[k] = k / (float) TIMES;
    }
    arrays.put(Look.TRAJECTORY, new DenseArray(shape, out));
    arrays.put(Look.TIMES, DenseArray.vector(at));
  }

  private OdeSolution flow(DenseArray points, double[] times) {
    return method.flow(points, times, COARSE, false);
  }

  private static void put(DenseArray from, float[] into, int at) {
    System.arraycopy(from.values(), 0, into, at, from.values().length);
  }

  /** The field at a few times on a grid over all points. */
  private void field(DenseArray source, DenseArray target, Map<String, DenseArray> arrays) {
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (DenseArray points : new DenseArray[] {source, target}) {
      for (int i = 0; i < points.values().length; i++) {
        low[i % 2] = Math.min(low[i % 2], points.values()[i]);
        high[i % 2] = Math.max(high[i % 2], points.values()[i]);
      }
    }
    double[] at = new double[2 * GRID * GRID];
    for (int i = 0; i < GRID * GRID; i++) {
      at[2 * i] = along(low[0], high[0], i % GRID);
      at[2 * i + 1] = along(low[1], high[1], i / GRID);
    }
    int n = GRID * GRID;
    int count = FIELD_TIMES.length;
    double[] times = new double[count * n];
    double[] everywhere = new double[2 * count * n];
    for (int k = 0; k < count; k++) {
      Arrays.fill(times, k * n, (k + 1) * n, FIELD_TIMES[k]);
      System.arraycopy(at, 0, everywhere, 2 * k * n, 2 * n);
    }
    arrays.put(Look.FIELD_AT, matrix(at));
    arrays.put(Look.FIELD, matrix(method.field().at(times, everywhere)).reshape(count, n, 2));
    arrays.put(Look.FIELD_TIMES, DenseArray.vector(floats(FIELD_TIMES)));
  }

  private static double along(double low, double high, int i) {
    double span = (high - low) * (1 + 2 * MARGIN);
    return low - (high - low) * MARGIN + span * i / (GRID - 1);
  }

  private static DenseArray matrix(double[] values) {
    return new DenseArray(new int[] {values.length / 2, 2}, floats(values));
  }

  private static float[] floats(double[] values) {
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) values[i];
    }
    return out;
  }
}
