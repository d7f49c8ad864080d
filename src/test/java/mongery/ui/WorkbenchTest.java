package mongery.ui;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import mongery.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {
  @TempDir Path folder;

  @Test
  void whatIsWrongIsSaidBeforeAWindowOpens() throws Exception {
    assertThatThrownBy(() -> Workbench.launch(folder, "--open", "nosuch"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("no run is called \"nosuch\"");
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> Workbench.launch(folder, "--picture", file + "/picture.png"))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("--picture " + file);
  }
}
