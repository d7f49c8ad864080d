package mongery.figure.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;
import mongery.method.Look;

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
  public boolean shows(FigureData data) {
    DenseArray source = data.look().get(Look.SOURCE);
    DenseArray mapped = data.look().get(Look.MAPPED);
    return Looks.images(source) && Looks.images(mapped) && source.rows() == mapped.rows();
  }

  @Override
  public Drawable draw(FigureData data, ChartTheme theme, FigureOptions options) {
    DenseArray source = data.look().get(Look.SOURCE);
    DenseArray mapped = data.look().get(Look.MAPPED);
    List<Gallery.Row> rows = new ArrayList<>();
    Map<Integer, List<Integer>> chosen = chosen(data.look(), options.perGroup());
    chosen.forEach(
        (group, images) ->
            rows.add(
                new Gallery.Row(
                    chosen.size() == 1 && data.groups().isEmpty() ? "" : data.group(group),
                    images.stream()
                        .map(i -> new Gallery.Pair(Pixels.of(source, i), Pixels.of(mapped, i)))
                        .toList())));
    return new Gallery(rows, options.perGroup(), theme);
  }

  /** The first images of each class: the same at every step and in every run of a preset. */
  private static Map<Integer, List<Integer>> chosen(Look look, int perGroup) {
    DenseArray group = look.get(Look.SOURCE_GROUP);
    int n = look.get(Look.SOURCE).rows();
    boolean grouped = group != null && group.values().length == n;
    Map<Integer, List<Integer>> out = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      List<Integer> rows =
          out.computeIfAbsent(
              grouped ? Math.round(group.values()[i]) : i / perGroup, k -> new ArrayList<>());
      if (rows.size() < perGroup && out.size() <= 12) {
        rows.add(i);
      }
    }
    out.values().removeIf(List::isEmpty);
    return out;
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    DenseArray source = data.look().get(Look.SOURCE);
    DenseArray mapped = data.look().get(Look.MAPPED);
    Table.Builder out =
        new Table.Builder("image", "group", "channel", "row", "column", "source", "mapped");
    int[] shape = source.shape();
    chosen(data.look(), options.perGroup())
        .forEach(
            (group, images) -> {
              for (int i : images) {
                for (int k = 0; k < source.rowSize(); k++) {
                  out.row(
                      (long) i,
                      data.group(group),
                      (long) (k / (shape[2] * shape[3])),
                      (long) (k / shape[3] % shape[2]),
                      (long) (k % shape[3]),
                      source.at(i, k),
                      mapped.at(i, k));
                }
              }
            });
    return out.build();
  }
}
