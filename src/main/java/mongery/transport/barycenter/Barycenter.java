package mongery.transport.barycenter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mongery.transport.Checks;
import mongery.transport.CostMatrix;
import mongery.transport.OptimalTransport;
import mongery.transport.Penalty;
import mongery.transport.Problem;
import mongery.transport.Solution;

/**
 * The barycenter of clouds of equal weights, each kept or relaxed by a penalty:
 *
 * <pre>min over laws Q of sum_k lambda_k min over plans gamma_k with second marginal Q of
 *     integral |x - y|^2 / 2 d gamma_k + penalty_k(first marginal of gamma_k)</pre>
 *
 * the semi-unbalanced barycenter of Gazdieva et al. (ICLR 2025, arXiv 2410.03974); with hard
 * penalties the Wasserstein barycenter.
 *
 * <p>Two clouds of any dimension are solved exactly: minimised over y the problem is unbalanced
 * transport with the cost lambda_1 lambda_2 |x_1 - x_2|^2 / 2 and penalties weighted by lambda.
 * More clouds, of the line or the plane, are solved on a grid of some thousand cells with a little
 * entropy; each cell's mass then sits at the mean of what it comes from. That is feasible for the
 * true problem, so the objective is an upper bound, above the minimum by about epsilon = a quarter
 * of the squared spacing.
 *
 * @param objective value of the minimised functional at these plans
 * @param points where the barycenter has mass, shape (m, d)
 * @param masses its masses, of sum 1
 * @param maps mean image of each point of each cloud, shapes (n_k, d)
 * @param densities density of each relaxed cloud at its points; 1 where it is kept
 */
@SuppressWarnings("ArrayRecordComponent") // a bundle of results, never compared
public record Barycenter(
    double objective,
    double[][] points,
    double[] masses,
    List<double[][]> maps,
    List<double[]> densities) {
  private static final double LEAST_MASS = 1e-9;
  private static final double SAME_MASS = 1e-9;
  private static final int MASS_STEPS = 30;

  /**
   * Solves.
   *
   * @param clouds points of each marginal, shapes (n_k, d); two or more, of one dimension
   * @param lambda weights of the marginals, positive, of sum 1
   * @param penalties what it costs to relax each, before the weight
   * @throws IllegalArgumentException in one sentence, if these do not fit, or more than two clouds
   *     are of more than two dimensions
   */
  public static Barycenter solve(
      List<double[][]> clouds, double[] lambda, List<Penalty> penalties) {
    int d = check(clouds, lambda, penalties);
    if (clouds.size() == 2) {
      return pair(clouds, lambda, penalties);
    }
    if (d > 2) {
      throw new IllegalArgumentException(
          "a barycenter of more than two clouds is solved on the line or in the plane, not in "
              + d
              + " dimensions");
    }
    return of(clouds, BarycenterSolver.solve(clouds, lambda, penalties));
  }

  private static int check(List<double[][]> clouds, double[] lambda, List<Penalty> penalties) {
    if (clouds.size() < 2 || lambda.length != clouds.size() || penalties.size() != clouds.size()) {
      throw new IllegalArgumentException(
          "a barycenter needs two clouds or more with a weight and a penalty each, not "
              + clouds.size()
              + " with "
              + lambda.length
              + " and "
              + penalties.size());
    }
    int d = Checks.cloud("cloud 1", clouds.get(0));
    for (int k = 0; k < lambda.length; k++) {
      Checks.positive("lambda " + (k + 1), lambda[k]);
      if (Checks.cloud("cloud " + (k + 1), clouds.get(k)) != d) {
        throw new IllegalArgumentException("the clouds differ in dimension");
      }
    }
    if (Math.abs(Arrays.stream(lambda).sum() - 1) > 1e-9) {
      throw new IllegalArgumentException(
          "lambda sums to " + Arrays.stream(lambda).sum() + ", it must sum to 1");
    }
    return d;
  }

  private static Barycenter pair(
      List<double[][]> clouds, double[] lambda, List<Penalty> penalties) {
    double[][] x = clouds.get(0);
    double[][] y = clouds.get(1);
    CostMatrix cost = CostMatrix.squaredEuclidean(x, y).times(lambda[0] * lambda[1] / 2);
    Penalty first = penalties.get(0).times(lambda[0]);
    Penalty second = penalties.get(1).times(lambda[1]);
    double m = 0;
    Solution solution = null;
    for (int it = 0; it < MASS_STEPS; it++) {
      solution =
          OptimalTransport.solve(new Problem.Unbalanced(first, second), cost.plus(-m), null, null);
      if (Math.abs(solution.mass() - 1) < SAME_MASS) {
        break;
      }
      m += toMassOne(solution, first, second);
    }
    List<double[]> points = new ArrayList<>();
    List<Double> masses = new ArrayList<>();
    double[][] toY = new double[x.length][x[0].length];
    double[][] toX = new double[y.length][x[0].length];
    Solution solved = solution;
    double[] rows = solved.rowMarginal();
    double[] columns = solved.colMarginal();
    solved
        .plan()
        .forEach(
            (i, j, p) -> {
              double[] between = new double[x[i].length];
              for (int c = 0; c < between.length; c++) {
                between[c] = lambda[0] * x[i][c] + lambda[1] * y[j][c];
                toY[i][c] += p / rows[i] * between[c];
                toX[j][c] += p / columns[j] * between[c];
              }
              points.add(between);
              masses.add(p / solved.mass());
            });
    leftOut(toY, rows, x, lambda[0], y, lambda[1], (i, j) -> cost.at(i, j) - solved.g()[j]);
    leftOut(toX, columns, y, lambda[1], x, lambda[0], (j, i) -> cost.at(i, j) - solved.f()[i]);
    return new Barycenter(
        solution.objective() + m,
        points.toArray(double[][]::new),
        masses.stream().mapToDouble(Double::doubleValue).toArray(),
        List.of(toY, toX),
        List.of(times(x.length, rows), times(y.length, columns)));
  }

  /**
   * How much the multiplier m of the constraint that Q has mass 1 must rise. A cost less by m lets
   * the potentials of both sides fall by m in sum, so that their masses stay equal; log-mass is
   * linear in m for KL, where one step is exact.
   */
  private static double toMassOne(Solution solution, Penalty first, Penalty second) {
    double rows = slope(solution.f(), first);
    double columns = slope(solution.g(), second);
    return -Math.log(solution.mass()) * solution.mass() * (1 / rows + 1 / columns);
  }

  private static double slope(double[] potential, Penalty penalty) {
    double sum = 0;
    for (double f : potential) {
      double weight = 1.0 / potential.length;
      double marginal = penalty.marginal(f, weight);
      sum -= marginal > 0 ? penalty.slope(marginal, weight) : 0;
    }
    return sum;
  }

  private interface Price {
    double of(int point, int partner);
  }

  /** Points without mass go where their first bit of mass would. */
  private static void leftOut(
      double[][] images,
      double[] mass,
      double[][] own,
      double ownWeight,
      double[][] others,
      double weight,
      Price price) {
    for (int i = 0; i < images.length; i++) {
      if (mass[i] > 0) {
        continue;
      }
      int best = 0;
      for (int j = 1; j < others.length; j++) {
        best = price.of(i, j) < price.of(i, best) ? j : best;
      }
      for (int c = 0; c < images[i].length; c++) {
        images[i][c] = ownWeight * own[i][c] + weight * others[best][c];
      }
    }
  }

  private static double[] times(double factor, double[] values) {
    return Arrays.stream(values).map(v -> factor * v).toArray();
  }

  /** Reads the barycenter off a solved dual. */
  private static Barycenter of(List<double[][]> clouds, BarycenterDual dual) {
    int d = clouds.get(0)[0].length;
    int cells = dual.law().length;
    double[][] centre = new double[cells][d];
    double[] square = new double[cells]; // sum over parts of lambda E |x|^2
    for (BarycenterDual.Part part : dual.parts) {
      for (int i = 0; i < part.size(); i++) {
        for (int k = part.kernel.start[i]; k < part.kernel.start[i + 1]; k++) {
          int y = part.kernel.cell[k];
          if (dual.law()[y] > 0) {
            double share = part.lambda * part.plan[k] / dual.law()[y];
            for (int c = 0; c < d; c++) {
              centre[y][c] += share * part.x[i][c];
              square[y] += share * part.x[i][c] * part.x[i][c];
            }
          }
        }
      }
    }
    double objective = 0;
    List<double[]> points = new ArrayList<>();
    List<Double> masses = new ArrayList<>();
    for (int y = 0; y < cells; y++) {
      double norm = 0;
      for (double c : centre[y]) {
        norm += c * c;
      }
      objective += dual.law()[y] * (square[y] - norm) / 2;
      if (dual.law()[y] > LEAST_MASS) {
        points.add(centre[y]);
        masses.add(dual.law()[y]);
      }
    }
    List<double[][]> maps = new ArrayList<>();
    List<double[]> densities = new ArrayList<>();
    for (BarycenterDual.Part part : dual.parts) {
      double[][] map = new double[part.size()][d];
      double[] density = new double[part.size()];
      for (int i = 0; i < part.size(); i++) {
        for (int k = part.kernel.start[i]; k < part.kernel.start[i + 1]; k++) {
          double share = part.plan[k] / part.marginal[i];
          for (int c = 0; c < d; c++) {
            map[i][c] += share * centre[part.kernel.cell[k]][c];
          }
        }
        if (!(part.marginal[i] > 0)) { // mass that cannot be represented
          map[i] = part.x[i].clone();
        }
        density[i] = part.marginal[i] / part.weight;
        objective += part.lambda * part.penalty.value(part.marginal[i], part.weight);
      }
      maps.add(map);
      densities.add(density);
    }
    return new Barycenter(
        objective,
        points.toArray(double[][]::new),
        masses.stream().mapToDouble(Double::doubleValue).toArray(),
        maps,
        densities);
  }
}
