package mongery.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mongery.config.ConfigException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @ParameterizedTest
  @CsvSource({
    "--screen, nowhere, shortcuts",
    "--tab, nothing, overview",
    "--theme, blue, dark",
    "--size, 12, WIDTHxHEIGHT"
  })
  void whatIsNotAllowedIsNamedWithWhatIs(String option, String value, String allowed) {
    assertThatThrownBy(() -> Options.parse(option, value))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(option + " " + value)
        .hasMessageContaining(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"experiments", "json", "exact", "data", "draw", "runs", "compare"})
  void aScreenIsTaken(String screen) {
    assertThat(Options.parse("--screen", screen).screen()).isEqualTo(screen);
  }
}
