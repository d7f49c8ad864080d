package mongery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system that can be filled; without the right to mount one a test is left out. */
public final class FullDisk implements AutoCloseable {
  private final Path path;

  /** Mounts it in a folder of {@code parent}. */
  public FullDisk(Path parent, String size) throws IOException, InterruptedException {
    this.path = Files.createDirectory(parent.resolve("disk"));
    assumeThat(succeeds("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", path.toString()))
        .as("this process may mount a small file system")
        .isTrue();
  }

  public Path path() {
    return path;
  }

  /** Writes to a file until there is no room. */
  public Path fill() throws IOException {
    Path filler = path.resolve("filler");
    try (var out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(new byte[1024]);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
    return filler;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    assertThat(succeeds("umount", path.toString())).isTrue();
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
