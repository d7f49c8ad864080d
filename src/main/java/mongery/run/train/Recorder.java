package mongery.run.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mongery.run.disk.Beat;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.event.Event;
import mongery.run.event.EventLog;
import mongery.run.event.RunState;

/** Writes events and beats of one training and tells whoever listens. */
final class Recorder implements AutoCloseable {
  private static final long BEAT_NANOS = 1_000_000_000L;
  private static final long TELL_NANOS = 100_000_000L;
  private static final int RESERVE_BYTES = 1 << 16;

  private final RunDirectory run;
  private final Progress progress;
  private final long steps;
  private final EventLog log;
  private final Map<String, Double> scalars = new LinkedHashMap<>();
  private final Pace pace = new Pace();
  private RunState state = RunState.RUNNING;
  private String cause = "";
  private Event.StateChanged unwritten;
  private long lastBeat;
  private long lastTold;
  private long spent;
  private double trained;
  private long since;

  /**
   * @param steps length of the training
   * @param trained seconds that the run has trained before
   */
  Recorder(RunDirectory run, Progress progress, long steps, double trained) throws IOException {
    this.run = run;
    this.progress = progress;
    this.steps = steps;
    this.trained = trained;
    this.log = new EventLog(run.eventsFile());
    reserveRoom();
  }

  /** Keeps room for the last words on a full disk. */
  private void reserveRoom() throws IOException {
    if (!Files.exists(reserve())) {
      try {
        Files.write(reserve(), new byte[RESERVE_BYTES]);
      } catch (IOException e) {
        Files.deleteIfExists(reserve()); // too late for that
      }
    }
  }

  private Path reserve() {
    return run.path().resolve(".reserve");
  }

  /** Appends an event. */
  void event(long step, Event.Body body) throws IOException {
    long from = System.nanoTime();
    Event event = new Event(step, System.currentTimeMillis(), body);
    if (body instanceof Event.Scalar s) {
      scalars.putAll(s.values());
    }
    try {
      log.append(event);
    } catch (IOException e) {
      if (!(body instanceof Event.StateChanged said)) {
        throw e;
      }
      lastWords(event, said);
    }
    spent += System.nanoTime() - from;
    if (!(body instanceof Event.Scalar || body instanceof Event.LookWritten)) {
      progress.said(event);
    }
  }

  /**
   * A state must be told even if the events cannot grow: on a full disk there is a reserve to give
   * up, and where a file has reached its largest size, the beat is still small.
   */
  private void lastWords(Event event, Event.StateChanged said) throws IOException {
    try {
      Files.deleteIfExists(reserve());
      log.append(event);
    } catch (IOException e) {
      new Beat(
              event.time(),
              event.time() + 10_000,
              event.step(),
              0,
              Beat.residentMemory(),
              said.seconds(),
              said.state(),
              said.cause())
          .write(run.beatFile());
      unwritten = said;
    }
  }

  /** Records a new state; lasting. */
  void state(long step, RunState now, String why) throws IOException {
    unwritten = null;
    state = now;
    cause = why;
    long time = System.currentTimeMillis();
    trained = seconds(time);
    since = now == RunState.RUNNING ? time : 0;
    event(step, new Event.StateChanged(now, why, trained));
    log.force();
    tell(step);
  }

  /** How long the run has trained at a time, in milliseconds since 1970. */
  private double seconds(long time) {
    return trained + (since > 0 ? Math.max(0, time - since) / 1000.0 : 0);
  }

  /** Gives the signs of life that are due after a step. */
  void alive(long step) {
    long now = System.nanoTime();
    if (now - lastBeat >= BEAT_NANOS) {
      pace.mark(step, now);
      promiseStep(step);
    }
    if (now - lastTold >= TELL_NANOS) {
      tell(step);
    }
    spent += System.nanoTime() - now;
  }

  /** Promises the next sign of life for after another few steps. */
  void promiseStep(long step) {
    double stepSeconds = pace.rate() > 0 ? 1 / pace.rate() : 1;
    promise(step, (long) Math.max(10_000, 20_000 * stepSeconds));
  }

  /** Promises that the next sign of life comes within some milliseconds. */
  void promise(long step, long millis) {
    lastBeat = System.nanoTime();
    long now = System.currentTimeMillis();
    try {
      RunState said = unwritten == null ? null : unwritten.state();
      String why = unwritten == null ? "" : unwritten.cause();
      new Beat(now, now + millis, step, pace.rate(), Beat.residentMemory(), seconds(now), said, why)
          .write(run.beatFile());
    } catch (IOException e) {
      return; // a missed beat only shows as "not responding"; real trouble shows at the next event
    }
  }

  /** Starts measuring the pace anew, after a wait. */
  void restartPace() {
    pace.restart();
  }

  private void tell(long step) {
    lastTold = System.nanoTime();
    double rate = pace.rate();
    progress.update(
        new RunStatus(state, step, steps, rate, RunStatus.remaining(step, steps, rate), cause, 0),
        new LinkedHashMap<>(scalars));
  }

  RunStatus status(long step) {
    return new RunStatus(state, step, steps, pace.rate(), null, cause, 0);
  }

  /** Time that went into events and beats. */
  long spentNanos() {
    return spent;
  }

  void force() throws IOException {
    log.force();
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
