package mongery.method.unotb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mongery.data.DenseArray;
import mongery.method.Counterpart;
import mongery.transport.Penalty;
import mongery.transport.Psi;
import mongery.transport.barycenter.Barycenter;

/** The problem that settings pose, solved on points. */
final class Discrete {
  private static final int MOST_DIMENSIONS = 2;

  private Discrete() {}

  /**
   * Solves. Empty for weak costs, for potentials that are not congruent, for m = 0 where every
   * marginal is relaxed (the law sought then need not have mass 1), and for more than two marginals
   * beyond the plane.
   *
   * @param tau unbalancedness, instead of that of the settings
   * @param marginals points, shapes (n, ...)
   */
  static Optional<Counterpart> solve(Unotb settings, double tau, List<DenseArray> marginals) {
    Problem problem = Problem.of(settings, marginals.size());
    boolean relaxed = Arrays.stream(problem.divergence()).noneMatch(d -> d == Psi.LINEAR);
    boolean even = problem.lambda()[0] == problem.lambda()[problem.marginals() - 1];
    if (settings.weak().strength() != 0
        || (settings.releasedPair() && problem.marginals() == 2 && !even)
        || (settings.m() == Unotb.Constant.ZERO && relaxed)
        || (problem.marginals() > 2 && marginals.get(0).rowSize() > MOST_DIMENSIONS)) {
      return Optional.empty();
    }
    double scale = settings.cost() instanceof Cost.HalfSquared c ? c.scale() : 1;
    double angle = settings.cost() instanceof Cost.Twister c ? c.angle() : 0;
    double[] taus = problem.taus(tau / scale);
    List<Penalty> penalties = new ArrayList<>();
    for (int k = 0; k < taus.length; k++) {
      penalties.add(Penalty.of(problem.divergence()[k], taus[k]));
    }
    Barycenter solved =
        Barycenter.solve(
            marginals.stream().map(m -> turned(m.toRows(), angle)).toList(),
            problem.lambda(),
            penalties);
    int[] shape = marginals.get(0).shape();
    List<DenseArray> mapped = new ArrayList<>();
    for (int k = 0; k < taus.length; k++) {
      shape[0] = marginals.get(k).rows();
      mapped.add(DenseArray.matrix(turned(solved.maps().get(k), -angle)).reshape(shape));
    }
    return Optional.of(
        new Counterpart(
            scale * solved.objective(),
            mapped,
            solved.densities(),
            Optional.empty(),
            Optional.of(
                new Counterpart.Cloud(
                    DenseArray.matrix(turned(solved.points(), -angle)), solved.masses()))));
  }

  /** The points of the plane turned around 0, each by an angle times its norm, which stays. */
  private static double[][] turned(double[][] points, double angle) {
    if (angle == 0) {
      return points;
    }
    double[][] out = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      double[] x = points[i];
      double by = angle * Math.hypot(x[0], x[1]);
      out[i] =
          new double[] {
            Math.cos(by) * x[0] - Math.sin(by) * x[1], Math.sin(by) * x[0] + Math.cos(by) * x[1]
          };
    }
    return out;
  }
}
