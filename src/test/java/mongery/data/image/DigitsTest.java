package mongery.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.data.Law;
import mongery.data.Samples;
import org.junit.jupiter.api.Test;

class DigitsTest {
  private static final List<Integer> ALL = IntStream.range(0, 10).boxed().toList();

  private static long count(Samples samples, int group) {
    return Arrays.stream(samples.groups()).filter(g -> g == group).count();
  }

  private static Set<String> images(Samples samples) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < samples.size(); i++) {
      seen.add(Arrays.toString(samples.points().select(new int[] {i}).values()));
    }
    return seen;
  }

  @Test
  void theWholeSetHasItsPublishedCountsAndPixels() {
    Samples all = new Digits(ALL, List.of(), 0, 0).all(Law.Part.TRAIN);
    assertThat(IntStream.range(0, 10).mapToLong(g -> count(all, g)))
        .containsExactly(178L, 182L, 177L, 183L, 181L, 182L, 181L, 179L, 174L, 180L);
    double pixels = 0;
    for (float v : all.points().values()) {
      assertThat(v).isBetween(-1f, 1f);
      pixels += 8 * (v + 1.0);
    }
    assertThat(pixels).isEqualTo(561_718);
    assertThat(all.points().shape()).containsExactly(1797, 1, 8, 8);
  }

  @Test
  void theSplitIsStratifiedDisjointAndComplete() {
    Digits law = new Digits(ALL, List.of(), 0.25, 5);
    Samples train = law.all(Law.Part.TRAIN);
    Samples test = law.all(Law.Part.TEST);
    assertThat(train.size() + test.size()).isEqualTo(1797);
    Set<String> both = images(train);
    both.retainAll(images(test));
    assertThat(both).isEmpty();
    assertThat(count(test, 3)).isEqualTo(Math.round(0.25 * 183));
    assertThat(law.all(Law.Part.TRAIN).points().values()).containsExactly(train.points().values());
    assertThat(new Digits(ALL, List.of(), 0.25, 6).all(Law.Part.TEST).points().values())
        .isNotEqualTo(test.points().values());
  }

  @Test
  void theSplitOfAClassDoesNotDependOnTheOtherClasses() {
    Samples alone = new Digits(List.of(8), List.of(), 0.25, 0).all(Law.Part.TEST);
    Samples among = new Digits(List.of(1, 8), List.of(), 0.25, 0).all(Law.Part.TEST);
    int[] eights = IntStream.range(0, among.size()).filter(i -> among.groups()[i] == 1).toArray();
    assertThat(images(among.select(eights))).isEqualTo(images(alone));
  }

  @Test
  void proportionsAreReachedByLeavingOutImages() {
    Digits law = new Digits(List.of(0, 1, 8), List.of(61.0, 29.0, 10.0), 0.25, 0);
    Samples train = law.all(Law.Part.TRAIN);
    assertThat(count(train, 0)).isEqualTo(133);
    assertThat(count(train, 1)).isEqualTo(63);
    assertThat(count(train, 2)).isEqualTo(22);
    assertThat(images(train)).hasSize(train.size());
    assertThat(law.groups()).containsExactly("0", "1", "8");
  }

  @Test
  void wrongSettingsAreRefusedInOneSentence() {
    assertThatThrownBy(() -> new Digits(List.of(1, 1), List.of(), 0.2, 0))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("different ones of [0, 1, 2");
    assertThatThrownBy(() -> new Digits(List.of(1, 2), List.of(1.0), 0.2, 0))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("1 for 2 classes");
  }
}
