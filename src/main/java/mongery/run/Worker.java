package mongery.run;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mongery.config.Binder;

/** Trains a run that a launcher or a cluster's queue hands to this process. */
public final class Worker {
  private static final long LAST_WORDS_SECONDS = 60;

  private Worker() {}

  /**
   * Trains the run to its end, heeding the requests in its directory. When the process is asked to
   * end, it saves first.
   *
   * @return the state it ended in
   * @throws mongery.config.ConfigException if it is being trained already, or asks for what is not
   *     there
   */
  public static RunStatus run(Path directory) {
    return run(directory, Binder.load(), Tensors.ENGINE);
  }

  static RunStatus run(Path directory, Binder binder, Tensors tensors) {
    RunDirectory run = new RunDirectory(directory);
    Trainer trainer = new Trainer(run, binder, tensors, Progress.NONE, true);
    return stoppable(trainer, () -> trainer.train(0));
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
