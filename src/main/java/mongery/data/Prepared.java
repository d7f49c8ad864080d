package mongery.data;

/**
 * A law whose points are decoded from files once and kept in a cache. Preparing it before use is
 * what shows progress; whatever draws from it unprepared waits or decodes what it asks for.
 */
public interface Prepared {
  /**
   * Fills the cache. Takes up where an earlier attempt was killed.
   *
   * @throws mongery.config.ConfigException if a file is missing or damaged
   */
  void prepare(Listener listener);

  /** Hears how far the decoding is, on the thread that prepares. */
  @FunctionalInterface
  interface Listener {
    /** Hears nothing. */
    Listener NONE = (what, done, of) -> {};

    /** Called after every few megabytes: {@code done} of {@code of} images of a set. */
    void at(String what, long done, long of);
  }
}
