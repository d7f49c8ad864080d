package mongery.run.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.run.disk.Failures;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.disk.Turn;
import mongery.run.train.Progress;
import mongery.run.train.Tensors;
import mongery.run.train.Trainer;

/** Trains a run that a launcher or a cluster's queue hands to this process. */
public final class Worker {
  private static final long LAST_WORDS_SECONDS = 60;

  private Worker() {}

  /**
   * Trains the run to its end, heeding the requests in its directory. When the process is asked to
   * end, it saves first.
   *
   * @param atOnce how many runs of the folder may train on a device at a time, for the rest of
   *     which it waits; 0 for any number
   * @return the state it ended in
   * @throws mongery.config.ConfigException if it is being trained already, or asks for what is not
   *     there
   */
  public static RunStatus run(Path directory, int atOnce) {
    return run(directory, atOnce, Binder.load(), Tensors.ENGINE);
  }

  static RunStatus run(Path directory, int atOnce, Binder binder, Tensors tensors) {
    RunDirectory run = new RunDirectory(directory);
    Trainer trainer = new Trainer(run, binder, tensors, Progress.NONE, true);
    return stoppable(
        trainer::requestStop,
        () ->
            granted(run, atOnce, trainer) ? trainer.train(0) : Trainer.decline(run, Turn.DECLINED));
  }

  private static boolean granted(RunDirectory run, int atOnce, Trainer trainer) {
    try {
      return atOnce == 0 || new Turn(run, atOnce).await(trainer::asked) == Turn.End.GO;
    } catch (IOException e) {
      throw new ConfigException(run.path() + ": cannot wait: " + Failures.storage(e), e);
    }
  }

  /**
   * Training that saves when the process is asked to end by Ctrl-C or a termination signal.
   *
   * @param stop asks the training to end, saying why; called from another thread
   */
  static <T> T stoppable(Consumer<String> stop, Supplier<T> training) {
    CountDownLatch done = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              stop.accept("the process was asked to end");
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
