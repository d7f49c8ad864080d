package mongery.method;

import java.util.Set;

/**
 * A method some of whose settings may change while it trains. What was set is kept in checkpoints
 * by the trainer, which sets it again after loading; a method does not save it.
 */
public interface LiveSettable {
  /** Paths within the method's settings, such as {@code tau}. */
  Set<String> liveSettings();

  /**
   * Uses a new value from the next step on. The range was checked against the setting.
   *
   * @throws IllegalArgumentException if the name is not among {@link #liveSettings()}
   */
  void set(String name, double value);
}
