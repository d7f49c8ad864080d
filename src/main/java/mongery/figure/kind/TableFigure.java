package mongery.figure.kind;

import java.util.List;
import java.util.Map;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;
import mongery.figure.chart.Numbers;
import mongery.run.experiment.Expected;

/** The last value of every metric beside the expected one. */
public final class TableFigure implements Figure {
  private static final int DIGITS = 4;

  @Override
  public String name() {
    return "table";
  }

  @Override
  public String title() {
    return "Results";
  }

  @Override
  public About about() {
    return About.NUMBERS;
  }

  @Override
  public boolean shows(FigureData data) {
    return !data.metrics().curves().isEmpty();
  }

  @Override
  public Drawable draw(FigureData data, ChartTheme theme, FigureOptions options) {
    Table table = table(data, options);
    List<List<String>> rows =
        table.rows().stream().map(row -> row.stream().map(TableFigure::text).toList()).toList();
    return new TableDrawable(table.header(), rows, theme);
  }

  @Override
  public boolean tabular() {
    return true;
  }

  private static String text(Object cell) {
    return cell == null
        ? ""
        : cell instanceof Double number ? Numbers.value(number, DIGITS) : cell.toString();
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    boolean compared =
        data.metrics().curves().keySet().stream().anyMatch(m -> data.expected(m) != null);
    Table.Builder out =
        compared
            ? new Table.Builder("metric", "value", "expected", "tolerance", "reached")
            : new Table.Builder("metric", "value");
    for (Map.Entry<String, History.Curve> metric : data.metrics().curves().entrySet()) {
      double value = metric.getValue().last();
      Expected e = data.expected(metric.getKey());
      if (!compared) {
        out.row(metric.getKey(), value);
      } else if (e == null) {
        out.row(metric.getKey(), value, null, null, null);
      } else {
        out.row(metric.getKey(), value, e.value(), e.tolerance(), e.reached(value) ? "yes" : "no");
      }
    }
    return out.build();
  }
}
