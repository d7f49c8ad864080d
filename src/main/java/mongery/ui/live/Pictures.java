package mongery.ui.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import mongery.data.DenseArray;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.method.Look;

/**
 * Probe images of a look beside their translations, every array value a square of whole pixels: the
 * toolkit would smooth what it enlarges itself.
 *
 * @param pairs one for each probe image that a person asked for
 * @param times of the flow strips; empty if there are none
 */
record Pictures(List<Pair> pairs, double[] times) {
  /** Nothing to show. */
  static final Pictures NONE = new Pictures(List.of(), new double[0]);

  /**
   * An image and its translation.
   *
   * @param marginal from 0
   * @param index row of the look
   * @param group index of its class; -1 if there are no classes
   * @param label name of its class; may be empty
   * @param source the image
   * @param mapped its translation
   * @param path it on its way; empty if that is not recorded
   */
  record Pair(
      int marginal,
      int index,
      int group,
      String label,
      Image source,
      Image mapped,
      List<Image> path) {}

  /**
   * Reads a look; may be called from any thread.
   *
   * @param side about how large images are to be
   * @param frame about how large the images of a path are to be
   */
  static Pictures of(FigureData data, FigureOptions options, double side, double frame) {
    return of(data, options, side, frame, -1);
  }

  /** Only the pair at one place of those that there are; null if there are fewer. */
  static Pair one(FigureData data, FigureOptions options, double side, double frame, int place) {
    List<Pair> pairs = of(data, options, side, frame, place).pairs();
    return pairs.isEmpty() ? null : pairs.get(0);
  }

  private static Pictures of(
      FigureData data, FigureOptions options, double side, double frame, int only) {
    int place = 0;
    Look look = data.look();
    List<Pair> pairs = new ArrayList<>();
    int marginals = look.marginals();
    for (int k = 0; k < Math.max(1, marginals); k++) {
      boolean own = marginals == 0;
      if (options.marginal() != FigureOptions.ALL && options.marginal() != k) {
        continue;
      }
      DenseArray source = look.get(own ? Look.SOURCE : Look.marginal(k));
      DenseArray mapped = look.get(own ? Look.MAPPED : Look.marginalMapped(k));
      DenseArray group = look.get(own ? Look.SOURCE_GROUP : Look.marginalGroup(k));
      if (!images(source) || !images(mapped)) {
        continue;
      }
      for (int i = 0; i < Math.min(source.rows(), mapped.rows()); i++) {
        int of = group == null || data.groups(k).isEmpty() ? -1 : Math.round(group.values()[i]);
        boolean asked = options.group() == FigureOptions.ALL || options.group() == of;
        if (asked && (only < 0 || only == place++)) {
          pairs.add(
              new Pair(
                  k,
                  i,
                  of,
                  of < 0 ? "" : data.group(k, of),
                  image(source, i, side),
                  image(mapped, i, side),
                  own ? path(look, i, frame) : List.of()));
        }
      }
    }
    return new Pictures(pairs, times(look));
  }

  private static double[] times(Look look) {
    DenseArray times = look.get(Look.TIMES);
    double[] out = new double[times == null ? 0 : times.values().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = times.values()[i];
    }
    return out;
  }

  private static List<Image> path(Look look, int row, double side) {
    DenseArray paths = look.get(Look.TRAJECTORY);
    if (paths == null || paths.rank() != 5 || row >= paths.rows()) {
      return List.of();
    }
    int[] s = paths.shape();
    DenseArray frames = paths.reshape(s[0] * s[1], s[2], s[3], s[4]);
    List<Image> out = new ArrayList<>();
    for (int k = 0; k < s[1]; k++) {
      out.add(image(frames, row * s[1] + k, side));
    }
    return out;
  }

  private static boolean images(DenseArray a) {
    return a != null
        && a.rank() == 4
        && (a.shape()[1] == 1 || a.shape()[1] == 3)
        && a.shape()[2] > 1;
  }

  /** Values in [-1, 1], laid out (channel, row, column). */
  private static Image image(DenseArray batch, int index, double about) {
    int rows = batch.shape()[2];
    int columns = batch.shape()[3];
    int k = (int) Math.max(1, Math.round(about / Math.max(rows, columns)));
    int plane = rows * columns;
    int width = columns * k;
    int[] argb = new int[plane * k * k];
    boolean color = batch.shape()[1] == 3;
    for (int at = 0; at < plane; at++) {
      int red = level(batch.at(index, at));
      int green = color ? level(batch.at(index, plane + at)) : red;
      int blue = color ? level(batch.at(index, 2 * plane + at)) : red;
      int corner = at / columns * k * width + at % columns * k;
      for (int y = 0; y < k; y++) {
        int from = corner + y * width;
        Arrays.fill(argb, from, from + k, 0xff000000 | red << 16 | green << 8 | blue);
      }
    }
    WritableImage out = new WritableImage(width, rows * k);
    out.getPixelWriter()
        .setPixels(0, 0, width, rows * k, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return out;
  }

  private static int level(float value) {
    return Math.max(0, Math.min(255, Math.round((value + 1) * 127.5f)));
  }
}
