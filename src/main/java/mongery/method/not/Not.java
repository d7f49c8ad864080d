package mongery.method.not;

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

  @Override
  public Optional<Counterpart> counterpart(List<DenseArray> marginals) {
    return Discrete.solve(this, marginals.get(0), marginals.get(1));
  }

  @Override
  public Method create(MethodContext context) {
    return new NotMethod(this, context);
  }
}
