package mongery.ui.base;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A few daemon threads that live as long as the program. Closing waits for nothing, so a window
 * never freezes on its way out.
 */
public final class ThreadedWork implements Work, AutoCloseable {
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "workbench");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Object> newest = new ConcurrentHashMap<>();
  private final Executor interfaceThread;

  /**
   * @param interfaceThread where results are handed over
   */
  public ThreadedWork(Executor interfaceThread) {
    this.interfaceThread = interfaceThread;
  }

  @Override
  public <T> void run(
      Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
    threads.execute(
        () -> {
          T result;
          try {
            result = task.call();
          } catch (Exception e) {
            interfaceThread.execute(() -> failed.accept(e));
            return;
          }
          interfaceThread.execute(() -> done.accept(result));
        });
  }

  @Override
  public <T> void latest(
      String name, Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
    Object mine = new Object();
    newest.put(name, mine);
    threads.execute(
        () -> {
          if (newest.get(name) != mine) {
            return;
          }
          T result;
          try {
            result = task.call();
          } catch (Exception e) {
            interfaceThread.execute(() -> answer(name, mine, () -> failed.accept(e)));
            return;
          }
          interfaceThread.execute(() -> answer(name, mine, () -> done.accept(result)));
        });
  }

  private void answer(String name, Object mine, Runnable then) {
    if (newest.remove(name, mine)) {
      then.run();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
