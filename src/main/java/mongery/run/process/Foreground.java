package mongery.run.process;

import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Preset;
import mongery.nn.Session;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.disk.RunStore;
import mongery.run.event.RunState;
import mongery.run.experiment.Experiment;
import mongery.run.train.Progress;
import mongery.run.train.Tensors;
import mongery.run.train.Trainer;

/** Trains in this process, for the command line. Ctrl-C saves and stops. */
public final class Foreground {
  private final Binder binder;
  private final Tensors tensors;

  /**
   * @param binder everything that a preset may name
   */
  public Foreground(Binder binder) {
    this(binder, Tensors.ENGINE);
  }

  Foreground(Binder binder, Tensors tensors) {
    this.binder = binder;
    this.tensors = tensors;
  }

  /**
   * Creates a run and trains it.
   *
   * @param progress hears how it goes, and of the end
   * @return the state it ended in
   * @throws ConfigException if the preset is wrong or the device is not there; no run is created
   *     then
   */
  public RunStatus train(
      RunStore store, Preset preset, RunStore.Request request, Progress progress) {
    preset.bind(binder, Experiment.class);
    Session session = tensors.open(request.device(), Tensors.threads(request.threads()));
    return go(created(store, preset, request, session), 0, progress, once(session));
  }

  private RunDirectory created(
      RunStore store, Preset preset, RunStore.Request request, Session session) {
    try {
      return store.create(preset, binder, request);
    } catch (ConfigException e) {
      if (session != null) {
        session.close();
      }
      throw e;
    }
  }

  /**
   * Continues a run from its last good checkpoint.
   *
   * @param stopAt step to train to; 0 for what the run says
   * @throws ConfigException if nothing is left to do or it is being trained already
   */
  public RunStatus resume(RunDirectory run, long stopAt, Progress progress) {
    RunStatus before = run.status();
    long end = stopAt > 0 ? stopAt : before.steps();
    if (before.active()) {
      throw new ConfigException(run.path() + ": is being trained already");
    } else if (before.state() == RunState.FINISHED && before.step() >= end) {
      throw new ConfigException(
          run.path()
              + ": has finished its "
              + before.step()
              + " steps; give --steps with a number above that to go on");
    }
    return go(run, stopAt, progress, tensors);
  }

  private RunStatus go(RunDirectory run, long stopAt, Progress progress, Tensors engine) {
    Trainer trainer = new Trainer(run, binder, engine, progress, false);
    return Worker.stoppable(
        trainer::requestStop,
        () -> {
          RunStatus end = trainer.train(stopAt);
          progress.ended(run, end);
          return end;
        });
  }

  /** The session that was opened to see whether the device is there. */
  private Tensors once(Session session) {
    return new Tensors() {
      @Override
      public Session open(String device, int threads) {
        return session;
      }

      @Override
      public String version() {
        return tensors.version();
      }
    };
  }
}
