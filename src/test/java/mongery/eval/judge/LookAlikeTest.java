package mongery.eval.judge;

import static mongery.eval.judge.Judge.Network.PERCEPTRON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Samples;
import mongery.data.Side;
import mongery.data.image.Digits;
import mongery.data.law.Moons;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.eval.Subjects;
import mongery.nn.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookAlikeTest {
  private static final Law SOURCE = new Digits(List.of(3, 9, 4), List.of(), 0.25, 0);
  private static final Law TARGET =
      new Digits(List.of(2, 0, 6), List.of(61.0, 29.0, 10.0), 0.25, 0);
  private static final Law JUDGE = new Digits(List.of(2, 0, 6), List.of(), 0.25, 0);

  private static Map<String, Double> measure(Metric metric, int[] lands) {
    Sampler source = Samplers.source(new Side(SOURCE, 0), 1);
    Sampler target = Samplers.target(new Side(TARGET, 0), 1);
    Samples from = source.probe(10_000);
    Samples pool = ((Digits) JUDGE).all(Law.Part.TEST);
    int[] rows = new int[from.size()];
    int[] next = new int[3];
    for (int i = 0; i < rows.length; i++) {
      int group = lands[from.groups()[i]];
      int at = next[group];
      while (pool.groups()[at % pool.size()] != group) {
        at++;
      }
      rows[i] = at % pool.size();
      next[group] = at + 1;
    }
    DenseArray mapped = pool.points().select(rows);
    try (Session session = Session.open("cpu", 1)) {
      return metric.measure(
          new Subject(
              new Subjects.Idle(), session, source, target, from, target.probe(10_000), mapped, 1));
    }
  }

  @ParameterizedTest
  @EnumSource(Judge.Network.class)
  void realTargetImagesAreToldApart(Judge.Network network) {
    Map<String, Double> values =
        measure(new LookAlike(List.of(), JUDGE, network, null), new int[] {0, 1, 2});
    assertThat(values.get("look-alike-accuracy")).isGreaterThan(0.97);
    assertThat(values.get("look-alike")).isGreaterThan(0.97);
    assertThat(values).containsKeys("look-alike/3", "look-alike/9", "look-alike/4");
  }

  @Test
  void aJudgeThatHardlyTrainedIsSeenByItsAccuracy() {
    Map<String, Double> values =
        measure(new LookAlike(List.of(), JUDGE, PERCEPTRON, 1), new int[] {0, 1, 2});
    assertThat(values.get("look-alike-accuracy")).isLessThan(0.97);
  }

  @Test
  void sharesFollowWhereEachClassLands() {
    Map<String, Double> values =
        measure(new LookAlike(List.of("2", "0", "6"), null, PERCEPTRON, null), new int[] {0, 1, 0});
    assertThat(values.get("look-alike/3")).isGreaterThan(0.95);
    assertThat(values.get("look-alike/4")).isLessThan(0.05);
    assertThat(values.get("look-alike")).isCloseTo(2.0 / 3, within(0.04));
    Map<String, Double> turned =
        measure(new LookAlike(List.of("0", "2", "6"), null, PERCEPTRON, null), new int[] {0, 1, 2});
    assertThat(turned.get("look-alike/3")).isLessThan(0.05);
  }

  @Test
  void unknownGroupsAreNamed() {
    assertThatThrownBy(
            () ->
                measure(new LookAlike(List.of("2", "7", "6"), null, PERCEPTRON, null), new int[3]))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("[2, 0, 6]")
        .hasMessageContaining("7");
    assertThatThrownBy(
            () -> measure(new LookAlike(List.of(), SOURCE, PERCEPTRON, null), new int[3]))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("judge");
  }

  @Test
  void aJudgeTellsWhereImagesLandByGroupsOfItsOwn() {
    Map<String, Double> values =
        measure(new MappedShare(JUDGE, PERCEPTRON, null), new int[] {0, 1, 0});
    assertThat(values.get("mapped-share/2")).isCloseTo(2.0 / 3, within(0.04));
    assertThat(values.get("mapped-share/0")).isCloseTo(1.0 / 3, within(0.04));
    assertThat(values.get("mapped-share/6")).isCloseTo(0, within(0.03));
    assertThat(values.get("mapped-share-accuracy")).isGreaterThan(0.97);
  }

  @Test
  void aJudgeOfOtherShapeIsRefused() {
    Law flat = new Moons(0, 1, 0);
    assertThatThrownBy(() -> measure(new MappedShare(flat, PERCEPTRON, null), new int[3]))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("judge of mapped-share")
        .hasMessageContaining("[2]")
        .hasMessageContaining("[1, 8, 8]");
  }
}
