package mongery.method.uotm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.method.Counterpart;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.MethodSettings;
import mongery.method.Solvable;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.EmaSettings;
import mongery.nn.optim.Schedule;
import mongery.nn.optim.Schedules;
import mongery.transport.CostMatrix;
import mongery.transport.OptimalTransport;
import mongery.transport.Penalty;
import mongery.transport.Problem;
import mongery.transport.Solution;

/**
 * Settings of UOTM: the semi-dual of unbalanced optimal transport, trained against a map (Choi,
 * Choi, Kang, "Generative Modeling through the Semi-dual Formulation of Unbalanced Optimal
 * Transport", NeurIPS 2023, arXiv 2305.14777).
 *
 * <p>The potential v minimises E Psi1*(v(T(x,z)) - kD tau |T(x,z) - x|^2) + E Psi2*(-v(y)) plus
 * penalties; the map T minimises E kG tau |T(x,z) - x|^2 - v(T(x,z)). Costs are sums over
 * coordinates. Two linear conjugates give balanced transport (OTM), a linear phi1 keeps the source.
 *
 * @param phi1 conjugate of the source side
 * @param phi2 conjugate of the target side
 * @param alpha scaling: alpha Psi*(s/alpha), at the first step
 * @param alphaSchedule how alpha changes (UOTM-SD, Choi, Choi, Kang, ICLR 2024, arXiv 2310.02611)
 * @param tau weight of the transport cost
 * @param kD coefficient of tau in the potential's loss
 * @param kG coefficient of tau in the map's loss
 * @param form how potential and cost meet in the potential's loss
 * @param lambda weight of the squared gradient of v(T(x,z)) with respect to x
 * @param gamma twice the weight of the squared gradient of v at real points (R1)
 * @param inner updates of the potential for each update of the map
 * @param freshSource whether the map's update sees another source batch
 * @param width width of both networks
 * @param noise independent normals that the map takes; 0 for as many as coordinates
 * @param potential optimiser of the potential
 * @param map optimiser of the map
 * @param ema average of the map's weights, which is then shown and evaluated
 */
@Named(
    value = "uotm",
    help = "Unbalanced optimal transport by its semi-dual: a map against a potential")
public record Uotm(
    @Setting(help = "Conjugate of the source side; linear keeps the source exactly", def = "\"kl\"")
        Conjugate phi1,
    @Setting(help = "Conjugate of the target side; linear keeps the target exactly", def = "\"kl\"")
        Conjugate phi2,
    @Setting(
            help = "Scaling alpha Psi*(s/alpha); towards infinity both marginals are kept",
            def = "1",
            min = 0,
            above = true,
            live = true)
        double alpha,
    @Setting(
            help = "How alpha changes from its first value, as a learning rate would",
            def = "{\"type\":\"constant\"}")
        Schedule alphaSchedule,
    @Setting(help = "Weight of the transport cost", unit = "1/cost", min = 0, live = true)
        double tau,
    @Setting(help = "Coefficient of tau in the potential's loss", def = "0.5", min = 0) double kD,
    @Setting(help = "Coefficient of tau in the map's loss", def = "0.5", min = 0) double kG,
    @Setting(
            help =
                "Potential and cost of one sample meet (element-wise), or all pairs of the batch as"
                    + " in the released program (pairwise)",
            def = "\"element-wise\"")
        Form form,
    @Setting(
            help = "Weight of the squared gradient of v(T(x)) with respect to the source point",
            def = "0",
            min = 0)
        double lambda,
    @Setting(
            help = "Twice the weight of the squared gradient of v at real points (R1)",
            def = "0",
            min = 0)
        double gamma,
    @Setting(help = "Updates of the potential for each of the map", def = "5", min = 1) int inner,
    @Setting(help = "Whether the map's update draws another source batch", def = "false")
        boolean freshSource,
    @Setting(help = "Width of both networks", def = "128", min = 1) int width,
    @Setting(
            help = "Independent normals that the map takes; 0 for as many as coordinates",
            def = "0",
            min = 0)
        int noise,
    @Setting(help = "Optimiser of the potential", def = "{}") AdamSettings potential,
    @Setting(help = "Optimiser of the map", def = "{}") AdamSettings map,
    @Setting(
            help = "Average of the map's weights, which is then shown and evaluated",
            def = "{\"decay\":0}")
        EmaSettings ema)
    implements MethodSettings, Solvable {

  /** A step at which every schedule has ended. */
  private static final long LONG_AFTER = 1L << 40;

  /** How potential and cost meet in the potential's loss. */
  public enum Form {
    /** mean_i Psi1*(v_i - c_i): the formula. */
    ELEMENT_WISE,
    /**
     * mean_ij Psi1*(v_i - c_j): what the released program computes. With kl on both sides its
     * stationary map keeps the source and relaxes the target by half a Kullback-Leibler divergence.
     */
    PAIRWISE
  }

  /** The same settings with other live values. */
  Uotm with(double newTau, double newAlpha) {
    return with(newTau, newAlpha, alphaSchedule);
  }

  /** The settings that hold at a step: alpha is what its schedule gives. */
  Uotm at(long step, long steps) {
    return with(tau, alphaSchedule.rate(alpha, step, steps), new Schedules.Constant());
  }

  private Uotm with(double newTau, double newAlpha, Schedule newSchedule) {
    return new Uotm(
        phi1,
        phi2,
        newAlpha,
        newSchedule,
        newTau,
        kD,
        kG,
        form,
        lambda,
        gamma,
        inner,
        freshSource,
        width,
        noise,
        potential,
        map,
        ema);
  }

  /**
   * Element-wise: min over plans of k tau |x - y|^2 + alpha Psi1 of the first marginal + alpha Psi2
   * of the second, k being kD = kG; a kept source meets the cost only in the map's loss, so k is kG
   * then. Pairwise, kl on both sides: the stationary map's problem, with the source kept and half
   * of alpha on the target. Other settings are stationary for no known problem. Penalties on
   * gradients are left out, and alpha is what its schedule ends at.
   */
  @Override
  public Optional<Counterpart> counterpart(List<DenseArray> marginals) {
    return at(LONG_AFTER, LONG_AFTER).solve(marginals);
  }

  private Optional<Counterpart> solve(List<DenseArray> marginals) {
    boolean kept = phi1 == Conjugate.LINEAR;
    boolean released = form == Form.PAIRWISE && phi1 == Conjugate.KL && phi2 == Conjugate.KL;
    boolean consistent = kept || (form == Form.ELEMENT_WISE && kD == kG) || released;
    boolean bounded = phi2 != Conjugate.SOFTPLUS_LEGACY || !(kept || released);
    boolean reached = phi1 != Conjugate.SOFTPLUS_LEGACY || phi2 != Conjugate.LINEAR;
    if (!consistent || !bounded || !reached || !(kG * tau > 0)) {
      return Optional.empty();
    }
    DenseArray source = marginals.get(0);
    DenseArray target = marginals.get(1);
    CostMatrix cost = CostMatrix.squaredEuclidean(source.toRows(), target.toRows()).times(kG * tau);
    Penalty first = released ? Penalty.hard() : phi1.penalty(alpha);
    Solution solution =
        OptimalTransport.solve(
            new Problem.Unbalanced(first, phi2.penalty(released ? alpha / 2 : alpha)),
            cost,
            weights(source.rows(), phi1),
            weights(target.rows(), phi2));
    return Optional.of(Counterpart.ofPlan(solution, cost, solution.objective(), source, target));
  }

  private static double[] weights(int n, Conjugate conjugate) {
    double[] weights = new double[n];
    Arrays.fill(weights, conjugate.mass() / n);
    return weights;
  }

  @Override
  public List<String> players() {
    return List.of("potential", "map");
  }

  @Override
  public void check(int marginals, long steps) {
    double last = at(steps, steps).alpha();
    if (last <= 0) {
      throw new ConfigException(
          "", "method.alphaSchedule", "alpha ends at " + last + "; it stays above 0");
    }
  }

  @Override
  public Method create(MethodContext context) {
    return new UotmMethod(this, context);
  }
}
