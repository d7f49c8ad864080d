package mongery.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mongery.config.ConfigException;
import mongery.ui.base.Theme;
import org.junit.jupiter.api.Test;

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

  @Test
  void aWordThatIsNotUnderstoodIsAnErrorThatSaysWhatIsAllowed() {
    assertThatThrownBy(() -> Options.parse("--colour", "red"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--colour")
        .hasMessageContaining("--theme");
    assertThatThrownBy(() -> Options.parse("--theme", "pink")).hasMessageContaining("light, dark");
    assertThatThrownBy(() -> Options.parse("--size", "big")).hasMessageContaining("WIDTHxHEIGHT");
    assertThatThrownBy(() -> Options.parse("--open")).hasMessageContaining("needs a value");
  }

  @Test
  void aFileWithoutAnEndingGetsTheOneOfTheFilter() {
    assertThat(FileExporter.withEnding(java.nio.file.Path.of("a/map"), ".svg"))
        .hasFileName("map.svg");
    assertThat(FileExporter.withEnding(java.nio.file.Path.of("a/map.pdf"), ".svg"))
        .hasFileName("map.pdf");
  }
}
