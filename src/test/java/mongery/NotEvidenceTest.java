package mongery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mongery.run.Expected;
import mongery.run.Experiment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Presets of neural and incomplete transport that a CPU trains in minutes reach their values. */
@Tag("slow")
class NotEvidenceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "toy/extremal/extremal-interval-w1",
        "toy/extremal/extremal-interval-w2",
        "toy/extremal/extremal-interval-w4",
        "toy/extremal/extremal-interval-w8",
        "toy/extremal/extremal-wifi-w1-quick",
        "toy/extremal/extremal-wifi-w1.5-quick",
        "toy/extremal/extremal-wifi-w3-quick",
        "toy/extremal/extremal-accept-quick",
        "toy/extremal/extremal-intersection-quick",
        "toy/extremal/extremal-diversity-quick",
        "toy/extremal/extremal-swiss-disc-w1-quick",
        "toy/extremal/extremal-swiss-disc-w1.5-quick",
        "toy/extremal/extremal-swiss-disc-w2-quick",
        "toy/extremal/extremal-swiss-disc-w32-quick",
        "toy/extremal/extremal-ring-w2-quick",
        "toy/neural-ot/not-weak-1d-quick",
        "toy/neural-ot/not-weak-1d-three-quick",
        "toy/neural-ot/not-weak-eight-gaussians-quick",
        "toy/neural-ot/not-weak-swiss-quick",
        "toy/neural-ot/not-strong-mixture"
      })
  void aPresetReachesWhatItPromises(String name) {
    Experiment e = FlowEvidenceTest.experiment(name);
    Map<String, Double> values = FlowEvidenceTest.measured(e, 1);
    for (Expected expected : e.expected()) {
      assertThat(expected.reached(values.get(expected.metric())))
          .as("%s: %s among %s", name, expected, values)
          .isTrue();
    }
  }

  @Test
  void theCostFallsAsWGrows() {
    double last = Double.POSITIVE_INFINITY;
    for (int w : new int[] {1, 2, 4, 8}) {
      Experiment e = FlowEvidenceTest.experiment("toy/extremal-interval-w" + w);
      double cost = FlowEvidenceTest.measured(e, 2).get("transport-cost");
      assertThat(cost).as("w = %d", w).isLessThan(last - 0.05);
      last = cost;
    }
  }
}
