package mongery.transport.barycenter;

import java.util.ArrayList;
import java.util.List;
import mongery.transport.Checks;
import mongery.transport.Penalty;
import mongery.transport.barycenter.BarycenterDual.Part;

/**
 * Maximises a {@link BarycenterDual} while the grid gets finer and epsilon smaller. At each level
 * alternating updates, as of Sinkhorn, find the neighbourhood and Newton steps by conjugate
 * gradients finish: the updates alone would need some rho / epsilon sweeps.
 */
final class BarycenterSolver {
  private static final int COARSEST = 16; // cells along the longer side
  private static final int FINEST_PLANE = 1 << 14; // cells of the last grid, at most
  private static final int FINEST_LINE = 512;

  /** epsilon by the squared spacing: costs to neighbouring cells differ by half of the square. */
  private static final double EPSILON_BY_SQUARE = 0.25;

  /** The last one; below it the grid would show. */
  private static final double LAST_BY_SQUARE = 0.0625;

  private static final int SWEEPS = 10;
  private static final int NEWTON_STEPS = 30;
  private static final int MAX_CONJUGATE = 150;
  private static final double COARSE_RESIDUAL = 1e-2;
  private static final double LAST_RESIDUAL = 1e-4;

  private final BarycenterDual dual;
  private BarycenterGrid grid;

  private BarycenterSolver(List<double[][]> marginals, double[] lambda, List<Penalty> penalties) {
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < lambda.length; k++) {
      parts.add(new Part(marginals.get(k), lambda[k], penalties.get(k)));
    }
    dual = new BarycenterDual(parts);
    grid = BarycenterGrid.over(marginals, COARSEST);
  }

  /** Solves; the dual holds the potentials and plans, on the last of the grids. */
  static BarycenterDual solve(
      List<double[][]> marginals, double[] lambda, List<Penalty> penalties) {
    BarycenterSolver solver = new BarycenterSolver(marginals, lambda, penalties);
    solver.coarse();
    int finest = marginals.get(0)[0].length == 1 ? FINEST_LINE : FINEST_PLANE;
    while (solver.grid.refined().cells() <= finest
        && solver.grid.rows() * solver.grid.columns() > 1) {
      solver.refine();
    }
    solver.sharpen();
    if (!solver.solved()) {
      throw new IllegalStateException(
          String.format(
              "no convergence of the barycenter: marginals are off by %.1e of the mass",
              solver.dual.residual()));
    }
    return solver.dual;
  }

  private double epsilon() {
    return EPSILON_BY_SQUARE * grid.spacing() * grid.spacing();
  }

  /** The coarsest grid, epsilon falling from the size of the costs. */
  private void coarse() {
    double most = 0;
    for (Part part : dual.parts) {
      part.kernel = BarycenterKernel.full(part.x, grid);
      for (double c : part.kernel.cost) {
        most = Math.max(most, c);
      }
    }
    for (double e = Math.max(epsilon(), most / 8); ; e = Math.max(epsilon(), e / 4)) {
      dual.level(grid.cells(), e);
      converge(COARSE_RESIDUAL);
      if (e <= epsilon()) {
        return;
      }
    }
  }

  private void refine() {
    for (Part part : dual.parts) {
      part.kernel = part.kernel.refined(part.x, part.plan, grid);
    }
    grid = grid.refined();
    enter(epsilon(), COARSE_RESIDUAL);
  }

  /**
   * The last epsilon, which no finer grid follows. Where marginals fall into clumps of unequal
   * numbers of points, the pairs that carry the difference from clump to clump can be among those
   * that were dropped; no potentials fit then, and the epsilon before is kept.
   */
  private void sharpen() {
    double before = dual.epsilon();
    List<BarycenterKernel> kernels = dual.parts.stream().map(part -> part.kernel).toList();
    List<double[]> phi = dual.parts.stream().map(part -> part.phi.clone()).toList();
    dual.prune(BarycenterKernel.NEGLIGIBLE);
    enter(LAST_BY_SQUARE * grid.spacing() * grid.spacing(), LAST_RESIDUAL);
    if (!solved()) {
      for (int k = 0; k < kernels.size(); k++) {
        dual.parts.get(k).kernel = kernels.get(k);
        dual.parts.get(k).phi = phi.get(k);
      }
      dual.level(grid.cells(), before);
      dual.evaluate();
    }
  }

  private boolean solved() {
    return dual.residual() < 10 * COARSE_RESIDUAL;
  }

  /** Goes on at another epsilon: first roughly, so that most pairs can be dropped. */
  private void enter(double epsilon, double goal) {
    dual.level(grid.cells(), epsilon);
    dual.evaluate();
    sweep();
    sweep();
    dual.prune(BarycenterKernel.HOPELESS);
    converge(goal);
  }

  private void converge(double goal) {
    dual.evaluate();
    for (int s = 0; s < SWEEPS && dual.residual() > goal; s++) {
      sweep();
    }
    double ridge = 0;
    for (int it = 0; it < NEWTON_STEPS && dual.residual() > goal; it++) {
      Checks.notInterrupted();
      double[] gradient = dual.gradient();
      double[] direction = conjugate(gradient, ridge);
      if (climb(direction)) {
        ridge = ridge < 1e-4 ? 0 : ridge / 8;
      } else {
        ridge = Math.max(1e-3, 8 * ridge);
      }
      sweep();
    }
  }

  /** Solves curve(direction) = gradient, roughly. */
  private double[] conjugate(double[] gradient, double ridge) {
    int n = dual.unknowns();
    double[] diagonal = dual.diagonal();
    double[] x = new double[n];
    double[] r = gradient.clone();
    double[] z = new double[n];
    double[] p = new double[n];
    double rz = 0;
    double first = 0;
    for (int it = 0; it < MAX_CONJUGATE; it++) {
      double next = 0;
      for (int i = 0; i < n; i++) {
        z[i] = r[i] / diagonal[i];
        next += r[i] * z[i];
      }
      first = it == 0 ? next : first;
      if (!(next > 1e-4 * first)) {
        break;
      }
      for (int i = 0; i < n; i++) {
        p[i] = z[i] + (it == 0 ? 0 : next / rz * p[i]);
      }
      rz = next;
      double[] q = dual.curve(p, ridge);
      double pq = 0;
      for (int i = 0; i < n; i++) {
        pq += p[i] * q[i];
      }
      if (!(pq > 0)) {
        break;
      }
      for (int i = 0; i < n; i++) {
        x[i] += rz / pq * p[i];
        r[i] -= rz / pq * q[i];
      }
    }
    return x;
  }

  /** Goes along a direction as far as the dual rises; false, and no change, if it does not. */
  private boolean climb(double[] direction) {
    double before = dual.value();
    double moved = 0;
    for (double step = 1; step > 1e-2; step /= 3) {
      dual.move(direction, step - moved);
      moved = step;
      dual.evaluate();
      if (dual.value() > before) {
        return true;
      }
    }
    dual.move(direction, -moved);
    dual.evaluate();
    return false;
  }

  /** The potentials that are best while those of the grid side stay. */
  private void sweep() {
    for (Part part : dual.parts) {
      for (int i = 0; i < part.size(); i++) {
        part.phi[i] += best(part, i);
      }
    }
    dual.evaluate();
  }

  /** The change u of a potential with asked(phi + u) = marginal e^(u / epsilon). */
  private double best(Part part, int i) {
    double mass = part.marginal[i];
    if (!(mass > 0)) {
      return 0;
    }
    double epsilon = dual.epsilon();
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    double u = 0;
    for (int it = 0; it < 60; it++) {
      double asked = part.penalty.marginal(part.phi[i] + u, part.weight);
      double to = Double.NaN;
      if (asked > 0) {
        double excess = Math.log(asked / mass) - u / epsilon; // falls in u
        if (Math.abs(excess) < 1e-10) {
          return u;
        }
        if (excess > 0) {
          low = u;
        } else {
          high = u;
        }
        to = u - excess / (part.penalty.slope(asked, part.weight) / asked - 1 / epsilon);
      } else {
        high = u;
      }
      if (!(to > low && to < high)) {
        to =
            Double.isInfinite(low)
                ? high - Math.max(epsilon, 2 * Math.abs(high))
                : Double.isInfinite(high)
                    ? low + Math.max(epsilon, 2 * Math.abs(low))
                    : (low + high) / 2;
      }
      u = to;
    }
    return u;
  }
}
