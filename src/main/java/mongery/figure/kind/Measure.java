package mongery.figure.kind;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.method.Look;

/**
 * Points that a figure draws under one name. From source to target these are the two and the image
 * of the source; of a barycenter the marginals, the images of the points that rejection sampling
 * keeps, and the points that it rejects.
 *
 * @param name legend text
 * @param points shape (n, ...), n may be 0
 * @param weights how much each point counts in a density, or null
 * @param role what they are
 * @param color colour in every figure
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, never compared
record Measure(String name, DenseArray points, double[] weights, Role role, Color color) {
  /** What points are to a figure, from back to front. */
  enum Role {
    REJECTED,
    MARGINAL,
    IMAGE,
    BARYCENTER
  }

  /** Share of the largest mass below which a point counts for nothing. */
  private static final double NOTHING = 1e-2;

  /** From back to front. */
  static List<Measure> of(Look look, FigureOptions options, ChartTheme theme) {
    List<Measure> marginals = new ArrayList<>();
    List<Measure> images = new ArrayList<>();
    List<Measure> rejected = new ArrayList<>();
    for (Marginal m : Marginal.of(look, options)) {
      boolean thinned = m.weight() != null && (m.barycenter() || options.scatter().rejected());
      boolean[] kept = m.accepted(options.rejection());
      marginals.add(
          new Measure(
              m.name(),
              thinned ? rows(m.points(), kept, true) : m.points(),
              null,
              Role.MARGINAL,
              m.color(theme)));
      if (thinned) {
        rejected.add(
            new Measure(
                "rejected", rows(m.points(), kept, false), null, Role.REJECTED, theme.source()));
      }
      if (m.mapped() != null) {
        images.add(
            new Measure(
                m.imageName(),
                thinned ? rows(m.mapped(), kept, true) : m.mapped(),
                null,
                Role.IMAGE,
                m.imageColor(theme)));
      }
    }
    List<Measure> out = new ArrayList<>();
    if (!rejected.isEmpty()) {
      // One name for all of them: their place says whose they are.
      out.add(joined(rejected));
    }
    out.addAll(marginals);
    out.addAll(images);
    barycenter(look, theme).ifPresent(out::add);
    return out;
  }

  /** The discrete barycenter where it has mass, weighted by it. */
  private static Optional<Measure> barycenter(Look look, ChartTheme theme) {
    DenseArray points = look.get(Look.BARYCENTER);
    DenseArray mass = look.get(Look.BARYCENTER_MASS);
    if (points == null || mass == null || points.rank() < 2 || mass.rows() != points.rows()) {
      return Optional.empty();
    }
    float[] masses = mass.values();
    double most = IntStream.range(0, masses.length).mapToDouble(i -> masses[i]).max().orElse(0);
    int[] carried =
        IntStream.range(0, masses.length).filter(i -> masses[i] > NOTHING * most).toArray();
    double[] weights = IntStream.of(carried).mapToDouble(i -> masses[i]).toArray();
    return Optional.of(
        new Measure("barycenter", points.select(carried), weights, Role.BARYCENTER, theme.text()));
  }

  /**
   * The same as laws: marginals whole, images weighted by the acceptance of their points, which is
   * what rejection sampling tends to.
   */
  static List<Measure> laws(Look look, FigureOptions options, ChartTheme theme) {
    List<Measure> out = new ArrayList<>();
    List<Marginal> shown = Marginal.of(look, options);
    for (Marginal m : shown) {
      out.add(new Measure(m.name(), m.points(), null, Role.MARGINAL, m.color(theme)));
    }
    for (Marginal m : shown) {
      if (m.mapped() != null) {
        double[] weights =
            m.barycenter() && m.weight() != null ? m.acceptance(options.rejection()) : null;
        out.add(new Measure(m.imageName(), m.mapped(), weights, Role.IMAGE, m.imageColor(theme)));
      }
    }
    barycenter(look, theme).ifPresent(out::add);
    return out;
  }

  /** At most that many of its points, evenly chosen; 0 for all. */
  Measure thinned(int most) {
    if (most == 0 || points.rows() <= most) {
      return this;
    }
    int[] kept = Looks.spread(points.rows(), most);
    double[] own =
        weights == null ? null : IntStream.of(kept).mapToDouble(i -> weights[i]).toArray();
    return new Measure(name, points.select(kept), own, role, color);
  }

  private static DenseArray rows(DenseArray points, boolean[] kept, boolean which) {
    return points.select(IntStream.range(0, kept.length).filter(i -> kept[i] == which).toArray());
  }

  private static Measure joined(List<Measure> parts) {
    int width = parts.stream().mapToInt(p -> p.points().rowSize()).max().orElse(0);
    int n = parts.stream().mapToInt(p -> p.points().rows()).sum();
    float[] values = new float[n * width];
    int at = 0;
    for (Measure part : parts) {
      float[] own = part.points().values();
      System.arraycopy(own, 0, values, at, own.length);
      at += own.length;
    }
    int[] shape = parts.get(0).points().shape().clone();
    shape[0] = n;
    Measure first = parts.get(0);
    return new Measure(
        first.name(), new DenseArray(shape, values), null, first.role(), first.color());
  }
}
