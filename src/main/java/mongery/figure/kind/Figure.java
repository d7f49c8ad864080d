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

  /** Whether its table is short and says all that the picture says, so that TeX takes the table. */
  default boolean tabular() {
    return false;
  }

  /** The numbers behind the picture. Call only if {@link #shows} holds. */
  Table table(FigureData data, FigureOptions options);
}
