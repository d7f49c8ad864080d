package mongery.run.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.run.event.Event;
import mongery.run.event.EventJson;
import mongery.run.event.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCacheTest {
  private static final int MANY = 1000;

  @TempDir static Path folder;

  /** Copies of one run that ended. */
  private static RunStore store(int runs) throws IOException {
    Path root = folder.resolve("runs-" + runs);
    RunStore store = new RunStore(root);
    RunDirectory first =
        store.create(
            Presets.find().load("toy/quick-start"), Binder.load(), RunStore.Request.defaults());
    Files.writeString(
        first.eventsFile(),
        new EventLogLines().scalar(1).metrics(2).state(RunState.FINISHED, 2).toString());
    for (int i = 1; i < runs; i++) {
      Path copy = Files.createDirectory(root.resolve(first.name() + "-" + i));
      for (Path file : List.of(first.configFile(), first.factsFile(), first.eventsFile())) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return store;
  }

  private static final class EventLogLines {
    private final StringBuilder lines = new StringBuilder();

    private EventLogLines add(long step, Event.Body body) {
      lines.append(EventJson.line(new Event(step, System.currentTimeMillis(), body))).append('\n');
      return this;
    }

    EventLogLines scalar(long step) {
      return add(step, new Event.Scalar(java.util.Map.of("loss", 1.0)));
    }

    EventLogLines metrics(long step) {
      return add(step, new Event.Metrics(java.util.Map.of("kl", 0.5)));
    }

    EventLogLines state(RunState state, long step) {
      return add(step, new Event.StateChanged(state, ""));
    }

    @Override
    public String toString() {
      return lines.toString();
    }
  }

  @Test
  void aThousandRunsAreReadOnce() throws IOException {
    RunStore store = store(MANY);
    List<RunStore.Listed> first = store.list();
    assertThat(first).hasSize(MANY);
    assertThat(first.get(0).status().state()).isEqualTo(RunState.FINISHED);
    List<RunStore.Listed> again = store.list();
    for (int i = 0; i < MANY; i++) {
      assertThat(again.get(i)).isSameAs(first.get(i));
    }
  }

  @Test
  void onlyARunWhoseFilesChangedIsReadAgain() throws IOException {
    RunStore store = store(3);
    List<Path> directories = store.list().stream().map(l -> l.run().path()).toList();
    List<Path> read = Collections.synchronizedList(new ArrayList<>()); // runs are read side by side
    ListCache cache = new ListCache();
    Runnable list =
        () ->
            cache.list(
                directories,
                directory -> {
                  read.add(directory);
                  return store.list().stream()
                      .filter(l -> l.run().path().equals(directory))
                      .findFirst()
                      .orElseThrow();
                });
    list.run();
    assertThat(read).hasSize(3);
    list.run();
    assertThat(read).hasSize(3);
    Path changed = directories.get(1);
    Files.writeString(
        changed.resolve("events.jsonl"),
        new EventLogLines().state(RunState.RUNNING, 2).toString(),
        StandardOpenOption.APPEND);
    list.run();
    assertThat(read.subList(3, read.size())).containsExactly(changed);
    Files.writeString(changed.resolve("lock"), "{}");
    list.run();
    assertThat(read.subList(4, read.size())).containsExactly(changed);
  }

  @Test
  void theLastMetricsAreFoundAtTheEndOfLongEvents() throws IOException {
    RunDirectory run = store(2).list().get(0).run();
    assertThat(run.lastMetrics()).containsExactly(java.util.Map.entry("kl", 0.5));
    EventLogLines many = new EventLogLines();
    for (int i = 0; i < 3000; i++) {
      many.scalar(3 + i);
    }
    Files.writeString(run.eventsFile(), many.toString(), StandardOpenOption.APPEND);
    assertThat(Files.size(run.eventsFile())).isGreaterThan(1 << 16);
    assertThat(run.lastMetrics()).containsExactly(java.util.Map.entry("kl", 0.5));
  }
}
