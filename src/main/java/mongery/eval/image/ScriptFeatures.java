package mongery.eval.image;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Digest;
import mongery.eval.Subject;
import mongery.nn.Script;
import mongery.nn.Session;

/**
 * A user's TorchScript file, such as Inception-v3 with the weights of the published FID. It gets
 * images (n, 3, side, side): values clipped to [-1, 1], grey repeated to three channels, resized by
 * antialiased bilinear interpolation with half-pixel centres, as the flow-matching experiments do;
 * it gives (n, size), or (n, size, 1, 1).
 *
 * <p>Whether it is the network that one means is seen from a recorded activation: the mean of the
 * features of a fixed pattern of stripes. Without a recorded value the found one is reported.
 *
 * @param file the TorchScript archive
 * @param name what it is called in the names of values; {@code inception} makes a plain {@code fid}
 * @param size number of features
 * @param side side of the images that it takes
 * @param activation recorded mean feature of the pattern; 0 checks nothing
 */
@Named(value = "torchscript", help = "A user's TorchScript file, such as Inception-v3")
public record ScriptFeatures(
    @Setting(help = "TorchScript file") String file,
    @Setting(help = "Name in values; inception makes a plain fid", def = "\"inception\"")
        String name,
    @Setting(help = "Number of features", def = "2048", min = 1) int size,
    @Setting(help = "Side of the images that it takes", unit = "pixels", def = "299", min = 1)
        int side,
    @Setting(help = "Recorded mean feature of the test pattern; 0 checks nothing", def = "0")
        double activation)
    implements Features {
  private static final double TOLERANCE = 1e-3;
  private static final int AT_ONCE = 64;

  @Override
  public FeatureNet open(Subject subject) {
    return subject.session().kept(this, FeatureNet.class, () -> load(subject.session()));
  }

  private FeatureNet load(Session session) {
    Path path = Path.of(file);
    Net net = new Net(this, session, session.module(path), identity(path), "");
    float[] values = net.of(pattern()).values();
    double mean = IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElse(0);
    if (activation != 0 && !(Math.abs(mean - activation) <= TOLERANCE * Math.abs(activation))) {
      throw new ConfigException(
          "%s: its mean feature of the test pattern is %.6g, but %.6g is recorded in activation; it is another network"
              .formatted(file, mean, activation));
    }
    String told =
        String.format(
            Locale.ROOT,
            "the TorchScript file %s (%s) with %d features, activation %.6g %s",
            path.getFileName(),
            name,
            size,
            mean,
            activation == 0 ? "not checked" : "as recorded");
    return new Net(this, session, net.module, net.identity, told);
  }

  private String identity(Path path) {
    try {
      return new Digest().add("torchscript 1 " + side).add(path).text();
    } catch (NoSuchFileException e) {
      throw new ConfigException(file + ": no such file", e);
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Diagonal stripes of 16 shades, another period in each channel; shape (1, 3, side, side). */
  private DenseArray pattern() {
    float[] values = new float[3 * side * side];
    for (int i = 0; i < values.length; i++) {
      int c = i / (side * side);
      int row = i / side % side;
      int column = i % side;
      values[i] = 2f * ((7 * row + (3 + 2 * c) * column) / 8 % 16) / 15 - 1;
    }
    return new DenseArray(new int[] {1, 3, side, side}, values);
  }

  private record Net(
      ScriptFeatures settings, Session session, Script module, String identity, String describe)
      implements FeatureNet {
    @Override
    public String name() {
      return settings.name;
    }

    @Override
    public DenseArray of(DenseArray images) {
      int n = images.rows();
      float[] out = new float[n * settings.size];
      for (int from = 0; from < n; from += AT_ONCE) {
        int[] rows = IntStream.range(from, Math.min(n, from + AT_ONCE)).toArray();
        float[] some = session.withoutGradients(() -> some(images.select(rows)));
        System.arraycopy(some, 0, out, from * settings.size, some.length);
      }
      return DenseArray.matrix(n, settings.size, out);
    }

    private float[] some(DenseArray images) {
      try (NDManager scope = session.scope()) {
        NDArray sized =
            FeatureStatistics.functions(session)
                .run(scope, "resized", session.array(scope, images), (long) settings.side)
                .get(0);
        NDArray y = settings.apply(module, sized);
        long[] shape = y.getShape().getShape();
        if (shape.length == 0
            || shape[0] != images.rows()
            || y.size() != (long) images.rows() * settings.size) {
          throw new ConfigException(
              "%s: gives shape %s for %d images; size says %d features each"
                  .formatted(settings.file, Arrays.toString(shape), images.rows(), settings.size));
        }
        return y.toFloatArray();
      }
    }
  }

  private NDArray apply(Script module, NDArray x) {
    try {
      return module.call("forward", x).get(0);
    } catch (RuntimeException e) {
      throw new ConfigException(
          "%s: cannot be applied to images (n, 3, %d, %d): %s"
              .formatted(
                  file, side, side, String.valueOf(e.getMessage()).lines().findFirst().get()),
          e);
    }
  }
}
