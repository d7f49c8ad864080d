package mongery.ui.base;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Where work outside the interface thread is done. The program uses {@link ThreadedWork}; tests use
 * {@link #now()}, which makes asynchronous code deterministic.
 */
public interface Work {
  /**
   * Computes, then hands the result over on the interface thread.
   *
   * @param task runs off the interface thread; touches no control
   * @param done gets the result on the interface thread
   * @param failed gets what the task threw, on the interface thread
   */
  <T> void run(Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed);

  /**
   * Like {@link #run}, but only the newest request of that name is answered: results of older ones
   * are dropped.
   */
  <T> void latest(
      String name, Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed);

  /** Whether everything that was asked for has been handed over. */
  boolean idle();

  /** Everything at once on the calling thread. */
  static Work now() {
    return new Work() {
      @Override
      public boolean idle() {
        return true;
      }

      @Override
      public <T> void run(
          Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
        T result;
        try {
          result = task.call();
        } catch (Exception e) {
          failed.accept(e);
          return;
        }
        done.accept(result);
      }

      @Override
      public <T> void latest(
          String name,
          Callable<T> task,
          Consumer<? super T> done,
          Consumer<? super Exception> failed) {
        run(task, done, failed);
      }
    };
  }
}
