package mongery.run;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Name of this machine. */
final class Host {
  private static final String NAME = find();

  private Host() {}

  static String name() {
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
