package mongery.method.unotb;

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
import mongery.nn.layer.Activation;
import mongery.nn.optim.AdamSettings;
import mongery.transport.Psi;

/**
 * Settings of U-NOTB: the barycenter of K marginals, each kept or relaxed by a divergence, by maps
 * against congruent potentials (Gazdieva, Choi, Kolesov, Choi, Mokrov, Korotin, "Robust Barycenter
 * Estimation using Semi-Unbalanced Neural Optimal Transport", ICLR 2025, arXiv 2410.03974). With
 * every marginal kept it is NOTB (Kolesov et al., "Estimating Barycenters of Distributions with
 * Neural Optimal Transport", ICML 2024, arXiv 2402.03828).
 *
 * <p>The maps T_k minimise sum_k lambda_k E[c(x, T_k(x)) - f_k(T_k(x))]; the potentials, bound by
 * sum_k lambda_k f_k = m, and m maximise sum_k lambda_k E[phi_k(c - f_k)] + m with phi(r) = -tau
 * Psi*(-r/tau). The relaxed marginal has the density Psi*'(-r/tau).
 *
 * @param lambda weights of the marginals, normalised to sum 1; empty for equal ones
 * @param divergence conjugate Psi* of each marginal's divergence, or one for all
 * @param tau unbalancedness; towards infinity every marginal is kept
 * @param tauFactors what tau is multiplied by for each marginal; empty for 1
 * @param cost cost of a map
 * @param m how the constant m is found
 * @param maps what the maps take and give
 * @param draws draws of a stochastic map a point, averaged inside Psi*
 * @param weak what a weak cost adds
 * @param mapWidths hidden layers of each map
 * @param potentialWidths hidden layers of each potential
 * @param activation between layers
 * @param alike whether all maps start from equal weights, and all potentials
 * @param inner updates of the maps for each of the potentials
 * @param order who is updated first
 * @param freshBatch whether the potentials' update draws a batch of its own
 * @param minibatch whether the relaxed marginal is relaxed in each batch, by discrete transport
 *     between its points and those of the kept one, and all is then trained as if it were kept: the
 *     baseline "minibatch UOT + NOTB" of the paper. A point of the kept marginal brings the point
 *     that it sends most mass to, under the penalty tau as in the released program, though the
 *     barycenter's problem has tau/lambda. The discrete plan is exact, where the released program
 *     ends an iteration after 1,000 updates
 * @param releasedPair whether two marginals of unequal weights have the potentials g and -g, as in
 *     the released program, which is not congruent
 * @param cap largest exponent -r/tau, beyond which the conjugate goes on as its tangent
 * @param map optimiser of the maps
 * @param potential optimiser of the potentials
 * @param constant optimiser of m
 */
@Named(
    value = "unotb",
    help =
        "Barycenter of marginals that are kept or relaxed: maps against congruent potentials"
            + " (U-NOTB; NOTB where all are kept)")
public record Unotb(
    @Setting(
            help = "Weights of the marginals, normalised to sum 1; empty: equal",
            def = "[]",
            min = 0,
            above = true)
        List<Double> lambda,
    @Setting(
            help = "Conjugate of each marginal's divergence, or one for all; linear keeps exactly",
            def = "[\"kl\"]")
        List<Psi> divergence,
    @Setting(
            help = "Unbalancedness; towards infinity every marginal is kept",
            unit = "cost",
            def = "1",
            min = 0,
            above = true,
            live = true)
        double tau,
    @Setting(
            help = "What tau is multiplied by for each marginal; empty: 1",
            def = "[]",
            min = 0,
            above = true)
        List<Double> tauFactors,
    @Setting(help = "Cost of a map", def = "{\"type\":\"half-squared\"}") Cost cost,
    @Setting(
            help =
                "The constant m: learned, the best for each batch (closed-form, kl only), or zero,"
                    + " which loses nothing where a marginal is kept",
            def = "\"learned\"")
        Constant m,
    @Setting(help = "What the maps take and give", def = "\"deterministic\"") Maps maps,
    @Setting(
            help = "Draws of a stochastic map for each point, averaged inside the conjugate",
            def = "1",
            min = 1)
        int draws,
    @Setting(help = "What a weak cost adds", def = "{\"type\":\"none\"}") Weak weak,
    @Setting(help = "Hidden layers of each map", def = "[128,128]", min = 1)
        List<Integer> mapWidths,
    @Setting(help = "Hidden layers of each potential", def = "[128,128]", min = 1)
        List<Integer> potentialWidths,
    @Setting(help = "Non-linearity between layers", def = "\"relu\"") Activation activation,
    @Setting(help = "Whether all maps start from equal weights, and all potentials", def = "false")
        boolean alike,
    @Setting(help = "Updates of the maps for each of the potentials", def = "3", min = 1) int inner,
    @Setting(
            help = "Who is updated first: maps (released program) or potential (paper)",
            def = "\"maps\"")
        Order order,
    @Setting(
            help =
                "Whether the potentials' update draws a batch of its own instead of that of the"
                    + " maps' update beside it",
            def = "false")
        boolean freshBatch,
    @Setting(
            help =
                "Whether the relaxed one of two marginals is relaxed in each batch by discrete"
                    + " transport, and then trained as if it were kept: a baseline",
            def = "false")
        boolean minibatch,
    @Setting(
            help =
                "Two potentials g and -g whatever the weights, as released; not congruent for"
                    + " unequal weights",
            def = "false")
        boolean releasedPair,
    @Setting(help = "Largest exponent -r/tau, for kl", def = "20", min = 0, above = true)
        double cap,
    @Setting(help = "Optimiser of the maps", def = "{\"rate\":1e-3}") AdamSettings map,
    @Setting(help = "Optimiser of the potentials", def = "{\"rate\":1e-3}") AdamSettings potential,
    @Setting(
            help = "Optimiser of m; Adam moves m by no more than the sum of its rates",
            def = "{\"rate\":1e-2,\"beta1\":0,\"beta2\":0.9}")
        AdamSettings constant)
    implements MethodSettings, Solvable {

  /** How the constant m is found. */
  public enum Constant {
    /** By its own optimiser. */
    LEARNED,
    /**
     * Each relaxed marginal has the shift that is best for the batch, -tau log E e^{-r/tau}, and m
     * follows. Biased in small batches.
     */
    CLOSED_FORM,
    /** Zero. */
    ZERO
  }

  /** What the maps take and give. */
  public enum Maps {
    /** A point gives a point. */
    DETERMINISTIC,
    /** A point and as many independent normals as coordinates give a point. */
    NOISE,
    /** A point gives mean and triangular factor of a normal law, of which points are drawn. */
    GAUSSIAN
  }

  /** Who is updated first in a step. */
  public enum Order {
    /** Maps, then potentials: the released program. */
    MAPS,
    /** Potentials, then maps: the paper. */
    POTENTIAL
  }

  /** Checks what does not depend on the data. */
  public Unotb {
    lambda = List.copyOf(lambda);
    divergence = List.copyOf(divergence);
    tauFactors = List.copyOf(tauFactors);
    mapWidths = List.copyOf(mapWidths);
    potentialWidths = List.copyOf(potentialWidths);
    if (divergence.isEmpty()) {
      throw new ConfigException(
          "", "method.divergence", "name at least one of linear, kl, chi, softplus");
    }
    if (m == Constant.CLOSED_FORM
        && !divergence.stream().allMatch(d -> d == Psi.KL || d == Psi.LINEAR)) {
      throw new ConfigException(
          "", "method.m", "closed-form needs every divergence to be kl or linear");
    }
    if (minibatch && !divergence.equals(List.of(Psi.LINEAR, Psi.KL))) {
      throw new ConfigException(
          "",
          "method.minibatch",
          "needs two marginals of the divergences linear and kl, in this order");
    }
    if (weak instanceof Weak.Kl && maps != Maps.GAUSSIAN) {
      throw new ConfigException("", "method.weak", "kl needs maps to be gaussian");
    }
    if (weak instanceof Weak.Energy && maps == Maps.DETERMINISTIC) {
      throw new ConfigException("", "method.weak", "energy needs maps to be noise or gaussian");
    }
    if (draws > 1 && maps == Maps.DETERMINISTIC) {
      throw new ConfigException("", "method.draws", "a deterministic map has 1 draw, not " + draws);
    }
  }

  @Override
  public boolean barycenter() {
    return true;
  }

  @Override
  public void check(int marginals, long steps) {
    Problem unused = Problem.of(this, marginals);
  }

  @Override
  public Optional<Counterpart> counterpart(List<DenseArray> marginals) {
    return Discrete.solve(this, tau, marginals);
  }

  @Override
  public List<String> players() {
    return List.of(UnotbMethod.MAP, UnotbMethod.POTENTIAL);
  }

  @Override
  public Method create(MethodContext context) {
    return new UnotbMethod(this, context);
  }
}
