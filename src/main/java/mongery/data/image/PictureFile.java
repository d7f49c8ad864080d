package mongery.data.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import mongery.config.ConfigException;

/** Decodes JPEG, PNG, GIF and BMP files to square images of bytes. */
final class PictureFile {
  private static final int WHITE = 255;

  static {
    ImageIO.setUseCache(false); // everything is read from memory
  }

  private PictureFile() {}

  /**
   * Decodes a file.
   *
   * @param channels 1 for grey (0.299 R + 0.587 G + 0.114 B), 3 for RGB
   * @param size pixels a side
   * @param into gets channels * size * size bytes, laid out (channel, row, column)
   * @throws ConfigException that names the file if it is missing or damaged
   */
  static void decode(Path file, int channels, int size, Fit fit, byte[] into) {
    BufferedImage image;
    try {
      image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      throw new ConfigException(file + ": no such file", e);
    } catch (IOException | RuntimeException e) { // readers throw many things at damaged files
      throw new ConfigException(file + ": is damaged: " + e.getMessage(), e);
    }
    if (image == null) {
      throw new ConfigException(file + ": is not a JPEG, PNG, GIF or BMP picture");
    }
    int height = image.getHeight();
    int width = image.getWidth();
    int[] to = {size, size};
    if (fit == Fit.CROP) {
      to[0] = height >= width ? (int) ((long) size * height / width) : size;
      to[1] = width >= height ? (int) ((long) size * width / height) : size;
    }
    float[] resized =
        Resize.bilinear(planes(image, channels), channels, height, width, to[0], to[1]);
    int top = (to[0] - size) / 2;
    int left = (to[1] - size) / 2;
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          float v = resized[(c * to[0] + top + y) * to[1] + left + x];
          into[(c * size + y) * size + x] = (byte) Math.round(v);
        }
      }
    }
  }

  /** Values 0 to 255; what is transparent lies on white. */
  private static float[] planes(BufferedImage image, int channels) {
    int height = image.getHeight();
    int width = image.getWidth();
    int pixels = height * width;
    float[] rgb = new float[3 * pixels];
    if (image.getRaster().getNumBands() == 1 && image.getColorModel().getNumComponents() == 1) {
      grey(image, rgb, pixels);
    } else {
      int[] row = new int[width];
      for (int y = 0; y < height; y++) {
        image.getRGB(0, y, width, 1, row, 0, width);
        for (int x = 0; x < width; x++) {
          float alpha = (row[x] >>> 24) / 255f;
          for (int c = 0; c < 3; c++) {
            int v = (row[x] >> (16 - 8 * c)) & 0xFF;
            rgb[c * pixels + y * width + x] = alpha * v + (1 - alpha) * WHITE;
          }
        }
      }
    }
    if (channels == 3) {
      return rgb;
    }
    float[] grey = new float[pixels];
    for (int i = 0; i < pixels; i++) {
      grey[i] = 0.299f * rgb[i] + 0.587f * rgb[pixels + i] + 0.114f * rgb[2 * pixels + i];
    }
    return grey;
  }

  /** Samples as they are stored: Java's own conversion takes grey values for linear light. */
  private static void grey(BufferedImage image, float[] rgb, int pixels) {
    Raster raster = image.getRaster();
    int most = (1 << image.getColorModel().getComponentSize(0)) - 1;
    for (int i = 0; i < pixels; i++) {
      int v = raster.getSample(i % image.getWidth(), i / image.getWidth(), 0);
      for (int c = 0; c < 3; c++) {
        rgb[c * pixels + i] = 255f * v / most;
      }
    }
  }
}
