package mongery.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mongery.config.ConfigException;
import mongery.data.Prepared;
import mongery.data.image.CacheProcess.Numbered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ImageCacheTest {
  @TempDir Path folder;
  private OwnCache cache;

  @BeforeEach
  void ownCache() {
    cache = new OwnCache(folder.resolve("cache"));
  }

  @AfterEach
  void restore() {
    cache.close();
  }

  private Numbered source(int broken) {
    return new Numbered(folder.resolve("log"), 0, broken);
  }

  private List<Integer> read() throws IOException {
    return Files.readAllLines(folder.resolve("log")).stream().map(Integer::valueOf).toList();
  }

  private static void check(ImageBytes images) {
    byte[] image = new byte[CacheProcess.SIDE * CacheProcess.SIDE];
    assertThat(images.count()).isEqualTo(CacheProcess.COUNT);
    for (int i = 0; i < CacheProcess.COUNT; i++) {
      images.copy(i, image);
      assertThat(images.label(i)).isEqualTo(i);
      assertThat(image[0]).isEqualTo((byte) i);
      assertThat(image[image.length - 1]).isEqualTo((byte) (i + image.length - 1));
    }
  }

  private Path file(String name) throws IOException {
    try (Stream<Path> found = Files.walk(folder.resolve("cache"))) {
      return found.filter(f -> f.getFileName().toString().equals(name)).findFirst().orElseThrow();
    }
  }

  @Test
  void imagesAreDecodedOnceAndProgressIsTold() throws IOException {
    long[] most = new long[2];
    check(
        ImageCache.of(
            source(-1),
            (what, done, of) -> {
              most[0] = done;
              most[1] = of;
            }));
    assertThat(most).containsExactly(CacheProcess.COUNT, CacheProcess.COUNT);
    check(ImageCache.of(source(-1), Prepared.Listener.NONE));
    assertThat(read()).hasSize(CacheProcess.COUNT);
  }

  @Test
  void aFailedDecodingGoesOnWhereItStopped() throws IOException {
    assertThatThrownBy(() -> ImageCache.of(source(30), Prepared.Listener.NONE))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("numbered")
        .hasMessageContaining("image 30 cannot be read");
    assertThat(ImageCache.finished(source(30))).isEmpty();
    check(ImageCache.of(source(-1), Prepared.Listener.NONE));
    assertThat(read().subList(30, read().size()))
        .isEqualTo(IntStream.range(24, CacheProcess.COUNT).boxed().toList());
  }

  @Test
  void aDamagedPartIsFoundAndDecodedAgain() throws IOException {
    ImageCache.of(source(-1), Prepared.Listener.NONE);
    try (RandomAccessFile pixels = new RandomAccessFile(file("pixels").toFile(), "rw")) {
      pixels.seek(20L * CacheProcess.SIDE * CacheProcess.SIDE + 5);
      pixels.write(77);
    }
    ImageBytes damaged = ImageCache.of(source(-1), Prepared.Listener.NONE);
    byte[] image = new byte[CacheProcess.SIDE * CacheProcess.SIDE];
    damaged.copy(3, image);
    assertThatThrownBy(() -> damaged.copy(17, image))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("part 2 is damaged");
    check(ImageCache.of(source(-1), Prepared.Listener.NONE));
    assertThat(read().subList(CacheProcess.COUNT, read().size()))
        .isEqualTo(IntStream.range(16, CacheProcess.COUNT).boxed().toList());
  }

  @Test
  void aTornLineOfFinishedPartsCountsAsNone() throws IOException {
    ImageCache.of(source(-1), Prepared.Listener.NONE);
    Path done = file("done");
    String lines = Files.readString(done);
    // Another process sees the file as a kill in the middle of its last line left it.
    Files.writeString(done, lines.substring(0, lines.length() - 3));
    assertThat(run(0).exit()).isZero();
    assertThat(Files.readString(done)).isEqualTo(lines);
    assertThat(read().subList(CacheProcess.COUNT, read().size()))
        .isEqualTo(IntStream.range(32, CacheProcess.COUNT).boxed().toList());
  }

  @Test
  @Timeout(60)
  void twoProcessesShareOneDecodingAndAKilledOneIsTakenUp() throws Exception {
    Running killed = run(50);
    while (!Files.exists(folder.resolve("log")) || read().size() < 12) {
      Thread.onSpinWait();
    }
    killed.process.destroyForcibly().waitFor();
    int already = read().size();
    Running one = run(1);
    Running two = run(1);
    assertThat(one.exit()).isZero();
    assertThat(two.exit()).isZero();
    assertThat(read().subList(already, read().size()))
        .as("from the last finished part on, once")
        .isEqualTo(IntStream.range(already / 8 * 8, CacheProcess.COUNT).boxed().toList());
    check(ImageCache.of(source(-1), Prepared.Listener.NONE));
    assertThat(read()).hasSize(already + CacheProcess.COUNT - already / 8 * 8);
  }

  private record Running(Process process) {
    int exit() {
      try {
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Running run(long pause) throws IOException {
    return new Running(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-D" + OwnCache.VARIABLE + "=" + folder.resolve("cache"),
                "-cp",
                System.getProperty("java.class.path"),
                CacheProcess.class.getName(),
                folder.resolve("log").toString(),
                String.valueOf(pause))
            .inheritIO()
            .start());
  }
}
