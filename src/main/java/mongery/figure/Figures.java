package mongery.figure;

import java.util.List;
import java.util.Locale;
import mongery.config.ConfigException;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;
import mongery.figure.kind.ChartFigure;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.Kinds;
import org.jfree.chart.JFreeChart;

/** The figures that a run's data allow, by name. */
public final class Figures {
  private Figures() {}

  /**
   * Figures that the data allow, the most telling first; last those of the discrete counterpart.
   */
  public static List<Figure> available(FigureData data) {
    return Kinds.ALL.stream().filter(f -> f.shows(data)).toList();
  }

  /** The same without figures of the discrete counterpart that are also there of the run itself. */
  public static List<Figure> withoutCounterparts(FigureData data) {
    List<Figure> all = available(data);
    return all.stream()
        .filter(f -> all.stream().noneMatch(own -> Kinds.counterpartName(own).equals(f.name())))
        .toList();
  }

  /** The figure that shows of the discrete counterpart what that one shows of the run, or null. */
  public static Figure counterpart(String name, FigureData data) {
    return available(data).stream()
        .filter(own -> own.name().equals(name))
        .flatMap(
            own ->
                available(data).stream().filter(f -> Kinds.counterpartName(own).equals(f.name())))
        .findFirst()
        .orElse(null);
  }

  /** Their names. */
  public static List<String> names(FigureData data) {
    return available(data).stream().map(Figure::name).toList();
  }

  /**
   * The figure of that name.
   *
   * @throws ConfigException if the data do not allow it; the message lists what they allow
   */
  public static Figure find(String name, FigureData data) {
    List<Figure> all = available(data);
    return all.stream()
        .filter(f -> f.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    "figure "
                        + name
                        + (Kinds.ALL.stream().anyMatch(f -> f.name().equals(name))
                            ? " needs data that this run does not have"
                            : " is not known")
                        + "; this run allows: "
                        + (all.isEmpty() ? "none yet" : String.join(", ", names(data)))));
  }

  /** That figure as a picture. */
  public static Drawable drawable(
      String name, FigureData data, ChartTheme theme, FigureOptions options) {
    return find(name, data).draw(data, theme, options);
  }

  /**
   * That figure as a chart to host on screen, or null if it is a drawing of another kind (a
   * gallery, a table).
   */
  public static JFreeChart chart(
      String name, FigureData data, ChartTheme theme, FigureOptions options) {
    return find(name, data) instanceof ChartFigure figure
        ? figure.chart(data, theme, options)
        : null;
  }
}
