package mongery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system that can be filled, where this process may mount one. */
final class FullDisk {
  private FullDisk() {}

  /** Mounts it; false if that is not allowed. */
  static boolean mount(Path at, String size) throws IOException, InterruptedException {
    return succeeds("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", at.toString());
  }

  static void unmount(Path at) throws IOException, InterruptedException {
    assertThat(succeeds("umount", at.toString())).isTrue();
  }

  /** Writes to a file until there is no room. */
  static void fill(Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      while (true) {
        out.write(new byte[1024]);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
