package mongery.figure.kind;

import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;

/** A kind of figure. It looks at what the data contain, never at which method made them. */
public interface Figure {
  /** Name on the command line, one lower-case word. */
  String name();

  /** Name for people. */
  String title();

  /** Whether the data contain what it draws. */
  boolean shows(FigureData data);

  /** The picture. Call only if {@link #shows} holds. */
  Drawable draw(FigureData data, ChartTheme theme, FigureOptions options);

  /** The numbers behind the picture. Call only if {@link #shows} holds. */
  Table table(FigureData data, FigureOptions options);
}
