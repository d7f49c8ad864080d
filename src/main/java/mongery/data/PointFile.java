package mongery.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * A person's own points, one a row of a {@code .csv} or {@code .npy} file; images as an array of
 * shape (n, channels, rows, columns). The values are used as they are.
 *
 * @param path the file, relative to where the program was started
 * @param test share of the points that only evaluation sees
 * @param split seed of the shuffle before the split
 */
@Named(value = "file", help = "Your own points from a .csv or .npy file")
public record PointFile(
    @Setting(help = "File of points, .csv or .npy, one point a row") String path,
    @Setting(help = "Share of the points kept for evaluation", def = "0.2", min = 0, max = 0.9)
        double test,
    @Setting(help = "Seed of the shuffle before the split", def = "0", min = 0) long split)
    implements DataSet {

  private DenseArray read() {
    DenseArray points = ArrayFiles.read(Path.of(path));
    if (points.rows() == 0 || points.rank() == 0) {
      throw new ConfigException(path + ": holds no points; at least one is needed");
    }
    return points.rank() == 1 ? points.reshape(points.rows(), 1) : points;
  }

  @Override
  public int[] shape() {
    int[] all = read().shape();
    return Arrays.copyOfRange(all, 1, all.length);
  }

  @Override
  public List<String> groups() {
    return List.of("all");
  }

  @Override
  public Samples all(Part part) {
    DenseArray points = read();
    int[] order = new int[points.rows()];
    Arrays.setAll(order, i -> i);
    Groups.shuffle(order, new SplittableRandom(Seeds.mix(split, 0)));
    int training = order.length - (int) Math.round(test * order.length);
    int[] rows =
        part == Part.TRAIN
            ? Arrays.copyOf(order, training)
            : Arrays.copyOfRange(order, training, order.length);
    return new Samples(points.select(rows), new int[rows.length]);
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    return Finite.draw(all(part), 1, n, random, draw);
  }
}
