package mongery.ui.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import mongery.method.Look;

/**
 * The one thread that reads runs: the followed one about ten times a second, the list about once.
 * What it read is there to be taken at any time from any thread.
 */
public final class Feed implements AutoCloseable {
  private static final long PAUSE_MILLIS = 100;
  private static final int READS_PER_LISTING = 10;
  private static final int SCREENFUL = 60;

  /**
   * The newest that is known.
   *
   * @param rows all runs
   * @param followed directory of the followed run; null for none
   * @param run the followed run; null before its first reading, or for none
   * @param problem why the followed run cannot be read; empty if it can
   */
  public record News(List<RunRow> rows, Path followed, LiveRun run, String problem) {}

  private final RunAccess store;
  private final AtomicReference<News> news =
      new AtomicReference<>(new News(List.of(), null, null, ""));
  private volatile Path wanted;
  private volatile boolean closed;
  private RunAccess.Tail tail;
  private Path tailed;

  /**
   * @param store what to read; see {@link #start} and {@link #readOnce}
   */
  public Feed(RunAccess store) {
    this.store = store;
  }

  /** Begins to read on a thread of its own. */
  public void start() {
    Thread thread = new Thread(this::readOn, "runs-reader");
    thread.setDaemon(true);
    thread.start();
  }

  /** Follows a run; null for none. */
  public void follow(Path dir) {
    wanted = dir;
  }

  /** The newest that is known. */
  public News news() {
    return news.get();
  }

  /** Reads a look of the followed run. */
  public Look look(LiveRun.LookRef ref) throws IOException {
    RunAccess.Tail now;
    synchronized (this) {
      now = tail;
    }
    if (now == null) {
      throw new IOException("no run is followed");
    }
    return now.look(ref);
  }

  /** One round of reading, on the calling thread. */
  public void readOnce(boolean listing) {
    List<RunRow> rows = listing ? unlessSame(store.list(), news.get().rows()) : news.get().rows();
    Path dir = wanted;
    try {
      LiveRun run = null;
      if (dir != null) {
        run = tailOf(dir).read();
      } else {
        letGo();
      }
      news.set(new News(rows, dir, run, ""));
    } catch (IOException | RuntimeException e) {
      news.set(new News(rows, dir, null, e.getMessage() == null ? e.toString() : e.getMessage()));
    }
  }

  /** The rows known before if nothing changed, so that nobody draws them again. */
  private static List<RunRow> unlessSame(List<RunRow> now, List<RunRow> before) {
    return now.equals(before) ? before : now;
  }

  private synchronized RunAccess.Tail tailOf(Path dir) throws IOException {
    if (!dir.equals(tailed)) {
      letGo();
      tail = store.open(dir);
      tailed = dir;
    }
    return tail;
  }

  private synchronized void letGo() {
    if (tail != null) {
      tail.close();
    }
    tail = null;
    tailed = null;
  }

  /** What fills a screen, before everything else is read. */
  private void readNewest() {
    try {
      news.set(new News(store.newest(SCREENFUL), null, null, ""));
    } catch (RuntimeException e) {
      return; // the first reading of everything says what is wrong
    }
  }

  private void readOn() {
    Path before = null;
    readNewest();
    for (int round = 0; !closed; round++) {
      boolean other = wanted != null && !wanted.equals(before);
      before = wanted;
      readOnce(other || round % READS_PER_LISTING == 0);
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    letGo();
  }

  @Override
  public void close() {
    closed = true;
  }
}
