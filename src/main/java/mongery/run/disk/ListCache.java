package mongery.run.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import mongery.run.event.RunState;

/**
 * Keeps what was read of runs that nobody works at, as long as their files stay as they were: a
 * window lists a thousand runs every second. Whoever begins to work at a run touches its lock
 * first.
 */
final class ListCache {
  private static final List<Function<RunDirectory, Path>> FILES =
      List.of(
          RunDirectory::configFile,
          RunDirectory::factsFile,
          RunDirectory::eventsFile,
          RunDirectory::beatFile,
          RunDirectory::lockFile,
          RunDirectory::launchFile,
          RunDirectory::turnFile,
          RunDirectory::remarksFile);

  private record Kept(List<Object> stamp, RunStore.Listed listed) {}

  private final Map<Path, Kept> kept = new ConcurrentHashMap<>();

  /** What is known of these directories, read again where that may have changed. */
  synchronized List<RunStore.Listed> list(
      List<Path> directories, Function<Path, RunStore.Listed> read) {
    kept.keySet().retainAll(new HashSet<>(directories));
    // The first list of a thousand runs is all reading and parsing, which other cores can share.
    return directories.parallelStream().map(directory -> read(directory, read)).toList();
  }

  private RunStore.Listed read(Path directory, Function<Path, RunStore.Listed> read) {
    // The stamp comes first: what changes while the run is read is read again next time.
    List<Object> stamp = stamp(new RunDirectory(directory));
    Kept before = kept.get(directory);
    if (before != null && before.stamp().equals(stamp)) {
      return before.listed();
    }
    RunStore.Listed listed = read.apply(directory);
    if (settled(listed)) {
      kept.put(directory, new Kept(stamp, listed));
    } else {
      kept.remove(directory);
    }
    return listed;
  }

  /** Whether only a change of a file can change what is known. */
  private static boolean settled(RunStore.Listed listed) {
    return listed.status() == null
        || !(listed.status().active() || listed.status().state() == RunState.QUEUED);
  }

  private static List<Object> stamp(RunDirectory run) {
    List<Object> stamp = new ArrayList<>();
    for (Function<RunDirectory, Path> file : FILES) {
      try {
        BasicFileAttributes now = Files.readAttributes(file.apply(run), BasicFileAttributes.class);
        stamp.add(now.lastModifiedTime());
        stamp.add(now.size());
      } catch (IOException e) {
        stamp.add(""); // not there, which is a state like any other
      }
    }
    return stamp;
  }
}
