package mongery.data.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import mongery.config.ConfigException;
import mongery.data.Law;
import mongery.data.Samples;
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
  void labelsBecomeGroupsThatWrappersKnow() throws IOException {
    Path file = folder.resolve("points.csv");
    Path labels = folder.resolve("labels.csv");
    Files.writeString(file, "1\n2\n3\n4\n5\n6\n");
    Files.writeString(labels, "7\n7\n3\n7\n3\n7\n");
    PointFile law = new PointFile(file.toString(), 0, 0, labels.toString());
    assertThat(law.groups()).containsExactly("3", "7");
    Samples all = law.all(Law.Part.TRAIN);
    for (int i = 0; i < 6; i++) {
      float x = all.points().at(i, 0);
      assertThat(all.groups()[i]).isEqualTo(x == 3 || x == 5 ? 0 : 1);
    }
    Law even = new Reweighted(law, List.of(1.0, 1.0));
    Samples drawn = even.draw(40, new SplittableRandom(1), Law.Draw.EXACT_COUNTS, Law.Part.TRAIN);
    assertThat(Arrays.stream(drawn.groups()).sum()).isEqualTo(20);
    Files.writeString(labels, "7\n7\n");
    assertThatThrownBy(law::groups)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("2 classes")
        .hasMessageContaining("6 points");
    Files.writeString(labels, "1\n1\n1\n1\n1.5\n1\n");
    assertThatThrownBy(law::groups)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("whole numbers");
  }

  @Test
  void aMissingFileIsNamed() {
    PointFile law = new PointFile(folder.resolve("none.csv").toString(), 0, 0);
    assertThatThrownBy(law::shape)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("none.csv");
  }
}
