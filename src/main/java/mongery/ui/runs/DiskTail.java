package mongery.ui.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mongery.figure.kind.History;
import mongery.method.Look;
import mongery.run.disk.Digest;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.event.Event;
import mongery.run.event.EventTail;
import mongery.run.event.RunState;
import mongery.run.experiment.Expected;

/** Follows a run on disk. Parts that did not change are the same objects in the next snapshot. */
final class DiskTail implements RunAccess.Tail {
  private static final String LIVE = "live.safetensors";

  /** Copying curves takes at most one part in this many of the reader's time. */
  private static final long COPY_SHARE = 20;

  private static final long QUICK_NANOS = 5_000_000;

  private final RunDirectory run;
  private final EventTail events;
  private final ObjectNode config;
  private final ObjectNode facts;
  private final List<Expected> expected;
  private final LogLines log;
  private final mongery.run.event.History history = new mongery.run.event.History();
  private final Map<String, String> written = new LinkedHashMap<>();
  private History scalars = History.EMPTY;
  private History metrics = History.EMPTY;
  private boolean stale;
  private long nextCopy = System.nanoTime();
  private LiveRun last;
  private Object lastStatus;
  private long liveStamp;
  private volatile Map.Entry<Long, Look> live;

  DiskTail(RunDirectory run) {
    this.run = run;
    this.events = run.events();
    this.config = run.config();
    this.facts = run.facts();
    facts.properties().forEach(f -> written.put(f.getKey(), f.getValue().asText("")));
    written.put("edits", String.join(", ", Digest.edits(config, facts)));
    this.expected = expected(config);
    this.log = new LogLines(config.path("training").path("steps").asLong());
  }

  @Override
  public LiveRun read() throws IOException {
    List<Event> fresh = events.poll();
    fresh.forEach(history::add);
    fresh.forEach(log::add);
    boolean looked = readLive();
    RunStatus status = run.status();
    stale |= last == null || fresh.stream().anyMatch(event -> changesCurves(event.body()));
    // Long curves take time to copy, so they are copied less often.
    boolean numbers = stale && System.nanoTime() >= nextCopy;
    if (last != null && fresh.isEmpty() && !looked && !numbers && status.equals(lastStatus)) {
      return last;
    }
    lastStatus = status;
    if (numbers) {
      copy();
    }
    last =
        new LiveRun(
            DiskRuns.row(
                run,
                config.path("title").asText(),
                config.path("method").path("type").asText(),
                facts.path("created").asLong(),
                status,
                RunRow.Facts.NONE),
            facts.path("preset").asText(run.name()),
            config,
            scalars,
            metrics,
            looks(),
            log.lines(),
            expected,
            status.rate(),
            status.remaining() == null ? Double.NaN : status.remaining().toMillis() / 1000.0,
            history.seconds(),
            device(status),
            set(fresh),
            written);
    return last;
  }

  private static List<Expected> expected(ObjectNode config) {
    List<Expected> out = new ArrayList<>();
    config.path("expected").forEach(e -> out.add(Expected.of(e)));
    return List.copyOf(out);
  }

  private void copy() {
    long from = System.nanoTime();
    scalars = History.scalars(history);
    metrics = History.metrics(history);
    stale = false;
    long now = System.nanoTime();
    nextCopy = now - from < QUICK_NANOS ? now : now + COPY_SHARE * (now - from);
  }

  private Map<String, Double> set(List<Event> fresh) {
    Map<String, Double> now = new LinkedHashMap<>(last == null ? Map.of() : last.set());
    for (Event event : fresh) {
      if (event.body() instanceof Event.LiveSet change) {
        now.put(change.path(), change.value());
      }
    }
    return now;
  }

  private static boolean changesCurves(Event.Body body) {
    return body instanceof Event.Scalar
        || body instanceof Event.Metrics
        || body instanceof Event.StateChanged;
  }

  private List<LiveRun.LookRef> looks() {
    List<LiveRun.LookRef> looks = new ArrayList<>();
    history.looks().forEach((step, file) -> looks.add(new LiveRun.LookRef(step, file, 0)));
    Map.Entry<Long, Look> newest = live;
    boolean newer =
        newest != null && (looks.isEmpty() || looks.get(looks.size() - 1).step() < newest.getKey());
    if (newer) {
      looks.add(new LiveRun.LookRef(newest.getKey(), LIVE, liveStamp));
    }
    return List.copyOf(looks);
  }

  /** Reads the live look if it was replaced since. */
  private boolean readLive() throws IOException {
    Path file = run.path().resolve("looks").resolve(LIVE);
    long stamp = Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
    if (stamp == 0 || stamp == liveStamp) {
      return false;
    }
    Optional<Map.Entry<Long, Look>> look = run.liveLook();
    look.ifPresent(found -> live = found);
    liveStamp = stamp;
    return look.isPresent();
  }

  private String device(RunStatus status) {
    StringBuilder text = new StringBuilder(facts.path("device").asText());
    if (status.state() == RunState.RUNNING && status.memory() > 0) {
      text.append(" \u00b7 ").append(status.memory() >> 20).append(" MiB");
    }
    return text.toString();
  }

  @Override
  public Look look(LiveRun.LookRef ref) throws IOException {
    Map.Entry<Long, Look> newest = live;
    if (ref.file().equals(LIVE) && newest != null) {
      return newest.getValue();
    }
    return run.look(ref.file());
  }

  @Override
  public void close() {
    live = null;
  }
}
