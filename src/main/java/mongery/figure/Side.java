package mongery.figure;

import java.util.ArrayList;
import java.util.List;
import mongery.config.ConfigException;
import mongery.figure.chart.ChartDrawable;
import mongery.figure.chart.Charts;
import mongery.figure.chart.Drawable;
import mongery.figure.chart.Panels;
import mongery.figure.export.PanelSource;
import mongery.figure.kind.ChartFigure;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.Table;
import org.jfree.chart.JFreeChart;

/**
 * Figures side by side: several of one run, or the same of several runs on the same axes.
 *
 * @param figures a row of panels each, if there are several runs
 * @param runs data of each run
 * @param labels what each run is called; empty for one run
 * @param call how it is all drawn
 */
record Side(List<Figure> figures, List<FigureData> runs, List<String> labels, FigureCall call) {
  private int columns() {
    int asked = call.layout().columns();
    return asked > 0 ? asked : runs.size() > 1 ? Math.min(3, runs.size()) : 2;
  }

  /** The charts of one kind of figure, on the same axes; empty if it is none. */
  private List<JFreeChart> charts(Figure figure) {
    if (!(figure instanceof ChartFigure kind)) {
      return List.of();
    }
    List<JFreeChart> charts = new ArrayList<>();
    for (FigureData data : runs) {
      charts.add(kind.chart(own(figure, data), call.export().theme(), call.options()));
    }
    Charts.shareAxes(charts);
    return charts;
  }

  private FigureData own(Figure figure, FigureData data) {
    if (!figure.shows(data)) {
      throw new ConfigException(
          "figure "
              + figure.name()
              + " needs data that the run \""
              + data.title()
              + "\" does not have; it allows: "
              + String.join(", ", Figures.names(data)));
    }
    return data;
  }

  /** All panels under letters and labels. */
  Panels picture() {
    List<Drawable> pictures = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    for (Figure figure : figures) {
      List<JFreeChart> charts = charts(figure);
      double aspect = 0;
      for (FigureData data : runs) {
        aspect =
            figure instanceof ChartFigure kind
                ? Math.max(aspect, kind.aspect(own(figure, data), call.options()))
                : 0;
      }
      for (int i = 0; i < runs.size(); i++) {
        pictures.add(
            charts.isEmpty()
                ? figure.draw(own(figure, runs.get(i)), call.export().theme(), call.options())
                : new ChartDrawable(charts.get(i), aspect));
        if (!labels.isEmpty()) {
          captions.add(labels.get(i));
        }
      }
    }
    return new Panels(pictures, captions, columns(), call.export().theme());
  }

  /** The numbers of all runs under each other. */
  String csv() {
    return PanelSource.csv(table());
  }

  /** Source for TeX; null if a panel has none. */
  String tex() {
    if (figures.stream().allMatch(Figure::tabular) && figures.size() == 1) {
      return PanelSource.booktabs(table());
    }
    if (!figures.stream().allMatch(f -> f instanceof ChartFigure && !f.tabular())) {
      return null;
    }
    List<PanelSource.Panel> panels = new ArrayList<>();
    for (Figure figure : figures) {
      List<JFreeChart> charts = charts(figure);
      for (int i = 0; i < runs.size(); i++) {
        panels.add(
            new PanelSource.Panel(
                charts.get(i),
                ((ChartFigure) figure).aspect(runs.get(i), call.options()),
                labels.isEmpty() ? "" : labels.get(i)));
      }
    }
    return PanelSource.tex(panels, columns(), call.export().width().points());
  }

  private Table table() {
    if (figures.size() > 1) {
      throw new ConfigException(
          "the numbers of several figures do not fit one table: the file must end in .pdf, .svg,"
              + " .png or .tex, or give --name with one figure");
    }
    Figure figure = figures.get(0);
    List<List<Object>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("run"));
    for (int i = 0; i < runs.size(); i++) {
      Table own = figure.table(own(figure, runs.get(i)), call.options());
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
        with.add(labels.get(i));
        with.addAll(row);
        rows.add(with);
      }
    }
    return new Table(header, rows);
  }
}
