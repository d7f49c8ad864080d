package mongery.transport.gaussian;

import mongery.transport.Checks;

/**
 * Entropic unbalanced transport between scaled Gaussians alpha = massA N(a), beta = massB N(b):
 * minimises over plans pi
 *
 * <pre>integral |x - y|^2 d pi + eps KL(pi | alpha x beta)
 *   + gamma1 KL(pi_1 | alpha) + gamma2 KL(pi_2 | beta)</pre>
 *
 * with generalised KL; an infinite gamma is a hard marginal. The optimal plan is a scaled Gaussian
 * and the potentials are quadratic (Janati, Muzellec, Peyre, Cuturi, "Entropic optimal transport
 * between unbalanced Gaussian measures has a closed form", NeurIPS 2020, where gamma1 = gamma2 and
 * eps = 2 sigma^2). For any pair of gammas the Sinkhorn iteration stays among quadratic functions:
 * here its quadratic part is iterated and its linear and constant parts are solved for.
 *
 * @param objective the minimum
 * @param transportCost integral of |x - y|^2 d pi
 * @param entropy KL(pi | alpha x beta), without eps
 * @param penalties both marginal penalties, with their gammas
 * @param mass of pi
 * @param plan pi / mass, on R^{2d}
 * @param f first potential: pi = exp((f(x) + g(y) - |x - y|^2) / eps) alpha x beta
 * @param g second potential; where both marginals are hard, the integral of f d alpha is 0
 */
public record GaussianEntropic(
    double objective,
    double transportCost,
    double entropy,
    double penalties,
    double mass,
    Gaussian plan,
    Quadratic f,
    Quadratic g) {
  private static final int MAX_ITERATIONS = 1_000_000;

  /**
   * Solves.
   *
   * @param massA mass of the first measure, above 0
   * @param a first Gaussian, of invertible covariance
   * @param massB mass of the second measure
   * @param b second Gaussian, of the same dimension
   * @param epsilon above 0
   * @param gamma1 penalty of the first marginal, above 0, may be infinite
   * @param gamma2 penalty of the second marginal
   * @throws IllegalArgumentException if an argument is out of range, or both marginals are hard and
   *     the masses differ
   */
  public static GaussianEntropic solve(
      double massA,
      Gaussian a,
      double massB,
      Gaussian b,
      double epsilon,
      double gamma1,
      double gamma2) {
    Checks.positive("mass_a", massA);
    Checks.positive("mass_b", massB);
    Checks.positive("eps", epsilon);
    Checks.penalty("gamma1", gamma1);
    Checks.penalty("gamma2", gamma2);
    if (a.dimension() != b.dimension()) {
      throw new IllegalArgumentException(
          "the Gaussians have dimensions " + a.dimension() + " and " + b.dimension());
    }
    boolean hard = Double.isInfinite(gamma1) && Double.isInfinite(gamma2);
    if (hard && Math.abs(massA - massB) > 1e-9 * massA) {
      throw new IllegalArgumentException(
          "masses " + massA + " and " + massB + " differ, two hard marginals need equal masses");
    }
    Side first = new Side(massA, a, epsilon, gamma1);
    Side second = new Side(massB, b, epsilon, gamma2);
    int d = a.dimension();

    Matrix quadraticF = Matrix.identity(d).times(0);
    Matrix quadraticG = quadraticF;
    double lastChange = Double.POSITIVE_INFINITY;
    for (int it = 0; ; it++) {
      Matrix nextG = second.quadratic(first.inner(quadraticF));
      Matrix nextF = first.quadratic(second.inner(nextG));
      double change = nextF.minus(quadraticF).largest() + nextG.minus(quadraticG).largest();
      quadraticF = nextF;
      quadraticG = nextG;
      double scale = 1 + quadraticF.largest() + quadraticG.largest();
      if (change < 1e-16 * scale || (change < 1e-13 * scale && change >= lastChange)) {
        break;
      }
      if (it > MAX_ITERATIONS) {
        throw new IllegalStateException("entropic transport of Gaussians did not converge");
      }
      lastChange = change;
    }
    Matrix innerA = first.inner(quadraticF);
    Matrix innerB = second.inner(quadraticG);

    // f = -2 tau1 B^-1 (Sb^-1 mb + g / eps), and g likewise; B^-1 and A^-1 stand for the inverses.
    Matrix inverseA = innerA.inverse();
    Matrix inverseB = innerB.inverse();
    Matrix system =
        Matrix.identity(d)
            .minus(
                inverseB.times(inverseA).times(4 * first.tau * second.tau / (epsilon * epsilon)));
    Matrix rightSide =
        inverseB
            .times(
                second.pull().minus(inverseA.times(first.pull()).times(2 * second.tau / epsilon)))
            .times(-2 * first.tau);
    Matrix linearF = system.inverse().times(rightSide);
    Matrix linearG =
        inverseA.times(first.pull().plus(linearF.times(1 / epsilon))).times(-2 * second.tau);

    double logA = first.logIntegral(innerA, linearF);
    double logB = second.logIntegral(innerB, linearG);
    double constantF;
    double constantG;
    if (hard) {
      constantF = -first.mean(quadraticF, linearF);
      constantG = -epsilon * logA - constantF;
    } else {
      double product = first.tau * second.tau;
      constantF = epsilon * (product * logA - first.tau * logB) / (1 - product);
      constantG = -second.tau * (epsilon * logA + constantF);
    }
    return assemble(
        first,
        second,
        new Quadratic(quadraticF.toArray(), linearF.values(), constantF),
        new Quadratic(quadraticG.toArray(), linearG.values(), constantG));
  }

  private static GaussianEntropic assemble(Side first, Side second, Quadratic f, Quadratic g) {
    double epsilon = first.epsilon;
    int d = first.location.rows();
    Matrix precision =
        Matrix.blocks(
            first.inner(Matrix.of(f.quadratic())),
            Matrix.identity(d).times(-2 / epsilon),
            second.inner(Matrix.of(g.quadratic())));
    Matrix pullA = first.pull().plus(Matrix.column(f.linear()).times(1 / epsilon));
    Matrix pullB = second.pull().plus(Matrix.column(g.linear()).times(1 / epsilon));
    double[] pull = new double[2 * d];
    System.arraycopy(pullA.values(), 0, pull, 0, d);
    System.arraycopy(pullB.values(), 0, pull, d, d);
    Matrix covariance = precision.inverse().symmetrised();
    Matrix mean = covariance.times(Matrix.column(pull));
    double mass =
        Math.exp(
            Math.log(first.mass)
                + Math.log(second.mass)
                - 0.5 * (first.logDeterminant + second.logDeterminant)
                - 0.5 * precision.logDeterminant()
                + 0.5 * Matrix.column(pull).dot(mean)
                - 0.5 * (first.pull().dot(first.location) + second.pull().dot(second.location))
                + (f.constant() + g.constant()) / epsilon);

    Matrix meanX = mean.block(0, d, 0, 1);
    Matrix meanY = mean.block(d, 2 * d, 0, 1);
    Matrix xx = covariance.block(0, d, 0, d);
    Matrix yy = covariance.block(d, 2 * d, d, 2 * d);
    Matrix xy = covariance.block(0, d, d, 2 * d);
    Matrix difference = meanX.minus(meanY);
    double cost = mass * (difference.dot(difference) + xx.trace() + yy.trace() - 2 * xy.trace());
    double meanF = mass * (expectation(f, meanX, xx) + f.constant());
    double meanG = mass * (expectation(g, meanY, yy) + g.constant());
    double entropy = (meanF + meanG - cost) / epsilon - mass + first.mass * second.mass;
    double penalties = first.penalty(meanF, mass) + second.penalty(meanG, mass);
    return new GaussianEntropic(
        cost + epsilon * entropy + penalties,
        cost,
        entropy,
        penalties,
        mass,
        new Gaussian(mean.values(), covariance.toArray()),
        f,
        g);
  }

  private static double expectation(Quadratic q, Matrix mean, Matrix covariance) {
    Matrix quadratic = Matrix.of(q.quadratic());
    return quadratic.dot(covariance)
        + mean.dot(quadratic.times(mean))
        + mean.dot(Matrix.column(q.linear()));
  }

  /** One measure and its penalty. */
  private static final class Side {
    final double mass;
    final Matrix location;
    final Matrix spread;
    final Matrix precision;
    final double logDeterminant;
    final double epsilon;
    final double gamma;
    final double tau;

    Side(double mass, Gaussian gaussian, double epsilon, double gamma) {
      this.mass = mass;
      this.location = gaussian.location();
      this.spread = gaussian.definite("a measure");
      this.precision = spread.inverse().symmetrised();
      this.logDeterminant = spread.logDeterminant();
      this.epsilon = epsilon;
      this.gamma = gamma;
      this.tau = Double.isInfinite(gamma) ? 1 : gamma / (gamma + epsilon);
    }

    /** Precision of exp((q(z) - |z - w|^2) / eps) times this measure, in z. */
    Matrix inner(Matrix quadratic) {
      Matrix identity = Matrix.identity(quadratic.rows());
      return precision.plus(identity.minus(quadratic).times(2 / epsilon)).symmetrised();
    }

    /** The quadratic part of this side's potential that answers the other side's. */
    Matrix quadratic(Matrix otherInner) {
      Matrix identity = Matrix.identity(otherInner.rows());
      return identity.minus(otherInner.inverse().times(2 / epsilon)).times(tau).symmetrised();
    }

    Matrix pull() {
      return precision.times(location);
    }

    /** log of the integral of exp((z' Q z + l . z - |z|^2) / eps) by this measure. */
    double logIntegral(Matrix inner, Matrix linear) {
      Matrix total = pull().plus(linear.times(1 / epsilon));
      return Math.log(mass)
          - 0.5 * logDeterminant
          - 0.5 * inner.logDeterminant()
          + 0.5 * total.dot(inner.inverse().times(total))
          - 0.5 * pull().dot(location);
    }

    /** Mean of a quadratic function without constant. */
    double mean(Matrix quadratic, Matrix linear) {
      return quadratic.dot(spread) + location.dot(quadratic.times(location)) + location.dot(linear);
    }

    /** gamma KL(marginal | this measure), the marginal being exp(-potential / gamma) times it. */
    double penalty(double integralOfPotential, double planMass) {
      return Double.isInfinite(gamma) ? 0 : -integralOfPotential - gamma * (planMass - mass);
    }
  }
}
