package mongery.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  @TempDir Path folder;

  @Test
  void remembersAcrossStarts() {
    Path file = folder.resolve("deep/window.properties");
    Memory first = new Memory(file);
    first.put("theme", "dark");
    first.put("width", 1280.0);
    first.save();
    Memory second = new Memory(file);
    assertThat(second.text("theme", "light")).isEqualTo("dark");
    assertThat(second.number("width", 0)).isEqualTo(1280);
    assertThat(second.number("height", 940)).isEqualTo(940);
  }

  @Test
  void leavesNothingBesideTheFile() throws IOException {
    Memory memory = new Memory(folder.resolve("window.properties"));
    memory.save();
    memory.save();
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aFileThatCannotBeReadCountsAsNothingAndIsLeftAlone() throws IOException {
    Path file = folder.resolve("window.properties");
    Files.writeString(file, "theme=\\uZZZZ");
    assertThat(new Memory(file).text("theme", "light")).isEqualTo("light");
    assertThat(Files.readString(file)).isEqualTo("theme=\\uZZZZ");
  }

  @Test
  void followsTheUsersChoiceOfConfigurationFolder() {
    if (System.getProperty("os.name").startsWith("Linux")) {
      assertThat(Memory.configFolder(Map.of("XDG_CONFIG_HOME", "/elsewhere")))
          .isEqualTo(Path.of("/elsewhere/mongery"));
    }
  }
}
