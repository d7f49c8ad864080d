package mongery.figure.kind;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Drawable;
import mongery.figure.chart.Numbers;
import mongery.method.Look;

/** Paths of images: a row for each, time from left to right. */
final class FramesFigure implements Figure {
  private static final int ROWS = 8;
  private static final int COLUMNS = 11;

  @Override
  public String name() {
    return "frames";
  }

  @Override
  public String title() {
    return "Paths of images";
  }

  @Override
  public About about() {
    return About.IMAGES;
  }

  @Override
  public boolean shows(FigureData data) {
    DenseArray t = data.look().get(Look.TRAJECTORY);
    return t != null && t.rank() == 5 && t.rows() > 0 && Looks.images(flat(t));
  }

  /** All frames as one batch: image (path, time) is number path * times + time. */
  private static DenseArray flat(DenseArray t) {
    int[] s = t.shape();
    return t.reshape(s[0] * s[1], s[2], s[3], s[4]);
  }

  @Override
  public Drawable draw(FigureData data, ChartTheme theme, FigureOptions options) {
    DenseArray paths = data.look().get(Look.TRAJECTORY);
    DenseArray frames = flat(paths);
    int times = paths.shape()[1];
    int[] shown = ends(times);
    List<List<BufferedImage>> rows = new ArrayList<>();
    for (int row : Looks.spread(paths.rows(), ROWS)) {
      List<BufferedImage> images = new ArrayList<>();
      for (int k : shown) {
        images.add(Pixels.of(frames, row * times + k));
      }
      rows.add(images);
    }
    List<String> heads = new ArrayList<>();
    DenseArray at = data.look().get(Look.TIMES);
    for (int k : shown) {
      double t = at != null && at.values().length == times ? at.values()[k] : k;
      heads.add((heads.isEmpty() ? "t = " : "") + Numbers.value(t, 2));
    }
    return new Frames(heads, rows, theme);
  }

  /** At most eleven times, evenly spread, first and last among them. */
  private static int[] ends(int times) {
    int count = Math.min(times, COLUMNS);
    int[] out = new int[count];
    for (int i = 0; i < count; i++) {
      out[i] = count == 1 ? 0 : (int) Math.round(i * (times - 1.0) / (count - 1));
    }
    return out;
  }

  @Override
  public Table table(FigureData data, FigureOptions options) {
    DenseArray paths = data.look().get(Look.TRAJECTORY);
    DenseArray frames = flat(paths);
    int[] s = paths.shape();
    Table.Builder out = new Table.Builder("path", "index", "channel", "row", "column", "value");
    for (int i = 0; i < frames.rows(); i++) {
      for (int k = 0; k < frames.rowSize(); k++) {
        out.row(
            (long) (i / s[1]),
            (long) (i % s[1]),
            (long) (k / (s[3] * s[4])),
            (long) (k / s[4] % s[3]),
            (long) (k % s[4]),
            frames.at(i, k));
      }
    }
    return out.build();
  }
}
