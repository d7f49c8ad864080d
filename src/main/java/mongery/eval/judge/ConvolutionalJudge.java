package mongery.eval.judge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mongery.data.ArrayBundle;
import mongery.data.ContentCache;
import mongery.data.DenseArray;
import mongery.data.Digest;
import mongery.data.Rows;
import mongery.nn.Session;
import mongery.nn.net.ConvClassifier;

/**
 * A convolutional {@link GroupClassifier}, trained once for a training set and kept in the cache.
 *
 * @param width channels of the first convolution
 * @param size number of features
 * @param steps batches of 128 images to train on
 */
public record ConvolutionalJudge(int width, int size, int steps) {
  private static final double RATE = 1e-3;
  private static final ContentCache CACHE = new ContentCache("classifiers");

  /**
   * A trained classifier.
   *
   * @param classifier the network
   * @param identity fingerprint of everything that it depends on
   */
  public record Trained(GroupClassifier classifier, String identity) {}

  private record Key(ConvolutionalJudge judge, String identity) {}

  /**
   * The classifier of images of {@code groups} groups.
   *
   * @throws IllegalArgumentException if the points are no images
   */
  public Trained of(Session session, Rows training, int groups) {
    String identity = new Digest().add("classifier 1 " + this + " " + RATE).add(training).text();
    return session.kept(
        new Key(this, identity), Trained.class, () -> make(session, training, groups, identity));
  }

  private Trained make(Session session, Rows training, int groups, String identity) {
    int[] shape = training.range(0, 1).points().shape();
    ConvClassifier net =
        new ConvClassifier(Arrays.copyOfRange(shape, 1, shape.length), width, size, groups);
    Optional<byte[]> held = CACHE.get(identity);
    if (held.isPresent()) {
      Map<String, DenseArray> arrays = ArrayBundle.of(held.get());
      return new Trained(GroupClassifier.loaded(session, net, arrays::get), identity);
    }
    GroupClassifier made =
        GroupClassifier.trained(
            session, net, training, groups, new GroupClassifier.Plan(steps, RATE));
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    made.weights().save("", arrays::put);
    CACHE.put(identity, ArrayBundle.bytes(arrays));
    return new Trained(made, identity);
  }
}
