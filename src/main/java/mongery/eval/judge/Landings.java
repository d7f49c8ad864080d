package mongery.eval.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mongery.data.DenseArray;
import mongery.nn.Session;

/** At which groups a judge sees images land that come in parts. */
final class Landings {
  private final Judge judge;
  private final GroupClassifier classifier;
  private final List<int[]> landed = new ArrayList<>();

  /**
   * Trains the judge.
   *
   * @param metric name of the metric, for messages
   */
  Landings(Judge judge, Session session, String metric) {
    this.judge = judge;
    this.classifier = judge.train(session, metric);
  }

  /** Takes the next images. */
  void add(DenseArray images) {
    landed.add(classifier.classify(images));
  }

  /** The group of each image taken. */
  int[] groups() {
    return landed.stream().flatMapToInt(Arrays::stream).toArray();
  }

  /** Share of held-out points whose group the judge finds. */
  double accuracy() {
    return judge.accuracy(classifier);
  }
}
