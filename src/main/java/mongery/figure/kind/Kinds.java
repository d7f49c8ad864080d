package mongery.figure.kind;

import java.util.List;
import mongery.method.Look;

/** Every kind of figure, in the order in which they are offered. */
public final class Kinds {
  /** All of them. */
  public static final List<Figure> ALL =
      List.of(
          new DensityFigure(),
          new JointFigure(),
          new MapFigure(),
          new GalleryFigure(),
          new FramesFigure(),
          new TrajectoriesFigure(),
          new PotentialFigure(),
          new FieldFigure(),
          new WeightsFigure("weights", "source", Look.SOURCE, Look.SOURCE_WEIGHT),
          new WeightsFigure("target-weights", "target", Look.TARGET, Look.TARGET_WEIGHT),
          new CurvesFigure("training", "Training", FigureData::scalars),
          new CurvesFigure("metrics", "Metrics", FigureData::metrics),
          new TableFigure());

  private Kinds() {}
}
