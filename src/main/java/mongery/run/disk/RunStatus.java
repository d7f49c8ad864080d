package mongery.run.disk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import mongery.run.event.Event;
import mongery.run.event.EventTail;
import mongery.run.event.RunState;
import mongery.run.experiment.Training;

/**
 * Where a run stands, computed from its lock, beat and last events.
 *
 * @param state its state
 * @param step steps done
 * @param steps steps to do
 * @param rate steps a second, pauses left out; 0 if not known
 * @param remaining estimated time to the end; null if not known
 * @param cause why it paused, stopped or failed, for people; empty if there is nothing to say
 * @param memory resident bytes of the worker; 0 if not known
 */
public record RunStatus(
    RunState state,
    long step,
    long steps,
    double rate,
    Duration remaining,
    String cause,
    long memory) {

  /** A worker that is late by less than this is only busy. */
  private static final long GRACE_MS = 2_000;

  /** Final states are among the last events; a paused worker adds little more. */
  private static final int TAIL_BYTES = 1 << 16;

  /** A run that ended as it should says all of it in its last words. */
  private static final int LAST_WORDS = 1 << 12;

  /** Whether a worker is at it. */
  public boolean active() {
    return state == RunState.RUNNING
        || state == RunState.PAUSED
        || state == RunState.NOT_RESPONDING;
  }

  /** Reads the last events of a run. */
  @FunctionalInterface
  interface Tail {
    /** Its last events, oldest first. */
    List<Event> read() throws IOException;
  }

  /** The last events of a run: enough to find its state and its last metrics. */
  static List<Event> tail(RunDirectory run) throws IOException {
    List<Event> few = EventTail.last(run.eventsFile(), LAST_WORDS);
    return has(few, Event.StateChanged.class) && has(few, Event.Metrics.class)
        ? few
        : EventTail.last(run.eventsFile(), TAIL_BYTES);
  }

  private static boolean has(List<Event> events, Class<? extends Event.Body> body) {
    return events.stream().anyMatch(event -> body.isInstance(event.body()));
  }

  /** Status of a run that was read; {@code now} in milliseconds since 1970. */
  public static RunStatus of(RunDirectory run, long now) throws IOException {
    return of(run, now, run.config(), () -> tail(run));
  }

  /**
   * Status of a run whose configuration is known.
   *
   * @param tail reads its last events; called after the lock and the beat were looked at, so that a
   *     worker that ends in between is not taken for one that died
   */
  static RunStatus of(RunDirectory run, long now, ObjectNode config, Tail tail) throws IOException {
    boolean held = RunLock.isHeld(run.lockFile());
    Beat beat = Beat.read(run.beatFile());
    Event last = null;
    long step = beat == null ? 0 : beat.step();
    for (Event event : tail.read()) {
      if (event.body() instanceof Event.StateChanged) {
        last = event;
        step = event.step();
      } else if (event.body() instanceof Event.Scalar) {
        step = event.step();
      }
    }
    // A beat from before the last event may be a former worker's, which had come further.
    boolean fresh = beat != null && (last == null || beat.time() >= last.time());
    if (held && fresh) {
      step = Math.max(step, beat.step());
    }
    Event.StateChanged said = last == null ? null : (Event.StateChanged) last.body();
    if (fresh && beat.state() != null) {
      said = new Event.StateChanged(beat.state(), beat.cause());
      step = beat.step();
    }
    long heard = Math.max(last == null ? 0 : last.time(), beat == null ? 0 : beat.time());
    RunState state = held ? working(beat, said, now) : idle(run, said, heard);
    String cause = cause(run, state, said, heard > 0);
    long steps = Training.end(config.path("training"));
    boolean running = state == RunState.RUNNING;
    double rate = running && beat != null ? beat.rate() : 0;
    return new RunStatus(
        state,
        step,
        steps,
        rate,
        remaining(step, steps, rate),
        cause,
        beat == null || !held ? 0 : beat.memory());
  }

  /** Time that the steps left take at a rate of steps a second; null if that is not known. */
  public static Duration remaining(long step, long steps, double rate) {
    return rate > 0 ? Duration.ofMillis(Math.round((steps - step) / rate * 1000)) : null;
  }

  /** Of a run whose lock is held. */
  private static RunState working(Beat beat, Event.StateChanged said, long now) {
    if (beat != null && now > beat.next() + GRACE_MS) {
      return RunState.NOT_RESPONDING;
    }
    return said != null && said.state() == RunState.PAUSED ? RunState.PAUSED : RunState.RUNNING;
  }

  /**
   * Of a run whose lock is not held.
   *
   * @param heard when it was last heard of; 0 if never
   */
  private static RunState idle(RunDirectory run, Event.StateChanged said, long heard) {
    Launch launch = Launch.of(run);
    if (Turn.waits(run) || (launch != null && launch.pending(heard))) {
      return RunState.QUEUED;
    }
    if (said != null && isFinal(said.state())) {
      return said.state();
    }
    boolean begun = heard > 0 || (launch != null && launch.gone());
    return begun ? RunState.INTERRUPTED : RunState.QUEUED;
  }

  private static boolean isFinal(RunState state) {
    return state == RunState.FINISHED || state == RunState.STOPPED || state == RunState.FAILED;
  }

  private static String cause(
      RunDirectory run, RunState state, Event.StateChanged said, boolean begun) {
    return switch (state) {
      case QUEUED ->
          Turn.waits(run)
              ? "waits for its turn: another run trains on its device"
              : "its worker is starting";
      case INTERRUPTED ->
          begun
              ? "the worker is gone without a word: killed, crashed or the power went; resume it"
                  + " (log.txt may tell more)"
              : Turn.waited(run)
                  ? "what waited for its turn is gone: killed, crashed or the power went; resume it"
                  : "the worker ended before it began; see log.txt";
      case NOT_RESPONDING -> "the worker has not given the sign of life that it promised";
      default -> said == null || said.state() != state ? "" : said.cause();
    };
  }
}
