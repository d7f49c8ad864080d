package mongery.data.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.ArrayFiles;
import mongery.data.DataSet;
import mongery.data.DenseArray;
import mongery.data.Memo;
import mongery.data.Samples;
import mongery.data.Seeds;

/**
 * A person's own points, one a row of a {@code .csv} or {@code .npy} file; images as an array of
 * shape (n, channels, rows, columns). The values are used as they are.
 *
 * @param path the file, relative to where the program was started
 * @param test share of the points that only evaluation sees
 * @param split seed of the shuffle before the split
 * @param labels file with the class of each point, a whole number; the classes are the groups
 */
@Named(value = "file", help = "Your own points from a .csv or .npy file")
public record PointFile(
    @Setting(help = "File of points, .csv or .npy, one point a row") String path,
    @Setting(help = "Share of the points kept for evaluation", def = "0.2", min = 0, max = 0.9)
        double test,
    @Setting(help = "Seed of the shuffle before the split", def = "0", min = 0) long split,
    @Setting(
            help = "File with the class of each point, a whole number, .csv or .npy",
            optional = true)
        String labels)
    implements DataSet {
  private static final Memo<Version, DenseArray> FILES = new Memo<>();

  /** A file as it was at a time; wrapped laws draw from it at every batch. */
  private record Version(Path file, long modified, long size) {}

  /** Without classes. */
  public PointFile(String path, double test, long split) {
    this(path, test, split, null);
  }

  private static DenseArray read(Path file) {
    try {
      long modified = Files.getLastModifiedTime(file).toMillis();
      return FILES.get(
          new Version(file, modified, Files.size(file)), version -> ArrayFiles.read(version.file));
    } catch (IOException e) {
      return ArrayFiles.read(file); // says in a sentence what is wrong
    }
  }

  private DenseArray read() {
    DenseArray points = read(Path.of(path));
    if (points.rows() == 0 || points.rank() == 0) {
      throw new ConfigException(path + ": holds no points; at least one is needed");
    }
    return points.rank() == 1 ? points.reshape(points.rows(), 1) : points;
  }

  /** Class of each point. */
  private int[] classes(int points) {
    int[] out = new int[points];
    if (labels == null) {
      return out;
    }
    DenseArray read = read(Path.of(labels));
    if (read.values().length != points) {
      throw new ConfigException(
          labels
              + ": holds "
              + read.values().length
              + " classes, but "
              + path
              + " holds "
              + points
              + " points; one each is needed");
    }
    for (int i = 0; i < points; i++) {
      out[i] = Math.round(read.values()[i]);
      if (out[i] != read.values()[i]) {
        throw new ConfigException(
            labels + ": holds " + read.values()[i] + "; classes must be whole numbers");
      }
    }
    return out;
  }

  @Override
  public int[] shape() {
    int[] all = read().shape();
    return Arrays.copyOfRange(all, 1, all.length);
  }

  @Override
  public List<String> groups() {
    return labels == null
        ? List.of(Mixture.ALL)
        : distinct(classes(read().rows())).mapToObj(Integer::toString).toList();
  }

  private static IntStream distinct(int[] classes) {
    return Arrays.stream(classes).sorted().distinct();
  }

  @Override
  public Samples rows(Part part) {
    DenseArray points = read();
    int[] order = new int[points.rows()];
    Arrays.setAll(order, i -> i);
    Seeds.shuffle(order, Seeds.mix(split, 0));
    int training = order.length - (int) Math.round(test * order.length);
    int[] rows =
        part == Part.TRAIN
            ? Arrays.copyOf(order, training)
            : Arrays.copyOfRange(order, training, order.length);
    int[] classes = classes(order.length);
    int[] sorted = distinct(classes).toArray();
    return new Samples(
        points.select(rows),
        Arrays.stream(rows).map(i -> Arrays.binarySearch(sorted, classes[i])).toArray());
  }
}
