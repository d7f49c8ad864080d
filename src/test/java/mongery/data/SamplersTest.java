package mongery.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mongery.data.image.Digits;
import mongery.data.law.Gaussian;
import mongery.data.law.GaussianMixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplersTest {
  private static final Law LINE = new Gaussian(List.of(1), 0, 1);
  private static final Digits DIGITS = new Digits(List.of(0, 1), List.of(), 0.25, 0);

  static Stream<Side> sides() {
    return Stream.of(new Side(LINE, 0), new Side(LINE, 1000), new Side(DIGITS, 0));
  }

  @ParameterizedTest
  @MethodSource("sides")
  void aBatchIsAPureFunctionOfSeedAndIndex(Side side) {
    Sampler once = Samplers.source(side, 11);
    for (long i = 0; i < 20; i++) {
      once.batch(i, 64);
    }
    Samples late = once.batch(7, 64);
    Samples fresh = Samplers.source(side, 11).batch(7, 64);
    assertThat(late.points().values()).containsExactly(fresh.points().values());
    assertThat(late.groups()).containsExactly(fresh.groups());
    assertThat(once.batch(8, 64).points().values()).isNotEqualTo(late.points().values());
    assertThat(Samplers.source(side, 12).batch(7, 64).points().values())
        .isNotEqualTo(late.points().values());
  }

  @Test
  void sourceAndTargetStreamsDiffer() {
    float[] source = Samplers.source(new Side(LINE, 0), 11).batch(0, 1000).points().values();
    float[] target = Samplers.target(new Side(LINE, 0), 11).batch(0, 1000).points().values();
    double product = 0;
    for (int i = 0; i < source.length; i++) {
      product += source[i] * target[i];
    }
    assertThat(Math.abs(product / source.length)).isLessThan(0.1);
  }

  @Test
  void aStratifiedSampleHasEveryGroupByItsShare() {
    Law mixture =
        new GaussianMixture(
            List.of(
                new GaussianMixture.Component(List.of(0.0), 1, 19, "inlier"),
                new GaussianMixture.Component(List.of(9.0), 1, 1, "outlier")));
    for (int points : new int[] {0, 4000}) {
      Sampler sampler = Samplers.source(new Side(mixture, points), 3);
      Samples few = sampler.stratified(400);
      assertThat(Arrays.stream(few.groups()).filter(g -> g == 1).count()).isEqualTo(20);
      assertThat(few.points().values()).isEqualTo(sampler.stratified(400).points().values());
    }
    assertThat(Samplers.source(new Side(mixture, 100), 3).stratified(400).size()).isEqualTo(100);
    assertThat(Samplers.source(new Side(DIGITS, 0), 3).stratified(20).groups()).contains(0, 1);
  }

  @Test
  void anEpochVisitsDifferentPointsInAnOrderOfItsOwn() {
    Sampler sampler = Samplers.source(new Side(LINE, 4000), 1);
    Set<Float> set = new HashSet<>();
    for (float v : sampler.probe(Integer.MAX_VALUE).points().values()) {
      set.add(v);
    }
    assertThat(set).hasSize(4000);
    Set<Float> epoch = new HashSet<>();
    for (long i = 0; i < 15; i++) { // 4000 / 256, the rest dropped
      for (float v : sampler.batch(i, 256).points().values()) {
        assertThat(epoch.add(v)).isTrue();
      }
    }
    assertThat(set).containsAll(epoch);
    float[] second = sampler.batch(15, 256).points().values();
    assertThat(second).isNotEqualTo(sampler.batch(0, 256).points().values());
    for (float v : second) {
      assertThat(set).contains(v);
    }
  }

  @Test
  void aBatchLargerThanTheSetUsesEveryPointEquallyOften() {
    Sampler sampler = Samplers.source(new Side(LINE, 100), 1);
    Map<Float, Integer> uses = new HashMap<>();
    for (long i = 0; i < 2; i++) {
      for (float v : sampler.batch(i, 150).points().values()) {
        uses.merge(v, 1, Integer::sum);
      }
    }
    assertThat(uses).hasSize(100).allSatisfy((v, n) -> assertThat(n).isEqualTo(3));
  }

  @Test
  void theProbeIsTheSetOrTheTestPartOrAStreamOfItsOwn() {
    Sampler fixed = Samplers.source(new Side(LINE, 50), 1);
    assertThat(fixed.probe(80).size()).isEqualTo(50);
    assertThat(fixed.probe(20).points().values())
        .containsExactly(Arrays.copyOf(fixed.probe(80).points().values(), 20));

    Sampler digits = Samplers.target(new Side(DIGITS, 0), 1);
    assertThat(digits.probe(10_000).points().values())
        .containsExactly(DIGITS.all(Law.Part.TEST).points().values());

    Sampler fresh = Samplers.source(new Side(LINE, 0), 1);
    assertThat(fresh.probe(64).points().values())
        .containsExactly(fresh.probe(64).points().values())
        .isNotEqualTo(fresh.batch(0, 64).points().values());
  }
}
