package mongery.eval;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.nn.Blueprint;
import mongery.nn.Seeds;
import mongery.nn.Session;
import mongery.nn.Weights;
import mongery.nn.layer.Linear;
import mongery.nn.optim.Adam;
import mongery.nn.optim.AdamSettings;

/**
 * A perceptron with one hidden layer of 128 ReLU units that tells the groups of a law apart.
 * Trained by cross entropy with Adam (rate 3e-3) on 400 batches of 128 points, groups equally
 * often, blurred by normal noise of a tenth of the spread of the points, so that it also judges
 * points beside the training set sensibly. Its seed is fixed: every run of a preset has the same
 * judge.
 */
final class GroupClassifier {
  private static final int HIDDEN = 128;
  private static final int BATCH = 128;
  private static final int STEPS = 400;
  private static final double RATE = 3e-3;
  private static final double BLUR = 0.1;
  private static final long SEED = 20_240_101;

  private final Session session;
  private final Linear in;
  private final Linear out;
  private final Weights weights;
  private final int groups;

  GroupClassifier(Session session, Samples training, int groups) {
    this.session = session;
    this.groups = groups;
    Blueprint blueprint = new Blueprint();
    this.in = new Linear(blueprint, "in", training.points().rowSize(), HIDDEN);
    this.out = new Linear(blueprint, "out", HIDDEN, groups);
    this.weights = blueprint.draw(session, Seeds.random(SEED, 0, 0));
    Adam adam = new Adam(session, weights, AdamSettings.of(RATE), STEPS);
    int[][] members = new int[groups][];
    for (int g = 0; g < groups; g++) {
      int group = g;
      members[g] =
          IntStream.range(0, training.size()).filter(i -> training.groups()[i] == group).toArray();
    }
    float blur = (float) (BLUR * spread(training.points()));
    for (int step = 0; step < STEPS; step++) {
      train(adam, step, training, members, blur);
    }
  }

  private void train(Adam adam, int step, Samples training, int[][] members, float blur) {
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
    DenseArray x = training.points().select(rows);
    float[] noise = Seeds.normals(random, x.values().length);
    for (int k = 0; k < noise.length; k++) {
      noise[k] = x.values()[k] + blur * noise[k];
    }
    try (NDManager scope = session.scope()) {
      NDArray logits = logits(session.array(scope, noise, BATCH, x.rowSize()));
      NDArray own = logits.mul(session.array(scope, labels, BATCH, groups)).sum(new int[] {1});
      NDArray loss = session.ops().logSumExp(logits, 1).sub(own).mean();
      adam.update(session.ops().gradients(loss, weights), step);
    }
  }

  private NDArray logits(NDArray x) {
    return out.apply(weights, session.ops().relu(in.apply(weights, x)));
  }

  /** Most likely group of each point. */
  int[] classify(DenseArray points) {
    float[] logits =
        session.withoutGradients(
            () -> {
              try (NDManager scope = session.scope()) {
                return logits(session.array(scope, points.reshape(points.rows(), points.rowSize())))
                    .toFloatArray();
              }
            });
    int[] best = new int[points.rows()];
    for (int i = 0; i < best.length; i++) {
      for (int g = 1; g < groups; g++) {
        if (logits[i * groups + g] > logits[i * groups + best[i]]) {
          best[i] = g;
        }
      }
    }
    return best;
  }

  private static double spread(DenseArray points) {
    double mean = 0;
    double square = 0;
    for (float v : points.values()) {
      mean += v;
      square += (double) v * v;
    }
    int n = points.values().length;
    mean /= n;
    return Math.sqrt(Math.max(0, square / n - mean * mean));
  }
}
