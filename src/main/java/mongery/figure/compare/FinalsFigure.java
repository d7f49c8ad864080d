package mongery.figure.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;
import mongery.figure.chart.Numbers;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.figure.kind.Table;
import mongery.figure.kind.TableDrawable;

/**
 * The last value of every metric, a row a run; of a group, and of runs that differ in their seed
 * alone, mean and sample standard deviation. Metrics of which a run says what to expect come first.
 *
 * @param comparison the runs
 */
public record FinalsFigure(Comparison comparison) implements Figure {
  private static final int DIGITS = 4;

  @Override
  public String name() {
    return "finals";
  }

  @Override
  public String title() {
    return "Last metrics";
  }

  @Override
  public boolean shows(FigureData data) {
    return !metrics().isEmpty();
  }

  private List<String> metrics() {
    Set<String> measured = new LinkedHashSet<>();
    comparison.runs().forEach(run -> measured.addAll(run.metrics().curves().keySet()));
    Set<String> names = new LinkedHashSet<>();
    comparison.runs().forEach(run -> run.expected().forEach(e -> names.add(e.metric())));
    names.retainAll(measured);
    // Other parts of a number, named whole/part, would make the table too wide to read.
    measured.stream().filter(name -> !name.contains("/")).forEach(names::add);
    return List.copyOf(names);
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
        table.rows().stream()
            .map(row -> row.stream().map(cell -> cell == null ? "" : cell.toString()).toList())
            .toList(),
        theme);
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    List<String> metrics = metrics();
    List<String> header = new ArrayList<>(List.of("run"));
    header.addAll(metrics);
    Table.Builder out = new Table.Builder(header.toArray(String[]::new));
    boolean repeats = comparison.repeats();
    List<Comparison.Group> groups = new ArrayList<>(comparison.groups());
    if (repeats) {
      int runs = comparison.runs().size();
      groups.add(new Comparison.Group("mean of " + runs, comparison.runs()));
    }
    for (Comparison.Group group : groups) {
      List<Object> row = new ArrayList<>(List.of(group.label()));
      metrics.forEach(metric -> row.add(cell(group, metric)));
      out.row(row.toArray());
    }
    if (repeats && !comparison.runs().get(0).expected().isEmpty()) {
      List<Object> row = new ArrayList<>(List.of("expected"));
      metrics.forEach(metric -> row.add(expected(metric)));
      out.row(row.toArray());
    }
    return out.build();
  }

  /** What every run expects, for they differ in their seed alone; null if nothing. */
  private String expected(String metric) {
    return comparison.runs().get(0).expected().stream()
        .filter(e -> e.metric().equals(metric))
        .findFirst()
        .map(e -> spread(e.value(), e.tolerance()))
        .orElse(null);
  }

  private static String spread(double middle, double around) {
    return Numbers.value(middle, DIGITS) + " \u00b1 " + Numbers.value(around, 2);
  }

  /** Value, or mean and deviation; null if no run of the group has the metric. */
  static String cell(Comparison.Group group, String metric) {
    double[] values =
        group.runs().stream()
            .map(run -> run.metrics().curves().get(metric))
            .filter(Objects::nonNull)
            .mapToDouble(History.Curve::last)
            .toArray();
    if (values.length == 0) {
      return null;
    }
    return values.length == 1
        ? Numbers.value(values[0], DIGITS)
        : spread(Spread.mean(values), Spread.deviation(values));
  }
}
