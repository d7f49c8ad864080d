package mongery.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mongery.config.ConfigException;
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
    return asked > 0 ? asked : runs.size() > 1 ? RunsFigure.columns(runs.size()) : 2;
  }

  private List<RunsFigure> rows() {
    return figures.stream().map(f -> new RunsFigure(f, runs, labels)).toList();
  }

  /** All panels under letters and labels. */
  Panels picture() {
    if (figures.size() == 1) {
      return rows().get(0).panels(call.export().theme(), call.options(), columns());
    }
    List<Drawable> pictures = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    for (RunsFigure row : rows()) {
      pictures.addAll(row.pictures(call.export().theme(), call.options()));
      captions.addAll(labels);
    }
    return new Panels(Optional.empty(), pictures, captions, columns(), call.export().theme());
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
    for (RunsFigure row : rows()) {
      List<JFreeChart> charts = row.charts(call.export().theme(), call.options());
      for (int i = 0; i < runs.size(); i++) {
        panels.add(
            new PanelSource.Panel(
                charts.get(i),
                ((ChartFigure) row.figure()).aspect(runs.get(i), call.options()),
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
    return rows().get(0).table(runs.get(0), call.options());
  }
}
