package mongery.figure.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every kind of figure, in the order in which they are offered. */
public final class Kinds {
  private static final Pattern DIAGNOSTIC =
      Pattern.compile("(mass|plan-mass|congruence|clamped)([./].*)?");

  private static final List<Figure> OF_LOOKS =
      List.of(
          new DensityFigure(),
          new JointFigure(),
          new MapFigure(),
          new DrawsFigure(),
          new GalleryFigure(),
          new BackwardFigure(),
          new FramesFigure(),
          new TrajectoriesFigure(),
          new PotentialFigure(),
          new FieldFigure(),
          new AcceptanceFigure(),
          new WeightsFigure(),
          new HistogramFigure());

  private static final List<Figure> OF_NUMBERS =
      List.of(
          new CurvesFigure("training", "Training", FigureData::scalars),
          new CurvesFigure("metrics", "Metrics", FigureData::metrics),
          new CurvesFigure("effort", "Effort", FigureData::effort, "network evaluations a sample"),
          new CurvesFigure("mass", "Mass and congruence", Kinds::diagnostics),
          new TableFigure());

  /** All of them; those drawn from looks a second time for their discrete counterpart. */
  public static final List<Figure> ALL =
      Stream.of(OF_LOOKS.stream(), OF_NUMBERS.stream(), OF_LOOKS.stream().map(Counterpart::of))
          .flatMap(figures -> figures)
          .toList();

  private Kinds() {}

  /**
   * What should stand still if mass is conserved as it should: masses of the re-weighted marginals
   * (1 at the optimum), how far potentials are from congruent, and the share of weights cut off.
   */
  private static History diagnostics(FigureData data) {
    Map<String, History.Curve> out = new LinkedHashMap<>();
    data.scalars()
        .curves()
        .forEach(
            (name, curve) -> {
              if (DIAGNOSTIC.matcher(name).matches()) {
                out.put(name, curve);
              }
            });
    return new History(out);
  }

  /** Name that the discrete counterpart of a figure has, if there is one. */
  public static String counterpartName(Figure figure) {
    return Counterpart.PREFIX + figure.name();
  }
}
