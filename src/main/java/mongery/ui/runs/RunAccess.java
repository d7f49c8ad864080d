package mongery.ui.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mongery.config.Sweep;
import mongery.figure.compare.Compared;
import mongery.method.Look;

/**
 * The runs of one folder: files and worker processes. No method is called on the interface thread.
 */
public interface RunAccess {
  /** All runs, newest first; one that cannot be read is a row that says why. */
  List<RunRow> list();

  /** The newest runs alone, which are there sooner. */
  default List<RunRow> newest(int most) {
    return list();
  }

  /**
   * Directory of the run that a person means.
   *
   * @param name its name, a part of it, its directory, or {@code last}
   * @throws mongery.config.ConfigException if there is none or several
   */
  Path find(String name);

  /** Begins to follow a run. */
  Tail open(Path dir) throws IOException;

  /**
   * Makes a run directory and starts its worker, which outlives this process.
   *
   * @param name what to name the run after
   * @param experiment canonical JSON
   * @param machine where it trains
   * @param parent name of the run that this one repeats or varies; null if none
   */
  Path start(String name, ObjectNode experiment, Machine machine, String parent) throws IOException;

  /** The same for a run that varies no other. */
  default Path start(String name, ObjectNode experiment, Machine machine) throws IOException {
    return start(name, experiment, machine, null);
  }

  /**
   * Makes the run directories of a sweep, all of them or none, and starts a process that trains
   * them one after the other, or as many at a time as the machine takes. It outlives this one.
   *
   * @param name what to name the runs after
   * @param experiment canonical JSON
   * @param sweep what differs
   * @param machine where they train
   * @param parent name of the run that these vary; null if none
   * @return what finds them in a list of runs
   */
  String sweep(String name, ObjectNode experiment, Sweep sweep, Machine machine, String parent)
      throws IOException;

  /** Asks the worker for something. */
  void request(Path dir, Request request) throws IOException;

  /** Asks the worker to use another value of a setting from its next step on. */
  void set(Path dir, String path, double value) throws IOException;

  /**
   * Asks a paused worker for one step.
   *
   * @param player the only network to train in it; empty for all
   */
  void step(Path dir, String player) throws IOException;

  /**
   * Asks the worker to take time.
   *
   * @param rate most steps a second; 0 for as many as there can be
   */
  void slow(Path dir, double rate) throws IOException;

  /** Starts a new worker that goes on from the last checkpoint. */
  void resume(Path dir) throws IOException;

  /**
   * Queues runs, each to go on from its last checkpoint.
   *
   * @param atOnce how many train at a time; 0 for any number
   */
  void resume(List<Path> dirs, int atOnce) throws IOException;

  /** Reads a run for a comparison. */
  default Compared compared(Path dir) {
    return Compared.read(dir);
  }

  /** Writes what a person says about a run. */
  void remark(Path dir, String note, List<String> tags) throws IOException;

  /**
   * Takes a run out of sight, from where it can be restored.
   *
   * @throws mongery.config.ConfigException if a worker is at it or it cannot be moved
   */
  void discard(Path dir);

  /**
   * Puts a run back.
   *
   * @param name name of its directory
   * @throws mongery.config.ConfigException if it is not in the trash
   */
  Path restore(String name);

  /**
   * Where a worker trains.
   *
   * @param device {@code cpu} or {@code cuda:N}
   * @param threads CPU threads; 0 leaves one core free
   * @param atOnce how many runs train there at a time while it waits; 0 for any number
   */
  record Machine(String device, int threads, int atOnce) {
    /** What is always there. */
    public static final Machine CPU = new Machine("cpu", 0, 0);
  }

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
