package mongery.method;

/**
 * An algorithm in training. It advances one step, shows itself, saves and loads. It has no loop,
 * thread, file, clock or widget: the trainer owns those.
 */
public interface Method extends AutoCloseable {
  /**
   * One outer iteration. Everything random in it derives from the run's seed and {@code step}, so
   * that step {@code i} is the same after a resume.
   *
   * @param step index of this step, from 0
   * @return scalars of this step; reading them may wait for the device
   */
  Scalars step(long step);

  /** What to show of the present state. Cheap; touches no training state and no random state. */
  Look look(Probe probe);

  /** Writes every tensor and counter that {@link #step} depends on. */
  void save(StateWriter out);

  /** Restores what {@link #save} wrote; training then goes on bit for bit. */
  void load(StateReader in);

  @Override
  void close();
}
