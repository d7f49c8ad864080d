package mongery.eval.judge;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mongery.data.DenseArray;
import mongery.data.Rows;
import mongery.nn.Seeds;
import mongery.nn.Session;
import mongery.nn.Weights;
import mongery.nn.net.Classifier;
import mongery.nn.net.DenseClassifier;
import mongery.nn.optim.Adam;
import mongery.nn.optim.AdamSettings;

/**
 * A network that tells the groups of a law apart. Trained by cross entropy with Adam on batches in
 * which groups are equally often, blurred by normal noise of a tenth of the spread of the points,
 * so that it also judges points beside the training set sensibly. Its seed is fixed: every run of a
 * preset has the same judge.
 */
public final class GroupClassifier {
  private static final int HIDDEN = 128;
  private static final int BATCH = 128;
  private static final double BLUR = 0.1;
  private static final int BLUR_POINTS = 4096;
  private static final long SEED = 20_240_101;
  private static final int AT_ONCE = 1024;

  private final Session session;
  private final Classifier net;
  private final Weights weights;

  /**
   * How to train.
   *
   * @param steps batches of 128 points
   * @param rate Adam's rate
   */
  public record Plan(int steps, double rate) {}

  private GroupClassifier(Session session, Classifier net) {
    this.session = session;
    this.net = net;
    this.weights = net.blueprint().draw(session, Seeds.random(SEED, 0, 0));
  }

  /**
   * A perceptron with one hidden layer of 128 units.
   *
   * @param steps batches to train on
   */
  static GroupClassifier perceptron(Session session, Rows training, int groups, int steps) {
    return trained(
        session,
        new DenseClassifier(training.range(0, 1).points().rowSize(), HIDDEN, groups),
        training,
        groups,
        new Plan(steps, 3e-3));
  }

  /** A network trained on points whose groups are 0 to {@code groups} - 1. */
  public static GroupClassifier trained(
      Session session, Classifier net, Rows training, int groups, Plan plan) {
    GroupClassifier made = new GroupClassifier(session, net);
    Adam adam = new Adam(session, made.weights, AdamSettings.of(plan.rate), plan.steps);
    int[][] members = new int[groups][];
    for (int g = 0; g < groups; g++) {
      int group = g;
      members[g] =
          IntStream.range(0, training.size()).filter(i -> training.groups()[i] == group).toArray();
    }
    float blur = (float) (BLUR * spread(training));
    for (int step = 0; step < plan.steps; step++) {
      made.train(adam, step, training, members, blur);
    }
    return made;
  }

  /** A network with weights that were trained before. */
  public static GroupClassifier loaded(
      Session session, Classifier net, Function<String, DenseArray> in) {
    GroupClassifier made = new GroupClassifier(session, net);
    made.weights.load("", in);
    return made;
  }

  /** The trained weights. */
  public Weights weights() {
    return weights;
  }

  private void train(Adam adam, int step, Rows training, int[][] members, float blur) {
    int groups = members.length;
    RandomGenerator random = Seeds.random(SEED, step, 1);
    int[] rows = new int[BATCH];
    float[] labels = new float[BATCH * groups];
    for (int i = 0; i < BATCH; i++) {
      int g = random.nextInt(groups);
      while (members[g].length == 0) {
        g = random.nextInt(groups);
      }
      rows[i] = members[g][random.nextInt(members[g].length)];
      labels[i * groups + g] = 1;
    }
    DenseArray x = training.select(rows).points();
    float[] noise = Seeds.normals(random, x.values().length);
    for (int k = 0; k < noise.length; k++) {
      noise[k] = x.values()[k] + blur * noise[k];
    }
    try (NDManager scope = session.scope()) {
      NDArray blurred = session.array(scope, new DenseArray(x.shape(), noise));
      NDArray logits = net.logits(weights, net.features(weights, blurred));
      NDArray own = logits.mul(session.array(scope, labels, BATCH, groups)).sum(new int[] {1});
      NDArray loss = session.ops().logSumExp(logits, 1).sub(own).mean();
      adam.update(session.ops().gradients(loss, weights), step);
    }
  }

  /** Most likely group of each point. */
  public int[] classify(DenseArray points) {
    DenseArray logits = apply(points, x -> net.logits(weights, net.features(weights, x)));
    int[] best = new int[points.rows()];
    for (int i = 0; i < best.length; i++) {
      for (int g = 1; g < logits.rowSize(); g++) {
        if (logits.at(i, g) > logits.at(i, best[i])) {
          best[i] = g;
        }
      }
    }
    return best;
  }

  /** Share of points that are told to be of their own group. */
  public double accuracy(Rows points) {
    int[] right = new int[1];
    points.chunks(
        AT_ONCE,
        some -> {
          int[] told = classify(some.points());
          for (int i = 0; i < told.length; i++) {
            right[0] += told[i] == some.groups()[i] ? 1 : 0;
          }
        });
    return (double) right[0] / points.size();
  }

  /** What the last layer sees of each point, shape (n, features). */
  public DenseArray features(DenseArray points) {
    return apply(points, x -> net.features(weights, x));
  }

  private DenseArray apply(DenseArray points, Function<NDArray, NDArray> body) {
    int n = points.rows();
    int most = Rows.atOnce(AT_ONCE, points.rowSize());
    float[] out = new float[0];
    for (int from = 0; from < n; from += most) {
      int first = from;
      int count = Math.min(most, n - from);
      float[] some =
          session.withoutGradients(
              () -> {
                try (NDManager scope = session.scope()) {
                  DenseArray part = points.select(IntStream.range(first, first + count).toArray());
                  return body.apply(session.array(scope, part)).toFloatArray();
                }
              });
      if (from == 0) {
        out = Arrays.copyOf(some, some.length / count * n);
      } else {
        System.arraycopy(some, 0, out, from * (some.length / count), some.length);
      }
    }
    return DenseArray.matrix(n, n == 0 ? 0 : out.length / n, out);
  }

  /** Root mean square of the points' values about their mean. */
  private static double spread(Rows points) {
    float[] values = points.range(0, Math.min(BLUR_POINTS, points.size())).points().values();
    double mean = 0;
    double square = 0;
    for (float v : values) {
      mean += v;
      square += (double) v * v;
    }
    mean /= values.length;
    return Math.sqrt(Math.max(0, square / values.length - mean * mean));
  }
}
