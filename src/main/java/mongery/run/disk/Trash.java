package mongery.run.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mongery.config.ConfigException;

/**
 * Runs that were deleted and can be had back: directories moved aside, within the folder of runs,
 * so that it takes one rename and no room.
 */
public final class Trash {
  private static final String FOLDER = ".trash";

  private final Path runs;
  private final Path folder;

  Trash(Path runs) {
    this.runs = runs;
    this.folder = runs.resolve(FOLDER);
  }

  /**
   * Takes a run out of sight.
   *
   * @throws ConfigException if a worker is at it, or it cannot be moved
   */
  public void discard(RunDirectory run) {
    try {
      if (RunLock.isHeld(run.lockFile())) {
        throw new ConfigException(run.name() + ": a worker is at it; stop it first");
      }
      Files.createDirectories(folder);
      Files.move(run.path(), folder.resolve(run.name()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ConfigException(run.name() + ": cannot be deleted: " + Failures.storage(e), e);
    }
  }

  /**
   * Puts a run back.
   *
   * @param name its name
   * @throws ConfigException if it is not in the trash, or cannot be moved
   */
  public RunDirectory restore(String name) {
    Path back = runs.resolve(name);
    if (!Files.isDirectory(folder.resolve(name)) || Files.exists(back)) {
      throw new ConfigException(name + ": is not in the trash, or there is such a run again");
    }
    try {
      Files.move(folder.resolve(name), back, StandardCopyOption.ATOMIC_MOVE);
      return new RunDirectory(back);
    } catch (IOException e) {
      throw new ConfigException(name + ": cannot be put back: " + Failures.storage(e), e);
    }
  }

  /** Names of what is in it, newest first. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(run -> run.getFileName().toString())
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be listed", e);
    }
  }
}
