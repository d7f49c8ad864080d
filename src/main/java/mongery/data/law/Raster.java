package mongery.data.law;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mongery.config.ConfigException;

/**
 * The dark pixels of a picture, one list a group.
 *
 * @param width pixels a row
 * @param height rows
 * @param pixels for each group, indices row * width + column, the first row at the top
 */
record Raster(int width, int height, List<int[]> pixels) {

  /** The pixels of whose colour (0xAARRGGBB) {@code ink} approves. */
  static int[] ink(BufferedImage image, IntPredicate ink) {
    int width = image.getWidth();
    return IntStream.range(0, width * image.getHeight())
        .filter(i -> ink.test(image.getRGB(i % width, i / width)))
        .toArray();
  }

  /**
   * Uniform on the centres of the pixels, the picture being stretched over a box.
   *
   * @param names names of the groups
   * @throws ConfigException if there is no dark pixel
   */
  Mixture mixture(String law, List<String> names, List<Double> low, List<Double> high) {
    double[] weights = pixels.stream().mapToDouble(group -> group.length).toArray();
    double left = low.get(0);
    double upper = high.get(1);
    double pixelWidth = (high.get(0) - left) / width;
    double pixelHeight = (upper - low.get(1)) / height;
    return Mixture.of(
        law,
        2,
        weights,
        names,
        (group, random, point) -> {
          int[] from = pixels.get(group);
          int pixel = from[random.nextInt(from.length)];
          point[0] = left + (pixel % width + 0.5) * pixelWidth;
          point[1] = upper - (pixel / width + 0.5) * pixelHeight;
        });
  }

  /** Checks the box that pictures are stretched over. */
  static void checkBox(String law, List<Double> low, List<Double> high) {
    Plane.pair(law, "low", low);
    Box.check(law, low, high);
  }
}
