package mongery.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import mongery.config.ConfigException;
import mongery.ui.base.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void readsThemeSizeAndWhatToShow() {
    Options options = Options.parse("--theme", "dark", "--size", "1280x800", "--open", "runs/1");
    assertThat(options.theme()).isEqualTo(Theme.DARK);
    assertThat(options.width()).isEqualTo(1280);
    assertThat(options.height()).isEqualTo(800);
    assertThat(options.open()).isEqualTo("runs/1");
    assertThat(Options.parse().picture()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "--colour, red, --theme",
    "--screen, nowhere, shortcuts",
    "--tab, nothing, overview",
    "--theme, pink, 'light, dark'",
    "--size, big, WIDTHxHEIGHT",
    "--size, 12, WIDTHxHEIGHT"
  })
  void whatIsNotAllowedIsNamedWithWhatIs(String option, String value, String allowed) {
    assertThatThrownBy(() -> Options.parse(option, value))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(option)
        .hasMessageContaining(allowed);
  }

  @Test
  void anOptionWithoutItsValueIsAnError() {
    assertThatThrownBy(() -> Options.parse("--open"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("needs a value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "experiments",
        "json",
        "sweep",
        "exact",
        "data",
        "draw",
        "runs",
        "compare",
        "tour",
        "shortcuts"
      })
  void aScreenIsTaken(String screen) {
    assertThat(Options.parse("--screen", screen).screen()).isEqualTo(screen);
  }

  @Test
  void aFileWithoutAnEndingGetsTheOneOfTheFilter() {
    assertThat(FileExporter.withEnding(Path.of("a/map"), ".svg")).hasFileName("map.svg");
    assertThat(FileExporter.withEnding(Path.of("a/map.pdf"), ".svg")).hasFileName("map.pdf");
  }
}
