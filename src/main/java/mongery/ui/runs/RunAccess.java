package mongery.ui.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mongery.method.Look;

/**
 * The runs of one folder: files and worker processes. No method is called on the interface thread.
 */
public interface RunAccess {
  /** All runs, newest first; one that cannot be read is a row that says why. */
  List<RunRow> list();

  /** Begins to follow a run. */
  Tail open(Path dir) throws IOException;

  /**
   * Makes a run directory and starts its worker, which outlives this process.
   *
   * @param name what to name the run after
   * @param experiment canonical JSON
   */
  Path start(String name, ObjectNode experiment) throws IOException;

  /** Asks the worker for something. */
  void request(Path dir, Request request) throws IOException;

  /** Starts a new worker that goes on from the last checkpoint. */
  void resume(Path dir) throws IOException;

  /** What a worker can be asked for. */
  enum Request {
    /** Rest after this step. */
    PAUSE,
    /** Go on. */
    CONTINUE,
    /** End after this step. */
    STOP
  }

  /** Follows one run; used by the reader thread alone, but for {@link #look}. */
  interface Tail extends AutoCloseable {
    /** Reads what was appended since, and returns the whole as it is now. */
    LiveRun read() throws IOException;

    /** Reads a look; may be called from any thread. */
    Look look(LiveRun.LookRef ref) throws IOException;

    @Override
    void close();
  }
}
