package mongery.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mongery.config.Binder;
import mongery.config.ConfigException;

/** Trains a run that a launcher or a cluster's queue hands to this process. */
public final class Worker {
  private static final long LAST_WORDS_SECONDS = 60;

  private Worker() {}

  /**
   * Trains the run to its end, heeding the requests in its directory. When the process is asked to
   * end, it saves first.
   *
   * @param wait whether to wait until no other run of the folder trains on the same device
   * @return the state it ended in
   * @throws mongery.config.ConfigException if it is being trained already, or asks for what is not
   *     there
   */
  public static RunStatus run(Path directory, boolean wait) {
    return run(directory, wait, Binder.load(), Tensors.ENGINE);
  }

  static RunStatus run(Path directory, boolean wait, Binder binder, Tensors tensors) {
    RunDirectory run = new RunDirectory(directory);
    Trainer trainer = new Trainer(run, binder, tensors, Progress.NONE, true);
    return stoppable(
        trainer,
        () ->
            wait && !granted(run, trainer)
                ? trainer.decline("stopped while it waited for its turn")
                : trainer.train(0));
  }

  private static boolean granted(RunDirectory run, Trainer trainer) {
    try {
      return new Turn(run).await(trainer::asked) == Turn.End.GO;
    } catch (IOException e) {
      throw new ConfigException(run.path() + ": cannot wait: " + Failures.storage(e), e);
    }
  }

  /** Training that saves when the process is asked to end by Ctrl-C or a termination signal. */
  static RunStatus stoppable(Trainer trainer, java.util.function.Supplier<RunStatus> training) {
    CountDownLatch done = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              trainer.requestStop("the process was asked to end");
              try {
                done.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "save-before-exit");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return training.get();
    } finally {
      done.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        done.countDown(); // the process is ending already
      }
    }
  }
}
