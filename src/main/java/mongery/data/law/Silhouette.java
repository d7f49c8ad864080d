package mongery.data.law;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.Memo;

/**
 * Uniform on the dark pixels of a picture, by their centres. A pixel is dark when its luminance
 * 0.299 R + 0.587 G + 0.114 B, in [0, 1], is below the threshold; a transparent one is not.
 *
 * @param path the picture (PNG, JPEG, GIF or BMP), relative to where the program was started
 * @param threshold luminance below which a pixel counts
 * @param low lower left corner of the box that the picture is stretched over
 * @param high upper right corner
 */
@Named(value = "silhouette", help = "Uniform on the dark pixels of a picture")
public record Silhouette(
    @Setting(help = "Picture: .png, .jpg, .gif or .bmp") String path,
    @Setting(help = "Luminance below which a pixel counts", def = "0.5", min = 0, max = 1)
        double threshold,
    @Setting(help = "Lower left corner of the box it is stretched over", def = "[-1, -1]")
        List<Double> low,
    @Setting(help = "Upper right corner of the box", def = "[1, 1]") List<Double> high)
    implements MixtureLaw {
  private static final Memo<Key, Raster> RASTERS = new Memo<>();

  private record Key(String path, long modified, double threshold) {}

  /** Checks the box. */
  public Silhouette {
    low = List.copyOf(low);
    high = List.copyOf(high);
    Raster.checkBox("silhouette", low, high);
  }

  @Override
  public Mixture mixture() {
    return raster().mixture("silhouette", List.of(Mixture.ALL), low, high);
  }

  private Raster raster() {
    Path file = Path.of(path);
    if (!Files.isRegularFile(file)) {
      throw new ConfigException(path + ": no such file");
    }
    try {
      long modified = Files.getLastModifiedTime(file).toMillis();
      return RASTERS.get(new Key(path, modified, threshold), key -> read(file));
    } catch (IOException e) {
      throw new ConfigException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private Raster read(Path file) {
    BufferedImage image;
    try {
      image = ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw new ConfigException(path + ": cannot be read: " + e.getMessage(), e);
    }
    if (image == null) {
      throw new ConfigException(path + ": is not a picture; allowed: .png, .jpg, .gif, .bmp");
    }
    int[] pixels = Raster.ink(image, this::dark);
    if (pixels.length == 0) {
      throw new ConfigException(path + ": has no pixel darker than the threshold " + threshold);
    }
    return new Raster(image.getWidth(), image.getHeight(), List.of(pixels));
  }

  private boolean dark(int color) {
    double luminance =
        (0.299 * (color >> 16 & 0xff) + 0.587 * (color >> 8 & 0xff) + 0.114 * (color & 0xff)) / 255;
    return color >>> 24 >= 0x80 && luminance < threshold;
  }
}
