package mongery.figure.kind;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of figure, in the order in which they are offered. */
public final class Kinds {
  private static final List<Figure> OF_LOOKS =
      List.of(
          new DensityFigure(),
          new JointFigure(),
          new MapFigure(),
          new DrawsFigure(),
          new GalleryFigure(),
          new FramesFigure(),
          new TrajectoriesFigure(),
          new PotentialFigure(),
          new FieldFigure(),
          new AcceptanceFigure(),
          new WeightsFigure());

  private static final List<Figure> OF_NUMBERS =
      List.of(
          new CurvesFigure("training", "Training", FigureData::scalars),
          new CurvesFigure("metrics", "Metrics", FigureData::metrics),
          new CurvesFigure("effort", "Effort", FigureData::effort, "network evaluations a sample"),
          new TableFigure());

  /** All of them; those drawn from looks a second time for their discrete counterpart. */
  public static final List<Figure> ALL =
      Stream.of(OF_LOOKS.stream(), OF_NUMBERS.stream(), OF_LOOKS.stream().map(Counterpart::of))
          .flatMap(figures -> figures)
          .toList();

  private Kinds() {}

  /** Name that the discrete counterpart of a figure has, if there is one. */
  public static String counterpartName(Figure figure) {
    return Counterpart.PREFIX + figure.name();
  }
}
