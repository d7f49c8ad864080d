package mongery.figure.compare;

import java.util.ArrayList;
import java.util.List;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.Table;
import mongery.figure.kind.TableDrawable;

/**
 * The settings in which runs differ, a row a setting and a column a run.
 *
 * @param comparison the runs
 */
public record DifferencesFigure(Comparison comparison) implements Figure {
  @Override
  public String name() {
    return "differences";
  }

  @Override
  public String title() {
    return "Settings that differ";
  }

  @Override
  public boolean shows(FigureData data) {
    return !comparison.differences().isEmpty();
  }

  @Override
  public boolean tabular() {
    return true;
  }

  @Override
  public Drawable draw(FigureData data, ChartTheme theme, FigureOptions options) {
    Table table = table(data, options);
    return new TableDrawable(
        table.header(),
        table.rows().stream().map(row -> row.stream().map(String::valueOf).toList()).toList(),
        theme);
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    List<String> header = new ArrayList<>(List.of("setting"));
    header.addAll(comparison.labels());
    Table.Builder out = new Table.Builder(header.toArray(String[]::new));
    for (Comparison.Difference difference : comparison.differences()) {
      List<Object> row = new ArrayList<>(List.of(difference.path()));
      for (int i = 0; i < comparison.runs().size(); i++) {
        row.add(difference.value(i));
      }
      out.row(row.toArray());
    }
    return out.build();
  }
}
