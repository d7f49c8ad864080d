package mongery.run.disk;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Name of this machine. */
public final class Host {
  private static final String NAME = find();

  private Host() {}

  /** The name, or {@code localhost} if the system knows none. */
  public static String name() {
    return NAME;
  }

  private static String find() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
