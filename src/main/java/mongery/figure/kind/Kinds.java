package mongery.figure.kind;

import java.util.List;

/** Every kind of figure, in the order in which they are offered. */
public final class Kinds {
  /** All of them. */
  public static final List<Figure> ALL =
      List.of(
          new DensityFigure(),
          new JointFigure(),
          new MapFigure(),
          new CurvesFigure("training", "Training", FigureData::scalars),
          new CurvesFigure("metrics", "Metrics", FigureData::metrics));

  private Kinds() {}
}
