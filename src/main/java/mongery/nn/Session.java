package mongery.nn;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;

/**
 * The engine on one device, for one training thread: owns the long-lived arrays and the op pack.
 * Everything that it made is released when it is closed.
 */
public final class Session implements AutoCloseable {
  private final NDManager manager;

  private Session(NDManager manager) {
    this.manager = manager;
  }

  /** Owner of arrays that live as long as the session. */
  public NDManager manager() {
    return manager;
  }

  /** Where arrays live. */
  public Device device() {
    return manager.getDevice();
  }

  @Override
  public void close() {
    manager.close();
  }
}
