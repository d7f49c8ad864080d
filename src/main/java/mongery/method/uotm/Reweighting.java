package mongery.method.uotm;

import mongery.data.DenseArray;

/**
 * Densities of the re-weighted marginals with respect to the given ones (Choi et al. 2023): the
 * trained map solves the balanced problem between those.
 *
 * @param settings those that hold now
 */
record Reweighting(Uotm settings, Outputs outputs) {
  /** Psi1*'(v(T(x)) - kD tau |T(x) - x|^2) of source points with their images. */
  double[] source(DenseArray points, DenseArray mapped) {
    double[] v = outputs.potential(mapped);
    for (int i = 0; i < v.length; i++) {
      double cost = 0;
      for (int j = 0; j < points.rowSize(); j++) {
        double gap = mapped.at(i, j) - points.at(i, j);
        cost += gap * gap;
      }
      double s = v[i] - settings.kD() * settings.tau() * cost;
      v[i] = settings.phi1().density(s / settings.alpha());
    }
    return v;
  }

  /** Psi2*'(-v(y)) of target points. */
  double[] target(DenseArray points) {
    double[] v = outputs.potential(points);
    for (int i = 0; i < v.length; i++) {
      v[i] = settings.phi2().density(-v[i] / settings.alpha());
    }
    return v;
  }
}
