package mongery.run.train;

import java.io.IOException;
import java.util.List;
import mongery.method.Method;
import mongery.method.Plays;
import mongery.run.disk.Control;
import mongery.run.event.Event;
import mongery.run.event.RunState;

/**
 * What people ask of a worker, heard between two steps: to rest, to go on, to do one step, to take
 * its time, to change a setting, to stop. It knows nothing of training.
 */
final class Requests {
  private static final long CONTROL_NANOS = 50_000_000L;
  private static final long WAIT_MS = 50;

  private final Control control;
  private final Interrupt interrupt;
  private final Hands hands;

  private long lastControl;
  private boolean pausing;
  private boolean single;
  private String alone = "";
  private double slow;

  /** A request from another thread of this process, and what to do when nobody can answer. */
  interface Interrupt {
    /** Why to stop, or null. */
    String stopReason();

    /** Whether somebody may send requests, so that waiting for one makes sense. */
    boolean canWait();
  }

  /**
   * What requests act on.
   *
   * @param players networks that can be trained alone
   * @param live settings that may change
   */
  record Hands(
      Method method,
      List<String> players,
      LiveSettings live,
      Recorder recorder,
      Watch watch,
      Timing timing) {}

  /** What the training should do now. */
  enum Answer {
    GO_ON,
    REST,
    STOP
  }

  Requests(Control control, Interrupt interrupt, Hands hands) {
    this.control = control;
    this.interrupt = interrupt;
    this.hands = hands;
  }

  /** Whether somebody may send requests, so that waiting for one makes sense. */
  boolean canWait() {
    return interrupt.canWait();
  }

  /** Does what was asked since the last call, as far as it goes on; looks now and then only. */
  Answer heard(long step) throws IOException {
    if (interrupt.stopReason() != null) {
      return Answer.STOP;
    }
    long now = System.nanoTime();
    if (!pausing && now - lastControl < CONTROL_NANOS) {
      return Answer.GO_ON;
    }
    lastControl = now;
    Control.Request request = null;
    while (!pausing && (request = control.next()) != null) {
      if (request instanceof Control.Request.Stop) {
        return Answer.STOP;
      }
      pausing = request instanceof Control.Request.Pause;
      adjust(step, request);
    }
    if (!pausing) {
      return Answer.GO_ON;
    }
    pausing = false;
    return Answer.REST;
  }

  /** Takes what changes how the training goes, and leaves the rest. */
  private void adjust(long step, Control.Request request) throws IOException {
    if (request instanceof Control.Request.Slow change) {
      slow = change.rate();
    } else if (request instanceof Control.Request.Set set) {
      Event.Body change = hands.live().change(set);
      hands.recorder().event(step, change);
      if (change instanceof Event.LiveSet) {
        hands.watch().changed();
      }
    }
  }

  /**
   * Waits for a request to go on.
   *
   * @param cause what is wrong; empty if a person asked for the rest
   * @return false to stop
   */
  boolean rest(long step, String cause) throws IOException {
    hands.timing().stop();
    hands.recorder().state(step, RunState.PAUSED, cause);
    try {
      while (interrupt.stopReason() == null) {
        Control.Request request = control.next();
        if (request instanceof Control.Request.Stop) {
          return false;
        } else if (request instanceof Control.Request.Continue) {
          hands.recorder().state(step, RunState.RUNNING, "");
          return true;
        } else if (request instanceof Control.Request.OneStep one && cause.isEmpty()) {
          if (allowed(step, one.player())) {
            play(one.player());
            single = true;
            return true;
          }
        } else if (request == null) {
          hands.recorder().alive(step);
          Thread.sleep(WAIT_MS);
        } else {
          adjust(step, request);
        }
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      hands.recorder().restartPace();
      hands.timing().start();
    }
  }

  private boolean allowed(long step, String player) throws IOException {
    List<String> known = hands.players();
    if (player.isEmpty() || known.contains(player)) {
      return true;
    }
    hands
        .recorder()
        .event(
            step,
            new Event.Warning(
                player
                    + " cannot be trained alone; "
                    + (known.isEmpty()
                        ? "this method has one network"
                        : "this method plays " + String.join(" against ", known))));
    return false;
  }

  /** Lets only one player move from the next step on; empty for all. */
  private void play(String player) {
    alone = player;
    if (hands.method() instanceof Plays players) {
      players.only(player);
    }
  }

  /** Whether the step just done was asked for alone. */
  boolean single() {
    return single;
  }

  /**
   * Rests before the next step, in which all train again.
   *
   * @return who was trained alone; empty for all
   */
  String singleDone() {
    String player = alone;
    play("");
    single = false;
    pausing = true;
    return player;
  }

  /**
   * Where the training was asked to take its time: shows the step and lets time pass, until it is
   * over or somebody wants something.
   *
   * @param began when the step began, by {@link System#nanoTime}
   */
  void linger(long step, long began) throws IOException {
    if (slow <= 0 || pausing) {
      return;
    }
    long until = began + (long) (1e9 / slow);
    hands.timing().stop();
    hands.watch().live(step);
    try {
      while (System.nanoTime() < until && interrupt.stopReason() == null && !control.asked()) {
        hands.recorder().alive(step);
        long left = until - System.nanoTime();
        Thread.sleep(Math.max(1, Math.min(WAIT_MS, left / 1_000_000)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lastControl = 0; // look for requests before the next step
      hands.timing().start();
    }
  }
}
