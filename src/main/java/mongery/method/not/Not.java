package mongery.method.not;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.method.Counterpart;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.MethodSettings;
import mongery.method.Solvable;
import mongery.nn.net.Perceptron;
import mongery.nn.optim.AdamSettings;
import mongery.transport.CostMatrix;
import mongery.transport.OptimalTransport;
import mongery.transport.Problem;
import mongery.transport.Solution;
import mongery.transport.WeakTransport;

/**
 * Settings of neural optimal transport, strong and weak (Korotin, Selikhanovych, Burnaev, ICLR
 * 2023, arXiv 2201.12220), with the kernel cost (arXiv 2205.15269), and of incomplete transport
 * (Gazdieva, Korotin, Selikhanovych, Burnaev, "Extremal Domain Translation with Neural Optimal
 * Transport", NeurIPS 2023, arXiv 2301.12874):
 *
 * <p>max over f, min over T of E[C(x, T(x,.)) - f(T(x,z))] + w E f(y).
 *
 * <p>With w = 1 and a free f this is transport of the source to the target. With w &gt; 1 and f
 * &lt;= 0 the images may use a part of the target only, nowhere more than w times its density; as w
 * grows each point goes to its nearest target point. C is a cost of single points, or with gamma
 * &gt; 0 and noise the weak cost of the law of T(x,z): for the squared cost (mean over z of |x -
 * T|^2 - gamma Var T) / D; for the distance mean |x - T| - gamma/2 mean over pairs of |T - T'|.
 *
 * @param cost cost of a point and its image
 * @param gamma strength of the weak cost; 0 is the strong one
 * @param gammaWarmUp steps in which gamma rises from 0
 * @param noise independent normals that the map takes; 0 for a deterministic map
 * @param noiseSd their deviation
 * @param draws images of each point in the map's update
 * @param w mass of the target for mass 1 of the source
 * @param wWarmUp steps in which w rises from 1
 * @param head whether the potential is bounded
 * @param inner updates of the map for each of the potential
 * @param mapWidths hidden layers of the map
 * @param potentialWidths hidden layers of the potential
 * @param start how the weights start
 * @param potential optimiser of the potential
 * @param map optimiser of the map
 */
@Named(
    value = "not",
    help = "Neural optimal transport, strong, weak and incomplete: a map against a potential")
public record Not(
    @Setting(help = "Cost of a point and its image", def = "\"squared\"") Cost cost,
    @Setting(
            help = "Strength of the weak cost, which rewards spread of the images; 0 is none",
            def = "0",
            min = 0,
            live = true)
        double gamma,
    @Setting(help = "Steps in which gamma rises from 0", unit = "steps", def = "0", min = 0)
        long gammaWarmUp,
    @Setting(
            help = "Independent normals that the map takes; 0 for a deterministic map",
            def = "0",
            min = 0)
        int noise,
    @Setting(help = "Standard deviation of the noise", def = "1", min = 0, above = true)
        double noiseSd,
    @Setting(help = "Images of each point in the map's update", def = "1", min = 1) int draws,
    @Setting(
            help = "Mass of the target for mass 1 of the source; above 1 a part of it is used",
            def = "1",
            min = 1,
            live = true)
        double w,
    @Setting(help = "Steps in which w rises from 1", unit = "steps", def = "0", min = 0)
        long wWarmUp,
    @Setting(help = "Whether the potential is bounded; w above 1 needs it", def = "\"free\"")
        Head head,
    @Setting(help = "Updates of the map for each of the potential", def = "10", min = 1) int inner,
    @Setting(help = "Widths of the hidden layers of the map", def = "[128,128,128]", min = 1)
        List<Integer> mapWidths,
    @Setting(help = "Widths of the hidden layers of the potential", def = "[128,128,128]", min = 1)
        List<Integer> potentialWidths,
    @Setting(help = "How the weights of both networks start", def = "\"default\"")
        Perceptron.Start start,
    @Setting(help = "Optimiser of the potential", def = "{}") AdamSettings potential,
    @Setting(help = "Optimiser of the map", def = "{}") AdamSettings map)
    implements MethodSettings, Solvable {

  /** Exact problems that a discrete weak one may take, and how far from the optimum it may end. */
  private static final int WEAK_LIMIT = 40;

  private static final double WEAK_TOLERANCE = 1e-3;

  /** What follows the last layer of the potential. */
  public enum Head {
    /** Nothing. */
    FREE,
    /** -|h|, which is never positive and has a slope everywhere but at 0. */
    NON_POSITIVE
  }

  /** Checks what goes together. */
  public Not {
    mapWidths = List.copyOf(mapWidths);
    potentialWidths = List.copyOf(potentialWidths);
    if (gamma > 0 && !cost.weak()) {
      throw new IllegalArgumentException(
          "gamma is " + gamma + ", but only the costs squared and distance have a weak form");
    }
    if (gamma > 0 && (draws < 2 || noise < 1)) {
      throw new IllegalArgumentException(
          "gamma is "
              + gamma
              + ", but a weak cost is estimated from at least 2 draws of a map with noise");
    }
    if (w > 1 && head == Head.FREE) {
      throw new IllegalArgumentException(
          "w is " + w + ", but above 1 a free potential grows without end; take head non-positive");
    }
  }

  /** Gamma of a step. */
  double gammaAt(long step) {
    return gammaWarmUp > 0 ? Math.min(gamma, gamma * step / gammaWarmUp) : gamma;
  }

  /** W of a step. */
  double wAt(long step) {
    return wWarmUp > 0 ? Math.min(w, 1 + (w - 1) * step / wWarmUp) : w;
  }

  boolean bounded() {
    return head == Head.NON_POSITIVE;
  }

  /** The same settings with other live values. */
  Not with(double newGamma, double newW) {
    return new Not(
        cost,
        newGamma,
        gammaWarmUp,
        noise,
        noiseSd,
        draws,
        newW,
        wWarmUp,
        head,
        inner,
        mapWidths,
        potentialWidths,
        start,
        potential,
        map);
  }

  /**
   * {@inheritDoc}
   *
   * <p>With w = 1 ordinary transport, above 1 partial transport: all of the source to a part of the
   * target, no point of which takes more than w times its share. The weak squared cost is solved
   * for w = 1 and gamma up to 1, its images being means; that of the kernel is not.
   */
  @Override
  public Optional<Counterpart> counterpart(List<DenseArray> marginals) {
    DenseArray source = marginals.get(0);
    DenseArray target = marginals.get(1);
    double[][] x = source.reshape(source.rows(), source.rowSize()).toRows();
    double[][] y = target.reshape(target.rows(), target.rowSize()).toRows();
    if (gamma > 0) {
      return cost == Cost.SQUARED && w == 1 && gamma <= 1
          ? Optional.of(weak(source, x, y))
          : Optional.empty();
    }
    CostMatrix matrix = cost.matrix(x, y);
    double[] b = new double[y.length];
    Arrays.fill(b, w / y.length);
    Problem problem = w > 1 ? new Problem.Partial(1) : new Problem.Exact();
    Solution solution = OptimalTransport.solve(problem, matrix, null, b);
    return Optional.of(Counterpart.ofPlan(solution, matrix, solution.objective(), source, target));
  }

  private Counterpart weak(DenseArray source, double[][] x, double[][] y) {
    WeakTransport.Result result =
        WeakTransport.solve(x, y, null, null, gamma, WEAK_TOLERANCE, WEAK_LIMIT);
    DenseArray means = DenseArray.matrix(result.plan().barycentricMap(y));
    return new Counterpart(
        result.value() / x[0].length,
        List.of(means.reshape(source.shape())),
        List.of(ones(x.length), ones(y.length)),
        Optional.of(result.plan()),
        Optional.empty());
  }

  private static double[] ones(int n) {
    double[] out = new double[n];
    Arrays.fill(out, 1);
    return out;
  }

  @Override
  public List<String> players() {
    return List.of("map", "potential");
  }

  @Override
  public Method create(MethodContext context) {
    return new NotMethod(this, context);
  }
}
