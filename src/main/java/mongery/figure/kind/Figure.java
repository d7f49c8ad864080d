package mongery.figure.kind;

import java.util.List;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;

/** A kind of figure. It looks at what the data contain, never at which method made them. */
public interface Figure {
  /** What a figure is about, by which a window sorts it. */
  enum About {
    /** Laws and maps between them. */
    TRANSPORT,
    /** How much of a law is kept. */
    ACCEPTANCE,
    /** Pictures and their translations. */
    IMAGES,
    /** Numbers over steps. */
    NUMBERS
  }

  /** What it is about. */
  default About about() {
    return About.TRANSPORT;
  }

  /** Name on the command line, one lower-case word. */
  String name();

  /** Name for people. */
  String title();

  /** Whether the data contain what it draws. */
  boolean shows(FigureData data);

  /** The picture. Call only if {@link #shows} holds. */
  Drawable draw(FigureData data, ChartTheme theme, FigureOptions options);

  /** Whether its picture depends on the time of a flow. */
  default boolean followsTime() {
    return false;
  }

  /** Names of what it draws that can be hidden; empty if nothing can. */
  default List<String> layers(FigureData data, FigureOptions options) {
    return List.of();
  }

  /** Whether its table is short and says all that the picture says, so that TeX takes the table. */
  default boolean tabular() {
    return false;
  }

  /** The numbers behind the picture. Call only if {@link #shows} holds. */
  Table table(FigureData data, FigureOptions options);
}
