package mongery.figure.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;
import mongery.method.Look;

/** Target images and where the reversed flow takes them, side by side, as in the gallery. */
final class BackwardFigure implements Figure {
  private final Figure gallery = new GalleryFigure();

  @Override
  public String name() {
    return "backward";
  }

  @Override
  public String title() {
    return "Backward";
  }

  @Override
  public About about() {
    return About.IMAGES;
  }

  @Override
  public boolean shows(FigureData data) {
    return data.look().get(Look.TARGET_BACK) != null && gallery.shows(turned(data));
  }

  @Override
  public Drawable draw(FigureData data, ChartTheme theme, FigureOptions options) {
    return gallery.draw(turned(data), theme, options);
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    return gallery.table(turned(data), options);
  }

  /** The look with target for source; the reversed flow is shown of the first points only. */
  private static FigureData turned(FigureData data) {
    DenseArray back = data.look().get(Look.TARGET_BACK);
    int[] first = IntStream.range(0, back.rows()).toArray();
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    arrays.put(Look.SOURCE, data.look().get(Look.TARGET).select(first));
    DenseArray groups = data.look().get(Look.TARGET_GROUP);
    if (groups != null) {
      arrays.put(Look.SOURCE_GROUP, groups.select(first));
    }
    arrays.put(Look.MAPPED, back);
    return new FigureData(
        data.title(),
        data.step(),
        new Look(arrays),
        History.EMPTY,
        History.EMPTY,
        List.of(),
        List.of(data.groups(1), data.groups(0)));
  }
}
