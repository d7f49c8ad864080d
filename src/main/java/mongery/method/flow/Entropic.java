package mongery.method.flow;

import java.util.Arrays;
import java.util.Optional;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.method.Counterpart;
import mongery.nn.Session;
import mongery.nn.ot.Coupling;
import mongery.nn.ot.Sinkhorn;
import mongery.transport.CostMatrix;
import mongery.transport.OptimalTransport;
import mongery.transport.Problem;
import mongery.transport.Solution;

/**
 * Pairs drawn with replacement from the entropic plan between the batches, balanced (OT-FM) or
 * unbalanced (UOT-FM). The cost is the squared Euclidean distance divided by its mean over the
 * batches, so epsilon is a fraction of the mean cost and tau = rho/(rho + epsilon) means a KL
 * penalty of weight rho = epsilon tau/(1 - tau), also in units of the mean cost.
 *
 * @param epsilon entropic regularisation
 * @param tauA how hard the source marginal is kept; 1 exactly
 * @param tauB how hard the target marginal is kept; 1 exactly
 * @param tolerance error of the marginals at which to stop
 * @param limit largest number of iterations; the last plan is used when it is reached
 */
@Named(value = "entropic", help = "Pairs drawn from an entropic, possibly unbalanced, plan")
public record Entropic(
    @Setting(
            help = "Entropic regularisation",
            unit = "mean cost",
            def = "0.01",
            min = 0,
            above = true,
            live = true)
        double epsilon,
    @Setting(
            help = "How hard the source marginal is kept: rho/(rho + epsilon); 1 exactly",
            def = "1",
            min = 0,
            above = true,
            max = 1,
            live = true)
        double tauA,
    @Setting(
            help = "How hard the target marginal is kept: rho/(rho + epsilon); 1 exactly",
            def = "1",
            min = 0,
            above = true,
            max = 1,
            live = true)
        double tauB,
    @Setting(help = "Error of the marginals at which to stop", def = "1e-3", min = 0, above = true)
        double tolerance,
    @Setting(help = "Largest number of iterations", unit = "iterations", def = "2000", min = 1)
        int limit)
    implements Pairing {

  private Sinkhorn sinkhorn() {
    return new Sinkhorn(epsilon, tauA, tauB, tolerance, limit);
  }

  @Override
  public Paired pair(Session session, DenseArray source, DenseArray target, double[] uniforms) {
    Coupling coupling = sinkhorn().couple(session, source, target);
    Coupling.Pairs pairs = coupling.draw(uniforms);
    return new Paired(pairs.source(), pairs.target(), coupling.mass(), coupling.iterations());
  }

  /**
   * By optimality the re-weighted source has density exp(-f/rhoA), and f extends to any point as
   * the damped soft c-transform of g: f(x) = tauA (eps log a - eps logsumexp_j (g_j - C(x,
   * j))/eps). So too for the target. Divided by the plan's mass the density integrates to 1.
   */
  @Override
  public double[] density(
      Session session, int marginal, DenseArray points, DenseArray source, DenseArray target) {
    double tau = marginal == 0 ? tauA : tauB;
    if (tau == 1) {
      return null;
    }
    Coupling coupling = sinkhorn().couple(session, source, target);
    double scale = meanCost(source, target);
    DenseArray others = marginal == 0 ? target : source;
    float[] potential = marginal == 0 ? coupling.g() : coupling.f();
    int n = (marginal == 0 ? source : target).rows();
    double rho = epsilon * tau / (1 - tau);
    double mass = coupling.mass();
    double[] out = new double[points.rows()];
    double[] exponent = new double[others.rows()];
    for (int i = 0; i < out.length; i++) {
      double top = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < exponent.length; j++) {
        exponent[j] = (potential[j] - squared(points, i, others, j) / scale) / epsilon;
        top = Math.max(top, exponent[j]);
      }
      double sum = 0;
      for (double e : exponent) {
        sum += Math.exp(e - top);
      }
      double own = tau * epsilon * (-Math.log(n) - Math.log(sum) - top);
      out[i] = Math.exp(-own / rho) / mass;
    }
    return out;
  }

  /**
   * The entropic plan re-weights the marginals; the map is that of exact transport between them,
   * which the flow tends to as epsilon falls. The entropic plan's own mean images would be drawn
   * together by epsilon, which those of a flow, that carries one law to the other, are not.
   */
  @Override
  public Optional<Counterpart> counterpart(DenseArray source, DenseArray target) {
    CostMatrix cost = CostMatrix.squaredEuclidean(source.toRows(), target.toRows());
    double scale = cost.mean();
    Solution entropic =
        OptimalTransport.solve(
            Problem.UnbalancedEntropic.ofTau(epsilon, tauA, tauB, Problem.Reference.PRODUCT),
            cost.times(1 / scale),
            null,
            null);
    double[] a = normalised(entropic.rowMarginal());
    double[] b = normalised(entropic.colMarginal());
    Solution exact = OptimalTransport.solve(new Problem.Exact(), cost, a, b);
    return Optional.of(
        Counterpart.ofPlan(exact, cost, scale * entropic.objective(), source, target));
  }

  private static double[] normalised(double[] masses) {
    double total = Arrays.stream(masses).sum();
    return Arrays.stream(masses).map(w -> w / total).toArray();
  }

  private static double meanCost(DenseArray x, DenseArray y) {
    double sum = 0;
    for (int i = 0; i < x.rows(); i++) {
      for (int j = 0; j < y.rows(); j++) {
        sum += squared(x, i, y, j);
      }
    }
    return sum / x.rows() / y.rows();
  }

  private static double squared(DenseArray x, int i, DenseArray y, int j) {
    double sum = 0;
    int d = x.rowSize();
    float[] a = x.values();
    float[] b = y.values();
    for (int k = 0; k < d; k++) {
      double difference = a[i * d + k] - b[j * d + k];
      sum += difference * difference;
    }
    return sum;
  }
}
