package mongery.run.train;

import mongery.nn.Session;

/** Opens the tensor engine for a training. Tests of the trainer itself do without one. */
public interface Tensors {
  /** The engine that the program ships with. */
  Tensors ENGINE =
      new Tensors() {
        @Override
        public Session open(String device, int threads) {
          return Session.open(device, threads);
        }

        @Override
        public String version() {
          return Session.engineVersion();
        }
      };

  /**
   * A session for the calling thread.
   *
   * @param device {@code cpu} or {@code cuda:N}
   * @param threads CPU threads, at least 1
   * @throws mongery.config.ConfigException if there is no such device
   */
  Session open(String device, int threads);

  /** Name and version of the engine, for the facts of a run. */
  String version();

  /** Threads to use where none were asked for: one core is left to the window and the system. */
  static int threads(int asked) {
    return asked > 0 ? asked : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  /** The same where so many runs train at a time, which share the cores. */
  static int threads(int asked, int atOnce) {
    return asked > 0 || atOnce <= 1 ? asked : Math.max(1, threads(0) / atOnce);
  }
}
