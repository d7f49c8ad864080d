package mongery.eval.map;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.eval.Measured;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.eval.sample.TwoSample;
import mongery.method.Flows;
import mongery.nn.ode.OdeSolution;

/**
 * Energy of the paths of a flow, E int |dx/dt|^2 dt, from the states at evenly spaced times.
 *
 * <ul>
 *   <li>{@code path-energy}: the energy; at least the mean squared displacement, by Jensen;
 *   <li>{@code path-excess}: energy divided by mean squared displacement, less 1; 0 for straight
 *       paths of constant speed;
 *   <li>{@code path-energy-normalised}: |energy - W2^2| / W2^2 (Tong et al., "Improving and
 *       generalizing flow-based generative models with minibatch optimal transport", TMLR 2024), W2
 *       being the exact distance between {@code exact} source and target points. It counts length
 *       as well as bends: a straight path to the wrong place is not 0, nor is unbalanced transport;
 *   <li>{@code path-steps}, {@code path-evaluations}: mean solver steps and network evaluations a
 *       sample of the map itself, with the solver of the run's settings.
 * </ul>
 *
 * @param times intervals into which [0, 1] is cut
 * @param exact source and target points that the exact distance is computed from; 0 leaves out what
 *     needs it
 */
@Named(value = "path-energy", help = "Energy and straightness of the paths of a flow")
public record PathEnergy(
    @Setting(help = "Intervals into which [0, 1] is cut", def = "20", min = 2) int times,
    @Setting(
            help = "Points a side for the exact distance that normalises; 0: not normalised",
            unit = "points",
            def = "0",
            min = 0)
        int exact)
    implements Metric {

  /** Not normalised. */
  public PathEnergy(int times) {
    this(times, 0);
  }

  @Override
  public Map<String, Double> measure(Subject subject) {
    if (!(subject.method() instanceof Flows flows)) {
      throw new ConfigException(
          "evaluation.metrics: path-energy needs a method whose map is a flow");
    }
    DenseArray from = subject.source().points();
    double[] at = new double[times];
    for (int k = 0; k < times; k++) {
      at[k] = (k + 1) / (double) times;
    }
    OdeSolution solution = flows.flow(from, at, flows.ode(), false);
    float[] states = solution.states().values();
    int n = from.rows();
    int size = from.values().length;
    double energy = 0;
    float[] before = from.values();
    int offset = 0;
    for (int k = 0; k < times; k++) {
      for (int i = 0; i < size; i++) {
        double step = (double) states[k * size + i] - before[offset + i];
        energy += step * step * times;
      }
      before = states;
      offset = k * size;
    }
    double moved = 0;
    for (int i = 0; i < size; i++) {
      double step = (double) states[(times - 1) * size + i] - from.values()[i];
      moved += step * step;
    }
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("path-energy", energy / n);
    out.put("path-excess", moved == 0 ? 0 : energy / moved - 1);
    if (exact > 0) {
      double w2 = distance(from, subject.target().points());
      out.put("path-energy-normalised", Math.abs(energy / n / (w2 * w2) - 1));
    }
    // Stopping at every interval costs steps that the map itself does not take.
    OdeSolution map = flows.flow(from, new double[] {1}, flows.ode(), false);
    out.put("path-steps", map.steps());
    out.put("path-evaluations", map.evaluations());
    return out;
  }

  private double distance(DenseArray source, DenseArray target) {
    return Measured.of(
        "path-energy", () -> TwoSample.w2(first(source).toRows(), first(target).toRows()));
  }

  private DenseArray first(DenseArray points) {
    return points.select(IntStream.range(0, Math.min(exact, points.rows())).toArray());
  }
}
