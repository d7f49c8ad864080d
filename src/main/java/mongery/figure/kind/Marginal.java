package mongery.figure.kind;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.method.Look;

/**
 * A marginal as a look shows it: source or target, or one of a barycenter. Arrays that do not fit
 * the points are left out.
 *
 * @param index from 0
 * @param name for people
 * @param barycenter whether it is one of a barycenter
 * @param points shape (n, ...)
 * @param group group index of each point, shape (n), or null
 * @param mapped image of each point, shape (n, ...), or null
 * @param weight density of the re-weighted marginal at each point, shape (n), or null
 */
record Marginal(
    int index,
    String name,
    boolean barycenter,
    DenseArray points,
    DenseArray group,
    DenseArray mapped,
    DenseArray weight) {
  private static final long SEED = 17;

  Marginal {
    int n = points.rows();
    group = group != null && group.values().length == n ? group : null;
    mapped = mapped != null && mapped.rank() > 1 && mapped.rows() == n ? mapped : null;
    weight = weight != null && weight.values().length == n ? weight : null;
  }

  /** The marginals of a look that have points; of a barycenter if it shows one. */
  static List<Marginal> of(Look look) {
    List<Marginal> out = new ArrayList<>();
    for (int k = 0; k < look.marginals(); k++) {
      out.add(
          new Marginal(
              k,
              "marginal " + (k + 1),
              true,
              look.get(Look.marginal(k)),
              look.get(Look.marginalGroup(k)),
              look.get(Look.marginalMapped(k)),
              look.get(Look.marginalWeight(k))));
    }
    if (out.isEmpty() && look.get(Look.SOURCE) != null) {
      out.add(
          new Marginal(
              0,
              "source",
              false,
              look.get(Look.SOURCE),
              look.get(Look.SOURCE_GROUP),
              look.get(Look.MAPPED),
              look.get(Look.SOURCE_WEIGHT)));
    }
    if (look.marginals() == 0 && look.get(Look.TARGET) != null) {
      out.add(
          new Marginal(
              1,
              "target",
              false,
              look.get(Look.TARGET),
              look.get(Look.TARGET_GROUP),
              null,
              look.get(Look.TARGET_WEIGHT)));
    }
    out.removeIf(m -> m.points().rank() < 2 || m.points().rows() == 0);
    return out;
  }

  /** Those that a person asked for. */
  static List<Marginal> of(Look look, FigureOptions options) {
    return of(look).stream().filter(m -> options.shows(m.index())).toList();
  }

  /** Name of the image. */
  String imageName() {
    return !barycenter
        ? "T(" + name + ")"
        : "T" + Looks.subscript(index + 1) + (weight == null ? "" : "(accepted)");
  }

  /** Colour of its points. */
  Color color(ChartTheme theme) {
    return barycenter ? theme.marginal(index) : index == 0 ? theme.source() : theme.target();
  }

  /** Colour of its image. */
  Color imageColor(ChartTheme theme) {
    return barycenter ? theme.image(index) : theme.mapped();
  }

  /**
   * Probability with which rejection sampling keeps each point: its weight divided by the
   * normaliser, at most 1. 1 where there are no weights.
   */
  double[] acceptance(Rejection rejection) {
    double[] p = new double[points.rows()];
    double most = weight == null ? 1 : rejection.of(weight.values());
    for (int i = 0; i < p.length; i++) {
      double w = weight == null ? 1 : weight.values()[i];
      p[i] = most > 0 && Double.isFinite(w) ? Math.max(0, Math.min(1, w / most)) : 0;
    }
    return p;
  }

  /** Which points rejection sampling keeps; the same in every figure of the same weights. */
  boolean[] accepted(Rejection rejection) {
    double[] p = acceptance(rejection);
    SplittableRandom random = new SplittableRandom(SEED + index);
    boolean[] out = new boolean[p.length];
    for (int i = 0; i < p.length; i++) {
      out[i] = random.nextDouble() < p[i];
    }
    return out;
  }
}
