package mongery.eval.judge;

import java.util.SplittableRandom;
import mongery.config.ConfigException;
import mongery.data.DataSet;
import mongery.data.Law;
import mongery.data.Rows;
import mongery.nn.Session;

/**
 * Tells points apart by the groups of a law that it has learned them from.
 *
 * @param law what the classifier is trained on
 * @param network kind of classifier
 * @param steps batches to train on; null for as many as suits the network
 */
public record Judge(Law law, Network network, Integer steps) {
  private static final int DRAWN = 4000;

  /** Channels and features that judge images of faces and clothes well. */
  private static final int WIDTH = 16;

  private static final int SIZE = 64;

  /** Kind of classifier. */
  public enum Network {
    /** One hidden layer, trained for each evaluation; enough for small images. */
    PERCEPTRON(400),
    /** Convolutions, trained once and kept; for images. */
    CONVOLUTIONAL(300);

    private final int steps;

    Network(int steps) {
      this.steps = steps;
    }
  }

  /**
   * A classifier trained on the training part.
   *
   * @param metric name of the metric, for the message
   * @throws ConfigException if the network cannot take the points
   */
  GroupClassifier train(Session session, String metric) {
    Rows training = points(Law.Part.TRAIN);
    int groups = law.groups().size();
    int length = steps == null ? network.steps : steps;
    if (network == Network.PERCEPTRON) {
      return GroupClassifier.perceptron(session, training, groups, length);
    }
    if (law.shape().length != 3) {
      throw new ConfigException(
          "evaluation.metrics: %s cannot convolve points that are no images; network: perceptron takes them"
              .formatted(metric));
    }
    return new ConvolutionalJudge(WIDTH, SIZE, length).of(session, training, groups).classifier();
  }

  /** Share of held-out points whose group the classifier finds. */
  double accuracy(GroupClassifier classifier) {
    return classifier.accuracy(points(Law.Part.TEST));
  }

  private Rows points(Law.Part part) {
    if (law instanceof DataSet set) {
      return set.rows(part);
    }
    SplittableRandom random = new SplittableRandom(part.ordinal());
    return law.draw(DRAWN, random, Law.Draw.INDEPENDENT, part);
  }
}
