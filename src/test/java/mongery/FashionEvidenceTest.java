package mongery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Map;
import mongery.data.Law;
import mongery.data.MissingData;
import mongery.data.image.Mnist;
import mongery.run.Expected;
import mongery.run.Experiment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The presets on real pictures at full length, where Fashion-MNIST is installed. */
@Tag("slow")
class FashionEvidenceTest {
  private static boolean installed(Experiment e) {
    try {
      return ((Mnist) e.data().source().law()).rows(Law.Part.TEST).size() > 0;
    } catch (MissingData missing) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"images/fashion/fm", "images/fashion/otfm", "images/fashion/uotfm"})
  void reachesWhatItExpects(String name) {
    Experiment e = FlowEvidenceTest.experiment(name);
    assumeThat(installed(e)).as("Fashion-MNIST is installed").isTrue();
    Map<String, Double> values = FlowEvidenceTest.measured(e, 1);
    for (Expected expected : e.expected()) {
      assertThat(expected.reached(values.get(expected.metric())))
          .as("%s: %s of %s", name, expected, values)
          .isTrue();
    }
  }
}
