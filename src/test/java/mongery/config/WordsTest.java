package mongery.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void aPathIsShortenedAsFarAsItStaysApart() {
    List<String> paths = List.of("method.tau", "method.coupling.tau", "training.seed");
    assertThat(Words.shortest("training.seed", paths)).isEqualTo("seed");
    assertThat(Words.shortest("method.coupling.tau", paths)).isEqualTo("coupling.tau");
  }

  @Test
  void aPlaceInAListIsSaidWithTheList() {
    List<String> paths = List.of("law.components.0.weight", "law.components.1.weight");
    assertThat(Words.shortest(paths.get(1), paths)).isEqualTo("components.1.weight");
    assertThat(Words.shortest(paths.get(1), paths.subList(1, 2))).isEqualTo("weight");
  }
}
