package mongery.eval.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.data.law.Disc;
import mongery.eval.Subject;
import mongery.eval.Subjects;
import mongery.eval.judge.MappedShare;
import mongery.eval.sample.ByGroup;
import mongery.eval.sample.Wasserstein2;
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
  void transportCostComesInThePapersUnits() {
    assertThat(new TransportCost(TransportCost.Cost.HALF_SQUARED).measure(plane()))
        .containsEntry("transport-cost", 33 / 8.0);
    assertThat(new TransportCost(TransportCost.Cost.MEAN_SQUARED).measure(plane()))
        .containsEntry("transport-cost", 33 / 8.0); // two coordinates
  }

  @Test
  void nestedGroupsAlsoCountTogether() {
    Subjects.Cloud nested =
        Subjects.cloud(
            SOURCE.samples().points(), new int[] {0, 1, 2, 2}, "inlier/a", "inlier/b", "outlier");
    Subject subject = Subjects.of(new Subjects.RowByRow(), nested, nested, MAPPED);
    assertThat(new TransportCost().measure(subject))
        .containsExactly(
            entry("transport-cost", 33 / 4.0),
            entry("transport-cost/inlier", 6.5),
            entry("transport-cost/inlier/a", 4.0),
            entry("transport-cost/inlier/b", 9.0),
            entry("transport-cost/outlier", 10.0));
  }

  @Test
  void inThePlaneMonotonicityIsThatOfPairs() {
    DenseArray turned = DenseArray.matrix(4, 2, 0, 0, -1, 0, 0, 5, -1, 5); // by 90 degrees
    Map<String, Double> values =
        new Monotonicity(10, 2)
            .measure(Subjects.of(new Subjects.Plane(x -> x), SOURCE, SOURCE, turned));
    assertThat(values).containsEntry("monotonicity-descent", 0.0);
    DenseArray reflected = DenseArray.matrix(4, 2, 0, 0, 0, -1, 5, 0, 5, -1);
    values =
        new Monotonicity(10, 2)
            .measure(Subjects.of(new Subjects.Plane(x -> x), SOURCE, SOURCE, reflected));
    // Of the six pairs the two vertical ones fall, by 1 each; the others rise by 25, 24, 24, 25.
    assertThat(values.get("monotonicity-violations")).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(values.get("monotonicity-descent")).isCloseTo(2 / 100.0, within(1e-12));
  }

  @Test
  void nearestMeasuresAgainstTheProjectionOntoTheSupport() {
    Sampler disc = Samplers.target(new Side(new Disc(List.of(0.0, 0.0), 1), 4), 1);
    DenseArray mapped = DenseArray.matrix(4, 2, 0, 0, 0, 1, 1, 0, 2, 0);
    Subject subject =
        new Subject(
            new Subjects.Idle(), null, SOURCE, disc, SOURCE.samples(), disc.probe(4), mapped, 1);
    Map<String, Double> values = new Nearest().measure(subject);
    double[] last = {5 / Math.sqrt(26), 1 / Math.sqrt(26)};
    double error = (Math.pow(2 - last[0], 2) + last[1] * last[1]) / 2 / 4;
    assertThat(values.get("nearest")).isCloseTo(error, within(1e-6));
    assertThat(values.get("nearest/left")).isCloseTo(0, within(1e-12));
    double cost = (16 + Math.pow(Math.sqrt(26) - 1, 2)) / 2 / 4;
    assertThat(values.get("nearest-cost")).isCloseTo(cost, within(1e-5));
    assertThat(values.get("off-support")).isCloseTo(1 / 2.0 / 4, within(1e-6));
    assertThatThrownBy(() -> new Nearest().measure(plane()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("disc");
  }

  @Test
  void twoSampleMetricsAreGivenByGroup() {
    Subjects.Cloud target =
        Subjects.cloud(
            DenseArray.matrix(4, 2, 0, 2, 3, 1, 5, 3, 9, 9),
            new int[] {0, 0, 1, 2},
            "left",
            "right/near",
            "right/far");
    Subject subject = Subjects.of(new Subjects.RowByRow(), SOURCE, target, MAPPED);
    // Mapped: left (0, 2), (3, 1); right (5, 2), (1, 1).
    Map<String, Double> same =
        new ByGroup(new Wasserstein2(), ByGroup.Mapped.SAME).measure(subject);
    assertThat(same).containsOnlyKeys("w2/left", "w2/right");
    assertThat(same.get("w2/left")).isCloseTo(0, within(1e-9));
    Map<String, Double> all = new ByGroup(new Wasserstein2(), ByGroup.Mapped.ALL).measure(subject);
    assertThat(all).containsOnlyKeys("w2/left", "w2/right", "w2/right/near", "w2/right/far");
    double far = (81 + 49 + 36 + 64 + 16 + 49 + 64 + 64) / 4.0;
    assertThat(all.get("w2/right/far")).isCloseTo(Math.sqrt(far), within(1e-6));
    Subjects.Cloud other = Subjects.cloud(MAPPED, new int[] {0, 0, 1, 1}, "p", "q");
    assertThatThrownBy(
            () ->
                new ByGroup(new Wasserstein2(), ByGroup.Mapped.SAME)
                    .measure(Subjects.of(new Subjects.RowByRow(), SOURCE, other, MAPPED)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("no group");
    assertThatThrownBy(() -> new ByGroup(new Moments(), ByGroup.Mapped.ALL))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("two samples");
  }

  @Test
  void mappedShareAsksForTheNearestTargetGroup() {
    Subjects.Cloud target =
        Subjects.cloud(
            DenseArray.matrix(3, 2, 0, 2, 5, 2, 9, 9), new int[] {0, 1, 2}, "l", "r", "far");
    Subject subject = Subjects.of(new Subjects.RowByRow(), SOURCE, target, MAPPED);
    assertThat(new MappedShare().measure(subject))
        .containsExactly(
            entry("mapped-share/l", 0.5),
            entry("mapped-share/r", 0.5),
            entry("mapped-share/far", 0.0));
    DenseArray broken = DenseArray.matrix(4, 2, 0, 2, 3, 1, Float.NaN, 2, 1, 1);
    assertThatThrownBy(
            () ->
                new MappedShare()
                    .measure(Subjects.of(new Subjects.RowByRow(), SOURCE, target, broken)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("not a finite point");
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
  void pathEnergyIsNormalisedByTheExactDistance() {
    DenseArray moved = DenseArray.matrix(4, 2, 1, 0, 1, 1, 6, 0, 6, 1); // by (1, 0): W2 = 1
    Subjects.Cloud target = Subjects.cloud(moved, new int[4], "all");
    Subject far = Subjects.of(new Subjects.Shift(2, 1), SOURCE, target, MAPPED);
    assertThat(new PathEnergy(20, 100).measure(far).get("path-energy-normalised"))
        .isCloseTo(7, within(1e-4)); // |8 - 1| / 1
    assertThat(new PathEnergy(20).measure(far)).doesNotContainKey("path-energy-normalised");
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
    assertThatThrownBy(() -> new Nearest().measure(none)).isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> new MappedShare().measure(none)).isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> new Monotonicity(10, 2).measure(none))
        .isInstanceOf(ConfigException.class);
  }
}
