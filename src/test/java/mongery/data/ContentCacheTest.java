package mongery.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentCacheTest {
  @TempDir Path root;

  @Test
  void givesBackWhatWasKept() {
    ContentCache cache = new ContentCache(root, "things");
    assertThat(cache.get("a")).isEmpty();
    assertThat(cache.put("a", new byte[] {1, 2, 3})).isTrue();
    assertThat(cache.put("a", new byte[] {4, 5})).isTrue();
    assertThat(new ContentCache(root, "things").get("a")).hasValue(new byte[] {4, 5});
    assertThat(new ContentCache(root, "others").get("a")).isEmpty();
  }

  @Test
  void damagedEntriesCountAsMissing() throws IOException {
    ContentCache cache = new ContentCache(root, "things");
    cache.put("a", new byte[] {1, 2, 3});
    Path file = root.resolve("things/a");
    byte[] content = Files.readAllBytes(file);
    content[1]++;
    Files.write(file, content);
    assertThat(cache.get("a")).isEmpty();
    Files.write(file, new byte[] {1});
    assertThat(cache.get("a")).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsNoFailure() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "");
    ContentCache cache = new ContentCache(file, "things");
    assertThat(cache.put("a", new byte[] {1})).isFalse();
    assertThat(cache.get("a")).isEmpty();
  }

  @Test
  void arraysSurviveAsBytes() {
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    arrays.put("b", DenseArray.matrix(2, 3, 1, -2, Float.MIN_VALUE, 4, 5, 6));
    arrays.put("a", new DenseArray(new int[] {}, new float[] {7}));
    Map<String, DenseArray> back = ArrayBundle.of(ArrayBundle.bytes(arrays));
    assertThat(back.keySet()).containsExactly("b", "a");
    assertThat(back.get("b").shape()).containsExactly(2, 3);
    assertThat(back.get("b").values()).containsExactly(arrays.get("b").values());
    assertThat(back.get("a").values()).containsExactly(7);
  }

  @Test
  void fingerprintsDependOnEverything() throws IOException {
    Samples a = new Samples(DenseArray.matrix(2, 1, 1, 2), new int[] {0, 1});
    Samples b = new Samples(DenseArray.matrix(2, 1, 1, 2), new int[] {1, 0});
    assertThat(new Digest().add(a).text())
        .isEqualTo(new Digest().add(a).text())
        .isNotEqualTo(new Digest().add(b).text());
    assertThat(new Digest().add("ab").add("c").text())
        .isNotEqualTo(new Digest().add("a").add("bc").text());
    assertThat(new Digest().add(DenseArray.matrix(1, 2, 1, 2)).text())
        .isNotEqualTo(new Digest().add(DenseArray.matrix(2, 1, 1, 2)).text());
    Path file = Files.writeString(root.resolve("x"), "1");
    String before = new Digest().add(file).text();
    Files.writeString(file, "2");
    assertThat(new Digest().add(file).text()).isNotEqualTo(before);
  }
}
