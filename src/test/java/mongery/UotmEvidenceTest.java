package mongery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mongery.run.Expected;
import mongery.run.Experiment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The UOTM presets at full length reach what they promise. */
@Tag("slow")
class UotmEvidenceTest {
  @ParameterizedTest
  @CsvSource({
    "toy/uotm/gaussian-uotm, 3",
    "toy/uotm/mixture-plane-uotm, 3",
    "toy/uotm/mixture-uotm-quick, 3",
    "toy/uotm/mixture-uotm-tau0.1-quick, 3",
    "toy/uotm/mixture-uotm-released-quick, 3",
    "toy/uotm/mixture-uotm-sd, 3",
    "toy/uotm/mixture-fixed-mu-quick, 3",
    "toy/uotm/mixture-fixed-mu-tau0.1-quick, 3",
    "toy/uotm/mixture-otm-quick, 3",
    "toy/uotm/mixture-otm-tau0.1-quick, 3",
    "toy/uotm/outlier-uotm-quick, 3",
    "toy/uotm/outlier-uotm-released-quick, 3",
    "toy/uotm/outlier-otm-quick, 3",
    "toy/uotm/mixture-uotm, 1",
    "toy/uotm/outlier-uotm, 1",
    "toy/uotm/outlier-otm, 1"
  })
  void aPresetReachesWhatItPromises(String name, int seeds) {
    Experiment e = FlowEvidenceTest.experiment(name);
    for (int seed = 1; seed <= seeds; seed++) {
      Map<String, Double> values = FlowEvidenceTest.measured(e, seed);
      for (Expected expected : e.expected()) {
        assertThat(expected.reached(values.get(expected.metric())))
            .as("%s, seed %d: %s among %s", name, seed, expected, values)
            .isTrue();
      }
    }
  }
}
