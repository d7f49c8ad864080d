package mongery.figure.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;
import mongery.figure.chart.Numbers;

/**
 * How much of each marginal and group rejection sampling keeps: the mean over a group's points of w
 * / C, with one C for the marginal, its largest weight among the N points shown. The rate depends
 * on N, which is therefore always given.
 */
final class AcceptanceFigure implements Figure {
  /** One bar. */
  private record Rate(Marginal marginal, String group, int n, double expected, double sampled) {}

  @Override
  public String name() {
    return "acceptance";
  }

  @Override
  public String title() {
    return "Acceptance";
  }

  @Override
  public About about() {
    return About.ACCEPTANCE;
  }

  @Override
  public boolean shows(FigureData data) {
    return Marginal.of(data.look()).stream().anyMatch(m -> m.weight() != null);
  }

  private static List<Rate> rates(FigureData data, FigureOptions options) {
    List<Rate> out = new ArrayList<>();
    for (Marginal m : Marginal.of(data.look(), options)) {
      Map<Integer, List<Integer>> groups = groups(m);
      if (groups.size() != 1) {
        out.add(
            rate(
                m,
                "all",
                groups.values().stream().flatMap(List::stream).toList(),
                options.rejection()));
      }
      groups.forEach(
          (group, rows) ->
              out.add(
                  rate(
                      m,
                      groups.size() == 1 ? "all" : data.group(m.index(), group),
                      rows,
                      options.rejection())));
    }
    return out;
  }

  private static String label(FigureOptions options) {
    Rejection r = options.rejection();
    String by = r.quantile() == 1 ? "max w" : Numbers.value(r.quantile() * 100, 3) + " % quantile";
    String of = r.points() == 0 ? "" : " of " + r.points() + " points";
    return "expected acceptance rate, mean of w / " + by + of;
  }

  private static Map<Integer, List<Integer>> groups(Marginal m) {
    Map<Integer, List<Integer>> out = new TreeMap<>();
    for (int i = 0; i < m.points().rows(); i++) {
      int group = m.group() == null ? 0 : Math.round(m.group().values()[i]);
      out.computeIfAbsent(group, k -> new ArrayList<>()).add(i);
    }
    return out;
  }

  private static Rate rate(Marginal m, String group, List<Integer> rows, Rejection rejection) {
    double[] p = m.acceptance(rejection);
    boolean[] kept = m.accepted(rejection);
    double expected = 0;
    double sampled = 0;
    for (int i : rows) {
      expected += p[i];
      sampled += kept[i] ? 1 : 0;
    }
    return new Rate(m, group, rows.size(), expected / rows.size(), sampled / rows.size());
  }

  @Override
  public Drawable draw(FigureData data, ChartTheme theme, FigureOptions options) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Rate r : rates(data, options)) {
      String value = Numbers.value(r.expected(), 3);
      bars.add(
          new Bars.Bar(
              r.marginal().name(),
              r.group(),
              r.expected(),
              r.marginal().weight() == null ? "1 (balanced)" : value + " (N = " + r.n() + ")",
              r.marginal().color(theme)));
    }
    return new Bars(label(options), bars, theme);
  }

  @Override
  public boolean tabular() {
    return true;
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    Table.Builder out = new Table.Builder("marginal", "group", "N", "expected", "sampled");
    for (Rate r : rates(data, options)) {
      out.row(r.marginal().name(), r.group(), (long) r.n(), r.expected(), r.sampled());
    }
    return out.build();
  }
}
