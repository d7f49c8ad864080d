package mongery.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import org.junit.jupiter.api.Test;

class MapMetricsTest {

  private static final Subjects.Cloud SOURCE =
      Subjects.cloud(
          DenseArray.matrix(4, 2, 0, 0, 0, 1, 5, 0, 5, 1), new int[] {0, 0, 1, 1}, "left", "right");
  private static final DenseArray MAPPED = DenseArray.matrix(4, 2, 0, 2, 3, 1, 5, 2, 1, 1);

  private static Subject plane() {
    return Subjects.of(new Subjects.RowByRow(), SOURCE, SOURCE, MAPPED);
  }

  private static Subject line(Subjects.LineMap map) {
    Subjects.Cloud source =
        Subjects.cloud(DenseArray.matrix(3, 1, -1, 0.25f, 1), new int[3], "all");
    return Subjects.of(map, source, source, map.translate(source.samples().points(), 1));
  }

  @Test
  void shareBelowCountsACoordinate() {
    assertThat(new ShareBelow(2, 0, "share-left").measure(plane()))
        .containsExactly(entry("share-left", 0.5));
    assertThat(new ShareBelow(1.5, 1, "low").measure(plane())).containsExactly(entry("low", 0.5));
    assertThatThrownBy(() -> new ShareBelow(0, 2, "x").measure(plane()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("axis of share-below is 2");
  }

  @Test
  void crossingIsCountedOverallPerGroupAndForPairs() {
    Map<String, Double> values = new Crossing(2.5, 0, 4, 2).measure(plane());
    assertThat(values)
        .containsExactly(
            entry("crossing", 0.5),
            entry("crossing/left", 0.5),
            entry("crossing/right", 0.5),
            entry("crossing-pairs", 0.0));
    Subjects.Cloud swapped =
        Subjects.cloud(
            DenseArray.matrix(4, 2, 5, 0, 0, 1, 5, 0, 5, 1), new int[] {1, 0, 1, 1}, "l", "r");
    Subject other = Subjects.of(new Subjects.RowByRow(), SOURCE, swapped, MAPPED);
    assertThat(new Crossing(2.5, 0, 4, 2).measure(other)).containsEntry("crossing-pairs", 0.25);
  }

  @Test
  void transportCostIsTheMeanSquaredDisplacement() {
    assertThat(new TransportCost().measure(plane()))
        .containsExactly(
            entry("transport-cost", (4 + 9 + 4 + 16) / 4.0),
            entry("transport-cost/left", 6.5),
            entry("transport-cost/right", 10.0));
  }

  @Test
  void momentsAreThoseOfTheMappedPoints() {
    assertThat(new Moments().measure(plane()))
        .containsEntry("mapped-mean/0", 2.25)
        .containsEntry("mapped-mean/1", 1.5)
        .hasEntrySatisfying("mapped-sd/1", v -> assertThat(v).isCloseTo(0.57735, within(1e-5)));
    Map<String, Double> onTheLine = new Moments().measure(line(new Subjects.LineMap((x, z) -> x)));
    assertThat(onTheLine).containsOnlyKeys("mapped-mean", "mapped-sd");
  }

  @Test
  void monotonicityCountsDownwardStepsButNotNoise() {
    Monotonicity metric = new Monotonicity(101, 64);
    assertThat(metric.measure(line(new Subjects.LineMap((x, z) -> 2 * x))))
        .containsEntry("monotonicity-violations", 0.0)
        .containsEntry("monotonicity-descent", 0.0);
    assertThat(metric.measure(line(new Subjects.LineMap((x, z) -> 0.1 * x + z))))
        .hasEntrySatisfying(
            "monotonicity-violations", v -> assertThat(v).isLessThanOrEqualTo(0.02));
    Map<String, Double> hump =
        metric.measure(line(new Subjects.LineMap((x, z) -> Math.min(x, 0.5 - x))));
    assertThat(hump.get("monotonicity-violations")).isCloseTo(0.375, within(0.011));
    assertThat(hump.get("monotonicity-descent")).isCloseTo(0.375, within(0.011));
  }

  @Test
  void pathEnergyOfAStraightFlowIsItsTransportCost() {
    Subject straight = Subjects.of(new Subjects.Shift(2, 1), SOURCE, SOURCE, MAPPED);
    Map<String, Double> values = new PathEnergy(20).measure(straight);
    assertThat(values.get("path-energy")).isCloseTo(8, within(1e-4)); // 2^2 in each coordinate
    assertThat(values.get("path-excess")).isCloseTo(0, within(1e-4));
    assertThat(values).containsEntry("path-steps", 3.0).containsEntry("path-evaluations", 20.0);
  }

  @Test
  void pathEnergyOfAnAcceleratingFlowExceedsItsTransportCostByAThird() {
    Subject bent = Subjects.of(new Subjects.Shift(2, 2), SOURCE, SOURCE, MAPPED);
    Map<String, Double> values = new PathEnergy(200).measure(bent);
    assertThat(values.get("path-excess")).isCloseTo(1.0 / 3, within(1e-3));
  }

  @Test
  void aMethodWithoutAMapIsNamedInTheMessage() {
    Subject none = Subjects.of(new Subjects.Idle(), SOURCE, SOURCE, null);
    assertThatThrownBy(() -> new TransportCost().measure(none))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("transport-cost");
    assertThatThrownBy(() -> new PathEnergy(2).measure(none)).isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> new Monotonicity(10, 2).measure(none))
        .isInstanceOf(ConfigException.class);
  }
}
