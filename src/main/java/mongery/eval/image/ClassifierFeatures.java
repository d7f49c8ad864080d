package mongery.eval.image;

import java.util.Locale;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DataSet;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.eval.Subject;
import mongery.eval.judge.ConvolutionalJudge;
import mongery.eval.judge.GroupClassifier;

/**
 * What the last layer of a convolutional classifier sees, which Mongery trains on a data set itself
 * and keeps: for images that the published network was not made for, or where it is not at hand.
 *
 * @param law data set whose groups it learns to tell apart; the target law if absent
 * @param width channels of the first convolution
 * @param size number of features
 * @param steps batches of 128 images to train on
 */
@Named(value = "classifier", help = "A convolutional classifier, trained on a data set")
public record ClassifierFeatures(
    @Setting(help = "Data set whose groups it tells apart; the target if absent", optional = true)
        Law law,
    @Setting(help = "Channels of the first convolution", def = "16", min = 1) int width,
    @Setting(help = "Number of features", def = "64", min = 2) int size,
    @Setting(help = "Batches of 128 images to train on", def = "600", min = 1) int steps)
    implements Features {

  private record Key(ClassifierFeatures settings, Law law) {}

  @Override
  public FeatureNet open(Subject subject) {
    Law learnt = law == null ? subject.targetStream().law() : law;
    return subject
        .session()
        .kept(new Key(this, learnt), FeatureNet.class, () -> make(subject, learnt));
  }

  private FeatureNet make(Subject subject, Law learnt) {
    int groups = learnt.groups().size();
    if (!(learnt instanceof DataSet set) || groups < 2 || learnt.shape().length != 3) {
      throw new ConfigException(
          "evaluation.metrics: the law of classifier features must be a data set of images in at"
              + " least two groups, not one with the groups "
              + learnt.groups());
    }
    ConvolutionalJudge.Trained trained =
        new ConvolutionalJudge(width, size, steps)
            .of(subject.session(), set.rows(Law.Part.TRAIN), groups);
    double accuracy = trained.classifier().accuracy(set.rows(Law.Part.TEST));
    String told =
        String.format(
            Locale.ROOT,
            "a classifier of %s with %d features, right on %.1f %% of test images",
            learnt.groups(),
            size,
            100 * accuracy);
    return new Net(trained.classifier(), trained.identity(), told);
  }

  private record Net(GroupClassifier classifier, String identity, String describe)
      implements FeatureNet {
    @Override
    public String name() {
      return "classifier";
    }

    @Override
    public DenseArray of(DenseArray images) {
      return classifier.features(images);
    }
  }
}
