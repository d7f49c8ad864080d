package mongery.run.process;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.run.disk.Control;
import mongery.run.disk.Failures;
import mongery.run.disk.Launch;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.disk.Turn;
import mongery.run.train.Trainer;

/**
 * Trains several runs, each in a worker of its own that is started when its turn comes. One process
 * waits for all of them; they are listed as queued, and each can be stopped or asked to begin.
 */
public final class RunQueue {
  /** Hears how it goes. */
  public interface Listener {
    /** Nobody listens. */
    Listener NONE =
        new Listener() {
          @Override
          public void looked(List<RunDirectory> training) {}

          @Override
          public void ended(RunDirectory run, RunStatus status) {}
        };

    /** Some time has passed with these runs in training. */
    void looked(List<RunDirectory> training);

    /** A run has ended, or is not to be trained after all. */
    void ended(RunDirectory run, RunStatus status);
  }

  private final List<RunDirectory> runs;
  private final int atOnce;
  private final Launcher launcher;
  private final Listener listener;
  private final List<Turn> waiting = new ArrayList<>();
  private final Map<RunDirectory, Process> training = new LinkedHashMap<>();
  private final List<RunStatus> ends = new ArrayList<>();
  private volatile boolean asked;
  private boolean told;

  /**
   * @param runs of one folder, in their order
   * @param atOnce how many runs of the folder may train on a device at a time; 0 for any number
   */
  public RunQueue(List<RunDirectory> runs, int atOnce, Launcher launcher, Listener listener) {
    this.runs = List.copyOf(runs);
    this.atOnce = atOnce;
    this.launcher = launcher;
    this.listener = listener;
  }

  /**
   * Trains them all, whatever becomes of each. When the process is asked to end, workers are asked
   * to save and stop, and what waits is not begun.
   *
   * @return the states they ended in, in the order in which they did; one that was deleted while it
   *     waited has none
   * @throws ConfigException if their folder cannot be read or written
   */
  public List<RunStatus> train() {
    return Worker.stoppable(
        reason -> asked = true,
        () -> {
          try {
            line();
            while (!waiting.isEmpty() || !training.isEmpty()) {
              look();
              Thread.sleep(Turn.LOOK_EVERY_MS);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (IOException e) {
            throw new ConfigException(
                runs.get(0).path() + ": cannot wait: " + Failures.storage(e), e);
          }
          return List.copyOf(ends);
        });
  }

  private void line() throws IOException {
    long now = System.currentTimeMillis();
    for (RunDirectory run : runs) {
      Turn turn = new Turn(run, atOnce);
      turn.take(now + waiting.size());
      Launch.by(ProcessHandle.current().pid(), run);
      waiting.add(turn);
    }
  }

  private void look() throws IOException {
    reap();
    waiting.removeIf(turn -> !Files.isDirectory(turn.run().path()));
    if (asked && !told) {
      told = true;
      waiting.forEach(turn -> decline(turn.run(), Turn.DECLINED));
      waiting.clear();
      for (RunDirectory run : training.keySet()) {
        run.ask(new Control.Request.Stop());
      }
    }
    for (Iterator<Turn> turns = waiting.iterator(); turns.hasNext(); ) {
      Turn turn = turns.next();
      Turn.End heard = turn.heard().orElse(null);
      if (heard == Turn.End.STOP) {
        turns.remove();
        decline(turn.run(), Turn.DECLINED);
      } else if (heard == Turn.End.GO || (turn == waiting.get(0) && turn.come())) {
        turns.remove();
        start(turn.run());
      }
    }
    listener.looked(List.copyOf(training.keySet()));
  }

  /** Its place is kept until its worker holds the lock, so that the next one waits meanwhile. */
  private void start(RunDirectory run) {
    try {
      training.put(run, launcher.start(run));
    } catch (ConfigException e) {
      decline(run, e.getMessage());
    }
  }

  private void decline(RunDirectory run, String reason) {
    ended(run, Trainer.decline(run, reason));
  }

  private void reap() throws IOException {
    for (Iterator<Map.Entry<RunDirectory, Process>> all = training.entrySet().iterator();
        all.hasNext(); ) {
      Map.Entry<RunDirectory, Process> one = all.next();
      if (!one.getValue().isAlive()) {
        all.remove();
        Turn.leave(one.getKey()); // of a worker that died before it took the lock
        ended(one.getKey(), one.getKey().status());
      }
    }
  }

  private void ended(RunDirectory run, RunStatus end) {
    ends.add(end);
    listener.ended(run, end);
  }
}
