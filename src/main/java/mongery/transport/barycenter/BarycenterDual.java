package mongery.transport.barycenter;

import java.util.Arrays;
import java.util.List;
import mongery.transport.Penalty;

/**
 * The entropic dual of a barycenter on a grid, as a concave function of one potential phi_k at the
 * points of each marginal. The potentials of the grid side are eliminated: with M_k(y) = sum_i a_i
 * exp((phi_ki - c(x_ki, y)) / epsilon) the best ones, bound by sum_k lambda_k f_k = m, make
 *
 * <pre>Q(y) = e^(m / epsilon) prod_k M_k(y)^lambda_k,   f_k(y) = epsilon log(Q(y) / M_k(y)),</pre>
 *
 * and m makes Q a law. The plans are gamma_k(i, y) = a_i exp((phi_ki - c) / epsilon) Q(y) / M_k(y),
 * and the dual is sum_k lambda_k sum_i min_p (penalty(p) + phi_ki p) + m.
 */
final class BarycenterDual {
  /** One marginal. */
  static final class Part {
    final double[][] x;
    final double lambda;
    final Penalty penalty;
    final double weight; // of each point
    double[] phi;
    BarycenterKernel kernel;
    double[] plan; // mass of each pair
    double[] marginal; // mass of each point
    private double[] mass; // M_k of each cell, relative to the top
    private double[] top;

    Part(double[][] x, double lambda, Penalty penalty) {
      this.x = x;
      this.lambda = lambda;
      this.penalty = penalty;
      this.weight = 1.0 / x.length;
      this.phi = new double[x.length];
      this.marginal = new double[x.length];
    }

    int size() {
      return x.length;
    }

    /** The marginal that the penalty answers a potential with. */
    double asked(int i) {
      return Math.max(0, penalty.marginal(phi[i], weight));
    }
  }

  final List<Part> parts;
  private final int unknowns;
  private double epsilon;
  private double[] law; // Q
  private double value;
  private double residual;

  BarycenterDual(List<Part> parts) {
    this.parts = parts;
    this.unknowns = parts.stream().mapToInt(Part::size).sum();
  }

  /** How many potentials there are. */
  int unknowns() {
    return unknowns;
  }

  double epsilon() {
    return epsilon;
  }

  /** Mass of each cell. */
  double[] law() {
    return law;
  }

  double value() {
    return value;
  }

  /** Mass by which plans miss the marginals that the penalties ask for, weighted by lambda. */
  double residual() {
    return residual;
  }

  /** Sets the level; the kernels must be those of a grid with so many cells. */
  void level(int cells, double newEpsilon) {
    epsilon = newEpsilon;
    law = new double[cells];
    for (Part part : parts) {
      part.plan = new double[part.kernel.cell.length];
      part.mass = new double[cells];
      part.top = new double[cells];
    }
  }

  /** Drops the pairs that carry less than a share of the largest mass of their point. */
  void prune(double share) {
    for (Part part : parts) {
      part.kernel = part.kernel.pruned(part.plan, share);
      part.plan = new double[part.kernel.cell.length];
    }
  }

  /** Computes plans, marginals, value and residual of the present potentials. */
  void evaluate() {
    Arrays.fill(law, 0); // its logarithm first
    for (Part part : parts) {
      masses(part);
      for (int y = 0; y < law.length; y++) {
        law[y] += part.lambda * (part.top[y] + Math.log(part.mass[y]));
      }
    }
    double max = Double.NEGATIVE_INFINITY;
    for (double l : law) {
      max = Math.max(max, l);
    }
    double sum = 0;
    for (int y = 0; y < law.length; y++) {
      law[y] = Math.exp(law[y] - max);
      sum += law[y];
    }
    for (int y = 0; y < law.length; y++) {
      law[y] /= sum;
    }
    value = -epsilon * (max + Math.log(sum));
    residual = 0;
    for (Part part : parts) {
      plans(part);
    }
  }

  private void masses(Part part) {
    BarycenterKernel kernel = part.kernel;
    double log = Math.log(part.weight);
    Arrays.fill(part.top, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < part.size(); i++) {
      for (int k = kernel.start[i]; k < kernel.start[i + 1]; k++) {
        double t = (part.phi[i] - kernel.cost[k]) / epsilon + log;
        part.plan[k] = t;
        int y = kernel.cell[k];
        part.top[y] = Math.max(part.top[y], t);
      }
    }
    Arrays.fill(part.mass, 0);
    for (int k = 0; k < part.plan.length; k++) {
      int y = kernel.cell[k];
      part.plan[k] = Math.exp(part.plan[k] - part.top[y]);
      part.mass[y] += part.plan[k];
    }
    for (int y = 0; y < part.mass.length; y++) {
      if (part.mass[y] == 0) { // a cell that no point of this marginal reaches
        part.top[y] = 0;
      }
    }
  }

  private void plans(Part part) {
    BarycenterKernel kernel = part.kernel;
    for (int i = 0; i < part.size(); i++) {
      double sum = 0;
      for (int k = kernel.start[i]; k < kernel.start[i + 1]; k++) {
        int y = kernel.cell[k];
        part.plan[k] *= law[y] / part.mass[y];
        sum += part.plan[k];
      }
      part.marginal[i] = sum;
      double p = part.asked(i);
      value += part.lambda * (part.penalty.value(p, part.weight) + part.phi[i] * p);
      residual += part.lambda * Math.abs(p - sum);
    }
  }

  /**
   * Minus the Hessian times a vector, both over the potentials of all parts in order.
   *
   * @param ridge added to the diagonal, relative to it
   */
  double[] curve(double[] v, double ridge) {
    double[] common = new double[law.length]; // sum over parts of lambda times the mean of v at y
    double[][] own = new double[parts.size()][];
    double mean = 0;
    int at = 0;
    for (int p = 0; p < parts.size(); p++) {
      Part part = parts.get(p);
      BarycenterKernel kernel = part.kernel;
      double[] s = new double[law.length];
      for (int i = 0; i < part.size(); i++) {
        double vi = v[at + i];
        mean += part.lambda * part.marginal[i] * vi;
        for (int k = kernel.start[i]; k < kernel.start[i + 1]; k++) {
          s[kernel.cell[k]] += part.plan[k] * vi;
        }
      }
      for (int y = 0; y < s.length; y++) {
        if (law[y] > 0) {
          s[y] /= law[y];
          common[y] += part.lambda * s[y];
        }
      }
      own[p] = s;
      at += part.size();
    }
    double[] out = new double[unknowns];
    at = 0;
    for (int p = 0; p < parts.size(); p++) {
      Part part = parts.get(p);
      BarycenterKernel kernel = part.kernel;
      double[] s = own[p];
      for (int i = 0; i < part.size(); i++) {
        double sum = 0;
        for (int k = kernel.start[i]; k < kernel.start[i + 1]; k++) {
          int y = kernel.cell[k];
          sum += part.plan[k] * (s[y] - common[y]);
        }
        double entropic = part.marginal[i] * (v[at + i] - mean) - sum;
        out[at + i] =
            part.lambda
                * (entropic / epsilon
                    + (1 + ridge) * bend(part, i) * v[at + i]
                    + ridge * part.marginal[i] / epsilon * v[at + i]);
      }
      at += part.size();
    }
    return out;
  }

  private static double bend(Part part, int i) {
    double marginal = part.penalty.marginal(part.phi[i], part.weight);
    return marginal > 0 ? -part.penalty.slope(marginal, part.weight) : 0;
  }

  /** The diagonal of {@link #curve}, roughly: what it is where every pair stands alone. */
  double[] diagonal() {
    double[] out = new double[unknowns];
    int at = 0;
    for (Part part : parts) {
      for (int i = 0; i < part.size(); i++) {
        out[at++] = part.lambda * (part.marginal[i] / epsilon + bend(part, i)) + 1e-300;
      }
    }
    return out;
  }

  /** The gradient over the potentials of all parts in order. */
  double[] gradient() {
    double[] out = new double[unknowns];
    int at = 0;
    for (Part part : parts) {
      for (int i = 0; i < part.size(); i++) {
        out[at++] = part.lambda * (part.asked(i) - part.marginal[i]);
      }
    }
    return out;
  }

  /** Moves all potentials. */
  void move(double[] direction, double step) {
    int at = 0;
    for (Part part : parts) {
      for (int i = 0; i < part.size(); i++) {
        part.phi[i] += step * direction[at++];
      }
    }
  }
}
