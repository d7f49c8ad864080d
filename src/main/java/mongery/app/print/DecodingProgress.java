package mongery.app.print;

import java.io.PrintWriter;
import mongery.data.Prepared;

/** Says in the terminal how far a decoding is, once a second at most. */
public final class DecodingProgress implements Prepared.Listener {
  private static final long EVERY_MS = 1000;

  private final PrintWriter err;
  private final String doing;
  private long last = System.currentTimeMillis();

  public DecodingProgress(PrintWriter err, String doing) {
    this.err = err;
    this.doing = doing;
  }

  @Override
  public void at(String what, long done, long of) {
    long now = System.currentTimeMillis();
    if (now - last >= EVERY_MS) {
      last = now;
      err.printf("%s %s: %,d of %,d images%n", doing, what, done, of);
      err.flush();
    }
  }
}
