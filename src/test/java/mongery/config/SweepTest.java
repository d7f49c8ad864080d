package mongery.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values of settings, every combination of which is to be tried. */
class SweepTest {
  private static List<List<String>> changes(String... texts) {
    return Sweep.of(List.of(texts)).points().stream().map(Sweep.Point::changes).toList();
  }

  private static List<List<String>> words(String... texts) {
    return Sweep.of(List.of(texts)).points().stream().map(Sweep.Point::words).toList();
  }

  @Test
  void everyCombinationIsThereAndTheLastSettingChangesFastest() {
    assertThat(changes("method.tau=1,20", "training.seed=1, 2"))
        .containsExactly(
            List.of("method.tau=1", "training.seed=1"),
            List.of("method.tau=1", "training.seed=2"),
            List.of("method.tau=20", "training.seed=1"),
            List.of("method.tau=20", "training.seed=2"));
    assertThat(words("method.tau=1,20", "training.seed=1"))
        .containsExactly(List.of("tau=1", "seed=1"), List.of("tau=20", "seed=1"));
  }

  @Test
  void valuesAreTextsNumbersAndLists() {
    assertThat(changes("method.divergence=kl,softplus"))
        .containsExactly(
            List.of("method.divergence=\"kl\""), List.of("method.divergence=\"softplus\""));
    assertThat(changes("method.mapWidths=[64,64],[128]"))
        .containsExactly(List.of("method.mapWidths=[64,64]"), List.of("method.mapWidths=[128]"));
    assertThat(words("method.divergence=kl")).containsExactly(List.of("divergence=kl"));
  }

  @Test
  void namesOfSettingsAreAsLongAsTheyMustBe() {
    assertThat(words("method.map.rate=0.1", "method.potential.rate=0.2", "training.batch=64"))
        .containsExactly(List.of("map.rate=0.1", "potential.rate=0.2", "batch=64"));
    assertThat(words("data.source.law.type=ring", "data.target.law.type=moons", "ode.type=heun"))
        .as("the kind of a thing is called as the thing")
        .containsExactly(List.of("source.law=ring", "target.law=moons", "ode=heun"));
  }

  @Test
  void whatMakesNoSweepIsSaidInASentence() {
    assertThatThrownBy(() -> changes("training.seed"))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "--sweep training.seed: expected path=value,value, such as training.seed=1,2,3");
    assertThatThrownBy(() -> changes("training.seed="))
        .hasMessage("training.seed: a sweep needs values, such as 1, 2, 3");
    assertThatThrownBy(() -> changes("training.seed=1,2,1"))
        .hasMessage("training.seed: the sweep has 1 twice");
    assertThatThrownBy(() -> changes("training.seed=1", "training.seed=2"))
        .hasMessage("training.seed: is in the sweep twice");
    assertThatThrownBy(() -> changes("a=1,2,3,4,5,6,7,8,9,10", "b=1,2,3,4,5,6,7,8,9,10", "c=1,2,3"))
        .hasMessage("the sweep has 300 combinations; allowed: at most 200");
  }
}
