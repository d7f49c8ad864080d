package mongery.run.train;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.nn.Session;
import mongery.run.disk.AtomicFiles;
import mongery.run.disk.Checkpoints;
import mongery.run.disk.Control;
import mongery.run.disk.Failures;
import mongery.run.disk.Host;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunLock;
import mongery.run.disk.RunStatus;
import mongery.run.disk.Turn;
import mongery.run.event.Event;
import mongery.run.event.History;
import mongery.run.event.RunState;
import mongery.run.experiment.Experiment;
import mongery.run.experiment.Training;

/**
 * Trains one run in the calling thread, from where its last good checkpoint left it. Whatever goes
 * wrong is recorded in the run in the user's terms.
 */
public final class Trainer {
  private static final Logger LOG = System.getLogger(Trainer.class.getName());
  private static final int LOCK_ATTEMPTS = 20;
  private static final long START_MS = 120_000;

  private final RunDirectory run;
  private final Binder binder;
  private final Tensors tensors;
  private final Progress progress;
  private final boolean canWait;
  private volatile String stopReason;
  private long step;

  /**
   * @param canWait whether trouble with a disk pauses the run; otherwise it fails
   */
  public Trainer(
      RunDirectory run, Binder binder, Tensors tensors, Progress progress, boolean canWait) {
    this.run = run;
    this.binder = binder;
    this.tensors = tensors;
    this.progress = progress;
    this.canWait = canWait;
  }

  /** Asks the training thread to save and end; may be called from any thread. */
  public void requestStop(String reason) {
    stopReason = reason;
  }

  /**
   * Trains.
   *
   * @param stopAt step at which to end; 0 keeps what the run says
   * @return the state it ended in
   * @throws ConfigException if the run is being trained already, or asks for what is not there; the
   *     latter is recorded in the run, too
   */
  public RunStatus train(long stopAt) {
    try {
      RunLock lock = acquire(run);
      try {
        return locked(stopAt);
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new ConfigException(run.path() + ": cannot be trained: " + Failures.storage(e), e);
    }
  }

  /** Whether this process was asked to end. */
  public boolean asked() {
    return stopReason != null;
  }

  /** Records that a run is not to be trained now. */
  public static RunStatus decline(RunDirectory run, String reason) {
    try {
      RunLock lock = acquire(run);
      try {
        History before = run.history();
        try (Recorder recorder = new Recorder(run, Progress.NONE, run.steps(), before.seconds())) {
          Turn.leave(run);
          recorder.state(before.step(), RunState.STOPPED, reason);
          return recorder.status(before.step());
        }
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new ConfigException(run.path() + ": cannot be stopped: " + Failures.storage(e), e);
    }
  }

  private static RunLock acquire(RunDirectory run) throws IOException {
    for (int i = 0; i < LOCK_ATTEMPTS; i++) {
      Optional<RunLock> lock = RunLock.tryAcquire(run.lockFile());
      if (lock.isPresent()) {
        return lock.get();
      }
      try {
        Thread.sleep(100); // somebody may only have been asking whether it is held
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new ConfigException(run.path() + ": is being trained by another worker");
  }

  private RunStatus locked(long stopAt) throws IOException {
    Turn.leave(run);
    AtomicFiles.sweep(run.path());
    run.checkpoints().sweep();
    AtomicFiles.sweep(run.looksFolder());
    History before = run.history();
    step = before.step();
    long steps = stopAt > 0 ? stopAt : run.steps();
    try (Recorder recorder = new Recorder(run, progress, steps, before.seconds())) {
      recorder.promise(step, START_MS);
      try {
        extend(stopAt, recorder);
        RunState end = session(before, recorder);
        recorder.state(step, end, end == RunState.STOPPED ? stoppedWhy() : "");
      } catch (TrainingLoop.Failed e) {
        fail(recorder, e.getMessage());
      } catch (ConfigException e) {
        fail(recorder, e.getMessage());
        throw e;
      } catch (IOException | RuntimeException | Error e) {
        LOG.log(Level.ERROR, "training of " + run.name() + " failed", e);
        fail(recorder, Failures.explain(e, step));
      }
      return recorder.status(step);
    }
  }

  private String stoppedWhy() {
    return stopReason == null ? "" : stopReason;
  }

  private void fail(Recorder recorder, String cause) throws IOException {
    recorder.state(step, RunState.FAILED, cause);
  }

  /** Lengthens or shortens the run. Schedules do not change. */
  private void extend(long stopAt, Recorder recorder) throws IOException {
    ObjectNode config = run.config();
    if (stopAt <= 0 || Training.end(config.path("training")) == stopAt) {
      return;
    }
    config.withObject("/training").put("stopAt", stopAt);
    run.writeConfig(config);
    recorder.event(step, new Event.Note("The run is to end at step " + stopAt + "."));
  }

  /** Opens everything that training needs, trains, and closes it in the opposite order. */
  private RunState session(History before, Recorder recorder)
      throws IOException, TrainingLoop.Failed {
    Experiment experiment = run.experiment(binder);
    ObjectNode facts = run.facts();
    int threads = Tensors.threads(facts.path("threads").asInt());
    String device = facts.path("device").asText("cpu");
    try (Session session = tensors.open(device, threads)) {
      recordFacts(facts, device, threads, recorder);
      Preparation.of(experiment, recorder);
      MethodContext context = experiment.context(session);
      try (Method method = experiment.method().create(context)) {
        LiveSettings live = new LiveSettings(binder, experiment, method, restore(method, recorder));
        Watch watch = new Watch(run, recorder, method, context.marginals(), context.seed(), step);
        TrainingLoop loop =
            new TrainingLoop(
                new TrainingLoop.Parts(
                    run,
                    experiment,
                    method,
                    recorder,
                    watch,
                    new Evaluator(experiment, session, context.marginals()),
                    new Control(run.controlFile(), before.lastState() == null),
                    interrupt(),
                    live,
                    step));
        try {
          return loop.train();
        } finally {
          step = loop.step();
        }
      }
    }
  }

  private Requests.Interrupt interrupt() {
    return new Requests.Interrupt() {
      @Override
      public String stopReason() {
        return stopReason;
      }

      @Override
      public boolean canWait() {
        return canWait;
      }
    };
  }

  /** Takes up the newest good checkpoint and says so. */
  private Map<String, Double> restore(Method method, Recorder recorder) throws IOException {
    List<String> damaged = new ArrayList<>();
    Checkpoints.Checkpoint checkpoint = run.checkpoints().newest(damaged);
    Map<String, Double> live = Map.of();
    boolean again = run.history().lastState() != null;
    step = 0;
    if (checkpoint != null) {
      checkpoint.restore(method);
      live = checkpoint.live();
      step = checkpoint.step();
    }
    for (String what : damaged) {
      recorder.event(step, new Event.Warning(what + "; going on from step " + step));
    }
    recorder.state(step, RunState.RUNNING, again ? "resumed from step " + step : "");
    return live;
  }

  private void recordFacts(ObjectNode facts, String device, int threads, Recorder recorder)
      throws IOException {
    if (!facts.has("host")) {
      facts.put("host", Host.name());
      facts.put("device", device);
      facts.put("threads", threads);
      facts.put("cores", Runtime.getRuntime().availableProcessors());
      facts.put("engine", tensors.version());
      facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
      facts.put(
          "os",
          System.getProperty("os.name")
              + " "
              + System.getProperty("os.version")
              + " "
              + System.getProperty("os.arch"));
      run.writeFacts(facts);
    } else if (!facts.path("host").asText().equals(Host.name())
        || !facts.path("engine").asText().equals(tensors.version())) {
      recorder.event(
          step,
          new Event.Note(
              "Going on at "
                  + Host.name()
                  + " with "
                  + tensors.version()
                  + "; results may differ"
                  + " in the last digits from there on."));
    }
  }
}
