package mongery.figure.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;

/** Images and their translations side by side, a row of pairs for each class. */
final class GalleryFigure implements Figure {
  @Override
  public String name() {
    return "gallery";
  }

  @Override
  public String title() {
    return "Translations";
  }

  @Override
  public About about() {
    return About.IMAGES;
  }

  @Override
  public boolean shows(FigureData data) {
    return !mapped(data, FigureOptions.DEFAULT).isEmpty();
  }

  private static List<Marginal> mapped(FigureData data, FigureOptions options) {
    return Marginal.of(data.look(), options).stream()
        .filter(m -> Looks.images(m.points()) && Looks.images(m.mapped()))
        .toList();
  }

  @Override
  public Drawable draw(FigureData data, ChartTheme theme, FigureOptions options) {
    List<Gallery.Row> rows = new ArrayList<>();
    for (Marginal m : mapped(data, options)) {
      Map<Integer, List<Integer>> chosen = chosen(m, options);
      boolean only = chosen.size() == 1 && data.groups(m.index()).isEmpty();
      chosen.forEach(
          (group, images) ->
              rows.add(
                  new Gallery.Row(
                      label(m, only ? "" : data.group(m.index(), group)),
                      images.stream()
                          .map(
                              i ->
                                  new Gallery.Pair(
                                      Pixels.of(m.points(), i), Pixels.of(m.mapped(), i)))
                          .toList())));
    }
    return new Gallery(rows, options.perGroup(), theme);
  }

  private static String label(Marginal m, String group) {
    return !m.barycenter() ? group : group.isEmpty() ? m.name() : (m.index() + 1) + ": " + group;
  }

  /** The first images of each class: the same at every step and in every run of a preset. */
  private static Map<Integer, List<Integer>> chosen(Marginal m, FigureOptions options) {
    int perGroup = options.perGroup();
    Map<Integer, List<Integer>> out = new TreeMap<>();
    for (int i = 0; i < m.points().rows(); i++) {
      List<Integer> rows =
          out.computeIfAbsent(
              m.group() != null ? Math.round(m.group().values()[i]) : i / perGroup,
              k -> new ArrayList<>());
      if (rows.size() < perGroup && out.size() <= 12) {
        rows.add(i);
      }
    }
    out.values().removeIf(List::isEmpty);
    if (options.group() != FigureOptions.ALL && m.group() != null) {
      out.keySet().retainAll(List.of(options.group()));
    }
    return out;
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    Table.Builder out =
        new Table.Builder(
            "marginal", "image", "group", "channel", "row", "column", "value", "mapped");
    for (Marginal m : mapped(data, options)) {
      int[] shape = m.points().shape();
      chosen(m, options)
          .forEach(
              (group, images) -> {
                for (int i : images) {
                  for (int k = 0; k < m.points().rowSize(); k++) {
                    out.row(
                        m.name(),
                        (long) i,
                        data.group(m.index(), group),
                        (long) (k / (shape[2] * shape[3])),
                        (long) (k / shape[3] % shape[2]),
                        (long) (k % shape[3]),
                        m.points().at(i, k),
                        m.mapped().at(i, k));
                  }
                }
              });
    }
    return out.build();
  }
}
