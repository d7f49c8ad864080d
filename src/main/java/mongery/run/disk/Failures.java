package mongery.run.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Map;
import mongery.config.ConfigException;

/** Explains trouble in the user's terms, with a remedy. */
public final class Failures {
  private Failures() {}

  /** Why training ended. */
  public static String explain(Throwable e, long step) {
    String message = String.valueOf(e.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    if (e instanceof OutOfMemoryError
        || lower.contains("out of memory")
        || lower.contains("allocate memory")
        || lower.contains("not enough memory")) {
      return "out of memory at step "
          + step
          + "; try a smaller training.batch or a smaller network, then train again";
    } else if (e instanceof ConfigException) {
      return message;
    } else if (e instanceof IOException io) {
      return storage(io);
    }
    return "internal error at step "
        + step
        + ": "
        + e.getClass().getSimpleName()
        + ": "
        + message.lines().findFirst().orElse("")
        + "; the details are in the log";
  }

  /** Why a file of the run could not be written. */
  public static String storage(IOException e) {
    String message = String.valueOf(e.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("no space") || lower.contains("quota")) {
      return "the disk is full; free some space, then continue (" + message + ")";
    } else if (lower.contains("too large")) {
      return "the system does not allow a file of this size (ulimit -f); raise the limit, then"
          + " resume ("
          + message
          + ")";
    } else if (e instanceof AccessDeniedException || lower.contains("denied")) {
      return "the run directory is not writable; allow writing, then continue (" + message + ")";
    } else if (e instanceof FileSystemException) {
      return e.getClass().getSimpleName() + ": " + message;
    }
    return message;
  }

  /** The first value that is not finite, as a sentence, or null if there is none. */
  public static String notFinite(Map<String, Double> scalars, long step, long lastGood) {
    for (Map.Entry<String, Double> scalar : scalars.entrySet()) {
      if (!Double.isFinite(scalar.getValue())) {
        return notFinite(scalar.getKey(), scalar.getValue().toString(), step, lastGood);
      }
    }
    return null;
  }

  /** What to say when something became NaN or infinite. */
  public static String notFinite(String what, String value, long step, long lastGood) {
    return what
        + " became "
        + value
        + " at step "
        + step
        + "; try a smaller learning rate, gradient clipping or a larger regularisation. "
        + (lastGood > 0
            ? "The checkpoint of step " + lastGood + " is good."
            : "There is no checkpoint yet.");
  }
}
