package mongery.run.train;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mongery.method.Method;
import mongery.method.Scalars;
import mongery.run.disk.Checkpoints;
import mongery.run.disk.Control;
import mongery.run.disk.Failures;
import mongery.run.disk.RunDirectory;
import mongery.run.event.Event;
import mongery.run.event.RunState;
import mongery.run.experiment.Experiment;
import mongery.run.experiment.Training;

/**
 * Drives a method from step to step: scalars, looks, evaluations, checkpoints, requests. It owns no
 * resource, so that whatever it throws, the trainer can still say so in the run.
 */
final class TrainingLoop {
  private static final long MINUTE_MS = 60_000;

  private final RunDirectory run;
  private final Experiment experiment;
  private final Method method;
  private final Recorder recorder;
  private final Watch watch;
  private final Evaluator evaluator;
  private final Requests requests;
  private final LiveSettings live;
  private final Best best;
  private final Timing timing = new Timing();
  private final Set<String> said = new HashSet<>();

  private long step;
  private long saved;
  private long evaluationMs = 30 * MINUTE_MS;

  /**
   * What the loop works with.
   *
   * @param live settings that were changed
   * @param step steps done, which a checkpoint holds
   */
  record Parts(
      RunDirectory run,
      Experiment experiment,
      Method method,
      Recorder recorder,
      Watch watch,
      Evaluator evaluator,
      Control control,
      Requests.Interrupt interrupt,
      LiveSettings live,
      long step) {}

  /** Ends the loop with a cause. */
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    Failed(String cause) {
      super(cause);
    }

    Failed(String cause, Throwable reason) {
      super(cause, reason);
    }
  }

  TrainingLoop(Parts parts) {
    this.run = parts.run();
    this.experiment = parts.experiment();
    this.method = parts.method();
    this.recorder = parts.recorder();
    this.watch = parts.watch();
    this.evaluator = parts.evaluator();
    this.requests = requests(parts, timing);
    this.live = parts.live();
    this.step = parts.step();
    this.saved = parts.step();
    this.best = new Best(parts.experiment().evaluation().best(), parts.run().history());
  }

  private static Requests requests(Parts parts, Timing timing) {
    return new Requests(
        parts.control(),
        parts.interrupt(),
        new Requests.Hands(
            parts.method(),
            parts.experiment().method().players(),
            parts.live(),
            parts.recorder(),
            parts.watch(),
            timing));
  }

  long step() {
    return step;
  }

  /**
   * Trains to the end or until asked to stop.
   *
   * @return FINISHED or STOPPED, which is not recorded yet
   */
  RunState train() throws IOException, Failed {
    long end = experiment.training().end();
    recorder.promise(step, MINUTE_MS);
    watch.first(step);
    timing.start();
    RunState result = RunState.FINISHED;
    while (step < end) {
      if (!goesOn()) {
        result = RunState.STOPPED;
        break;
      }
      long began = System.nanoTime();
      Scalars scalars = method.step(step);
      step++;
      record(scalars, end);
      if (step < end) {
        requests.linger(step, began);
      }
    }
    timing.stop();
    if (result == RunState.STOPPED && saved < step) {
      saveOrFail();
    }
    recorder.promise(step, MINUTE_MS);
    watch.always(step);
    recorder.event(step, new Event.Note(watch.cost(timing.trainingNanos())));
    return result;
  }

  private void record(Scalars scalars, long end) throws IOException, Failed {
    Training pace = experiment.training();
    boolean last = step >= end;
    boolean log = step % pace.logEvery() == 0 || last;
    boolean save = step % pace.checkpointEvery() == 0 || last;
    long every = experiment.evaluation().every();
    boolean evaluate = last || (every > 0 && step % every == 0);
    if (log || save) {
      Map<String, Double> values = scalars.read();
      if (log) {
        recordOrPause(new Event.Scalar(values));
      }
      String bad = Failures.notFinite(values, step, saved);
      if (bad != null) {
        throw new Failed(bad);
      }
    }
    long training = timing.trainingNanos();
    timing.exclude(() -> watch.after(step, training));
    boolean better = evaluate && evaluate();
    if (save || better) {
      save(better);
    }
    recorder.alive(step);
    if (requests.single()) {
      String player = requests.singleDone();
      if (!player.isEmpty()) {
        recordOrPause(new Event.Note("step " + step + " trained the " + player + " alone"));
      }
      watch.always(step);
    }
  }

  /** Hears requests and rests if asked to; false to stop. */
  private boolean goesOn() throws IOException, Failed {
    Requests.Answer answer = requests.heard(step);
    if (answer != Requests.Answer.REST) {
      return answer == Requests.Answer.GO_ON;
    }
    if (saved < step) {
      save(false);
    }
    return requests.rest(step, "");
  }

  /** Appends an event; a disk that does not take it pauses the run. */
  private void recordOrPause(Event.Body body) throws IOException, Failed {
    while (true) {
      try {
        recorder.event(step, body);
        return;
      } catch (IOException e) {
        trouble("an event could not be written: " + Failures.storage(e), e);
      }
    }
  }

  /** Evaluates; true if this is the best so far. */
  private boolean evaluate() throws IOException, Failed {
    long from = System.nanoTime();
    recorder.promise(step, evaluationMs);
    boolean[] better = {false};
    timing.exclude(
        () -> {
          Map<String, Double> values = evaluator.measure(method);
          if (!values.isEmpty()) {
            recordOrPause(new Event.Metrics(values));
          }
          for (String note : evaluator.notes()) {
            if (said.add(note)) {
              recordOrPause(new Event.Note(note));
            }
          }
          for (String problem : evaluator.problems()) {
            recordOrPause(new Event.Warning(problem));
          }
          better[0] = best.offer(step, values.get(best.metric()));
        });
    evaluationMs = Math.max(MINUTE_MS, (System.nanoTime() - from) / 100_000); // ten times as long
    recorder.promiseStep(step);
    recorder.restartPace();
    return better[0];
  }

  /** Saves; if that fails, the run waits until somebody says to go on, and tries again. */
  private void save(boolean isBest) throws IOException, Failed {
    while (saved < step) {
      try {
        timing.exclude(() -> write(isBest));
      } catch (IOException e) {
        String cause =
            "the checkpoint of step "
                + step
                + " could not be saved: "
                + Failures.storage(e)
                + (saved > 0 ? "; the checkpoint of step " + saved + " is good" : "");
        if (!trouble(cause, e)) {
          return;
        }
      }
    }
  }

  /** Saves before stopping; nobody is there to wait for. */
  private void saveOrFail() throws IOException, Failed {
    try {
      write(false);
    } catch (IOException e) {
      throw new Failed("the last checkpoint could not be saved: " + Failures.storage(e), e);
    }
  }

  private void write(boolean isBest) throws IOException, Failed {
    recorder.promise(step, 10 * MINUTE_MS);
    Checkpoints checkpoints = run.checkpoints();
    try {
      String file = checkpoints.save(method, step, live.values());
      saved = step;
      recorder.event(step, new Event.CheckpointWritten(file, isBest));
      recorder.force();
      checkpoints.prune(step, experiment.training().keep(), best.step());
    } catch (Checkpoints.NotFiniteException e) {
      throw new Failed(
          Failures.notFinite("a weight of " + e.getMessage(), "NaN or infinite", step, saved), e);
    }
    recorder.promiseStep(step);
  }

  /**
   * Says what is wrong and waits.
   *
   * @return false if the run should stop instead of going on
   */
  private boolean trouble(String cause, IOException e) throws IOException, Failed {
    if (!requests.canWait()) {
      throw new Failed(cause, e);
    }
    if (!requests.rest(step, cause)) {
      throw new Failed("stopped while " + cause, e);
    }
    return true;
  }
}
