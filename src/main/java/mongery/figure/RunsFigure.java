package mongery.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mongery.config.ConfigException;
import mongery.figure.chart.ChartDrawable;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.Drawable;
import mongery.figure.chart.Legend;
import mongery.figure.chart.Panels;
import mongery.figure.kind.ChartFigure;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.Table;
import org.jfree.chart.JFreeChart;

/**
 * The same figure of several runs side by side, on the same axes. It brings its own data, whatever
 * it is asked to draw.
 *
 * @param figure the figure
 * @param runs data of each run
 * @param labels what each run is called, as many; empty if there is no need to say
 */
public record RunsFigure(Figure figure, List<FigureData> runs, List<String> labels)
    implements Figure {
  private static final int MOST_COLUMNS = 3;

  /**
   * Checks that every run has what the figure draws.
   *
   * @throws ConfigException if one has not
   */
  public RunsFigure {
    runs = List.copyOf(runs);
    labels = List.copyOf(labels);
    for (FigureData data : runs) {
      if (!figure.shows(data)) {
        throw new ConfigException(
            "figure "
                + figure.name()
                + " needs data that the run \""
                + data.title()
                + "\" does not have; it allows: "
                + String.join(", ", Figures.names(data)));
      }
    }
  }

  /** Panels in a row that suit so many runs. */
  static int columns(int runs) {
    return Math.min(MOST_COLUMNS, runs);
  }

  @Override
  public String name() {
    return figure.name();
  }

  @Override
  public String title() {
    return figure.title();
  }

  @Override
  public boolean shows(FigureData data) {
    return !runs.isEmpty();
  }

  @Override
  public boolean tabular() {
    return figure.tabular();
  }

  /** The charts of all runs, on the same axes; empty if the figure is no chart. */
  List<JFreeChart> charts(ChartTheme theme, FigureOptions options) {
    if (!(figure instanceof ChartFigure kind)) {
      return List.of();
    }
    List<JFreeChart> charts = new ArrayList<>();
    for (FigureData data : runs) {
      charts.add(kind.chart(data, theme, options));
    }
    Charts.shareAxes(charts);
    return charts;
  }

  /** A picture of each run. */
  List<Drawable> pictures(ChartTheme theme, FigureOptions options) {
    if (!(figure instanceof ChartFigure kind)) {
      return runs.stream().map(data -> figure.draw(data, theme, options)).toList();
    }
    return pictures(kind, charts(theme, options), options);
  }

  private List<Drawable> pictures(
      ChartFigure kind, List<JFreeChart> charts, FigureOptions options) {
    double aspect = runs.stream().mapToDouble(data -> kind.aspect(data, options)).max().orElse(0);
    return charts.stream().map(chart -> (Drawable) new ChartDrawable(chart, aspect)).toList();
  }

  /** The pictures of all runs, under one legend if it is the same for all. */
  Panels panels(ChartTheme theme, FigureOptions options, int columns) {
    if (!(figure instanceof ChartFigure kind)) {
      return new Panels(Optional.empty(), pictures(theme, options), labels, columns, theme);
    }
    List<JFreeChart> charts = charts(theme, options);
    Optional<Legend> legend = Legend.takenFrom(charts);
    return new Panels(legend, pictures(kind, charts, options), labels, columns, theme);
  }

  @Override
  public Drawable draw(FigureData data, ChartTheme theme, FigureOptions options) {
    return panels(theme, options, columns(runs.size()));
  }

  /** The numbers of all runs under each other. */
  @Override
  public Table table(FigureData data, FigureOptions options) {
    List<List<Object>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("run"));
    for (int i = 0; i < runs.size(); i++) {
      Table own = figure.table(runs.get(i), options);
      if (i == 0) {
        header.addAll(own.header());
      } else if (!header.subList(1, header.size()).equals(own.header())) {
        throw new ConfigException(
            "figure "
                + figure.name()
                + " has other columns in the run \""
                + runs.get(i).title()
                + "\"; export the runs one by one");
      }
      for (List<Object> row : own.rows()) {
        List<Object> with = new ArrayList<>();
        with.add(labels.isEmpty() ? runs.get(i).title() : labels.get(i));
        with.addAll(row);
        rows.add(with);
      }
    }
    return new Table(header, rows);
  }
}
