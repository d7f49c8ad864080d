package mongery.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mongery.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointFileTest {
  @TempDir Path folder;

  @Test
  void pointsAreSplitOnceAndForAll() throws IOException {
    Path file = folder.resolve("points.csv");
    Files.writeString(file, "1,2\n3,4\n5,6\n7,8\n");
    PointFile law = new PointFile(file.toString(), 0.25, 0);
    assertThat(law.shape()).containsExactly(2);
    float[] train = law.all(Law.Part.TRAIN).points().values();
    float[] test = law.all(Law.Part.TEST).points().values();
    assertThat(train).hasSize(6);
    assertThat(test).hasSize(2);
    float[] both = new float[8];
    System.arraycopy(train, 0, both, 0, 6);
    System.arraycopy(test, 0, both, 6, 2);
    assertThat(both).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void aMissingFileIsNamed() {
    PointFile law = new PointFile(folder.resolve("none.csv").toString(), 0, 0);
    assertThatThrownBy(law::shape)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("none.csv");
  }
}
