package mongery.data.image;

import java.nio.file.Path;
import java.util.List;

/**
 * Pictures in files.
 *
 * @param name short name
 * @param folder where they are
 * @param files their names
 * @param channels 1 for grey, 3 for RGB
 * @param size pixels a side
 * @param fit how they become square
 * @param version what changes when the files do
 */
record Pictures(
    String name, Path folder, List<String> files, int channels, int size, Fit fit, String version)
    implements OneByOne {
  @Override
  public String fingerprint() {
    return "pictures %d %d %s %s".formatted(channels, size, fit, version);
  }

  @Override
  public int count() {
    return files.size();
  }

  @Override
  public int[] shape() {
    return new int[] {channels, size, size};
  }

  @Override
  public void copy(int image, byte[] into) {
    PictureFile.decode(folder.resolve(files.get(image)), channels, size, fit, into);
  }
}
