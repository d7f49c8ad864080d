package mongery.ui.base;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final AtomicInteger pending = new AtomicInteger();
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
    pending.incrementAndGet();
    threads.execute(() -> handOver(outcome(task, done, failed)));
  }

  /** Does the task and says what is left to do on the interface thread. */
  private static <T> Runnable outcome(
      Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
    try {
      T result = task.call();
      return () -> done.accept(result);
    } catch (Exception e) {
      return () -> failed.accept(e);
    } catch (LinkageError | StackOverflowError e) {
      return () -> failed.accept(new IllegalStateException(e)); // said rather than lost
    }
  }

  private void handOver(Runnable then) {
    interfaceThread.execute(
        () -> {
          try {
            then.run();
          } finally {
            pending.decrementAndGet();
          }
        });
  }

  @Override
  public boolean idle() {
    return pending.get() == 0;
  }

  @Override
  public <T> void latest(
      String name, Callable<T> task, Consumer<? super T> done, Consumer<? super Exception> failed) {
    Object mine = new Object();
    newest.put(name, mine);
    pending.incrementAndGet();
    threads.execute(
        () -> {
          Runnable then = newest.get(name) == mine ? outcome(task, done, failed) : () -> {};
          handOver(() -> answer(name, mine, then));
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
