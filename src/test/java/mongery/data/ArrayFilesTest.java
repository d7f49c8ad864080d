package mongery.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import mongery.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayFilesTest {
  @TempDir Path dir;

  /** numpy.save of numpy.arange(6.).reshape(3, 2), a float64 array. */
  private static final String BY_NUMPY =
      "k05VTVBZAQB2AHsnZGVzY3InOiAnPGY4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzog"
          + "KDMsIDIpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
          + "ICAgICAgIAoAAAAAAAAAAAAAAAAAAPA/AAAAAAAAAEAAAAAAAAAIQAAAAAAAABBAAAAAAAAAFEA=";

  @Test
  void readsWhatNumpyWrote() throws IOException {
    Path file = dir.resolve("a.npy");
    Files.write(file, Base64.getDecoder().decode(BY_NUMPY));
    DenseArray a = ArrayFiles.read(file);
    assertThat(a.shape()).containsExactly(3, 2);
    assertThat(a.values()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.npy"})
  void writtenArraysReadBackBitForBit(String name) throws IOException {
    DenseArray a = DenseArray.matrix(2, 3, 1e-30f, -0.1f, 3.4e38f, 0, 1 / 3f, 7);
    Path file = dir.resolve(name);
    Files.write(file, ArrayFiles.encode(file, a));
    DenseArray b = ArrayFiles.read(file);
    assertThat(b.shape()).containsExactly(2, 3);
    assertThat(b.values()).containsExactly(a.values());
  }

  @Test
  void aHeaderLineIsSkipped() throws IOException {
    Path file = Files.writeString(dir.resolve("a.csv"), "x,y\n1,2\n\n3,4\n");
    assertThat(ArrayFiles.read(file).values()).containsExactly(1, 2, 3, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.csv | 1,2;3       | line 2 has 1 columns where the first has 2
          a.csv | 1,2;3,x     | line 2 holds text, not numbers
          a.csv | 1,NaN       | all numbers must be finite
          a.csv | x,y         | holds no numbers
          a.npy | 1,2;3,4;5,6 | is not a NumPy file
          a.txt | 1,2         | allowed: .csv, .npy
          """)
  void wrongFilesAreNamedWithWhatIsAllowed(String name, String text, String says)
      throws IOException {
    Path file = Files.writeString(dir.resolve(name), text.replace(';', '\n'));
    assertThatThrownBy(() -> ArrayFiles.read(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(says);
  }

  @Test
  void aFileCutShortIsRefused() throws IOException {
    byte[] whole = Base64.getDecoder().decode(BY_NUMPY);
    Path file = dir.resolve("cut.npy");
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> ArrayFiles.read(file)).isInstanceOf(ConfigException.class);
    }
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    assertThatThrownBy(() -> ArrayFiles.read(dir.resolve("none.csv")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("no such file");
  }
}
