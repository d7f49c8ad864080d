package mongery.run.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
  private static final AtomicFiles.Durability FORCED = AtomicFiles.Durability.FORCED;

  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  @Test
  void replacesAFile() throws IOException {
    Path file = folder.resolve("a");
    AtomicFiles.write(file, "one", FORCED);
    AtomicFiles.write(file, "two", FORCED);
    assertThat(Files.readString(file)).isEqualTo("two");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void aByteThatWillNotWriteLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("a");
    AtomicFiles.write(file, "good", FORCED);
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    file,
                    channel -> {
                      channel.write(ByteBuffer.wrap(new byte[100]));
                      throw new IOException("no space left on device");
                    },
                    FORCED))
        .hasMessage("no space left on device");
    assertThat(Files.readString(file)).isEqualTo("good");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void aForceThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("a");
    AtomicFiles.write(file, "good", FORCED);
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    file,
                    channel -> {
                      channel.write(ByteBuffer.wrap(new byte[100]));
                      channel.close(); // so that forcing it is refused
                    },
                    FORCED))
        .isInstanceOf(IOException.class);
    assertThat(Files.readString(file)).isEqualTo("good");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void aMoveThatFailsLeavesTheTargetAndNothingElse() throws IOException {
    Path occupied = Files.createDirectories(folder.resolve("a/inside"));
    assertThatThrownBy(() -> AtomicFiles.write(folder.resolve("a"), "x", FORCED))
        .isInstanceOf(IOException.class);
    assertThat(occupied).isDirectory();
    assertThat(names()).containsExactly("a");
  }

  @Test
  void theLongestAllowedNameCanBeWritten() throws IOException {
    Path file = folder.resolve("n".repeat(255));
    AtomicFiles.write(file, "x", FORCED);
    assertThat(Files.readString(file)).isEqualTo("x");
  }

  @Test
  void twoWritersAtOnceNeverShowAMixture() throws Exception {
    Path file = folder.resolve("a");
    String[] texts = {"1".repeat(50_000), "2".repeat(70_000)};
    AtomicFiles.write(file, texts[0], FORCED);
    List<Throwable> errors = new ArrayList<>();
    List<Thread> writers = new ArrayList<>();
    for (String text : texts) {
      Thread writer =
          new Thread(
              () -> {
                for (int i = 0; i < 100; i++) {
                  try {
                    AtomicFiles.write(file, text, AtomicFiles.Durability.CHEAP);
                  } catch (IOException e) {
                    synchronized (errors) {
                      errors.add(e);
                    }
                  }
                }
              });
      writers.add(writer);
      writer.start();
    }
    while (writers.stream().anyMatch(Thread::isAlive)) {
      assertThat(Files.readString(file)).isIn((Object[]) texts);
    }
    assertThat(errors).isEmpty();
    assertThat(names()).containsExactly("a");
  }

  @Test
  void sweepsWhatAKilledWriterLeft() throws IOException {
    Files.writeString(folder.resolve(".tmp-12345678"), "half");
    Files.writeString(folder.resolve("keep"), "whole");
    AtomicFiles.sweep(folder);
    assertThat(names()).containsExactly("keep");
  }
}
