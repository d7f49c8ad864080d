package mongery.config;

/**
 * Input that a person gave is wrong. The message is one sentence that names the file, the key and
 * what is allowed; the program prints it as it is and ends with exit code 2.
 */
public class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;

  /**
   * @param message the whole sentence
   */
  public ConfigException(String message) {
    super(message);
    this.path = "";
  }

  /**
   * @param message the whole sentence
   * @param cause what went wrong underneath
   */
  public ConfigException(String message, Throwable cause) {
    super(message, cause);
    this.path = "";
  }

  /**
   * @param file where the value came from; empty if from no file
   * @param path dotted path of the key, such as {@code training.steps}; empty for the whole
   * @param what what is wrong and what is allowed
   */
  public ConfigException(String file, String path, String what) {
    super((file.isEmpty() ? "" : file + ": ") + (path.isEmpty() ? "" : path + ": ") + what);
    this.path = path;
  }

  private ConfigException(String message, String path, Throwable cause) {
    super(message, cause);
    this.path = path;
  }

  /** The same, with where the value came from. */
  ConfigException from(String file) {
    return new ConfigException((file.isEmpty() ? "" : file + ": ") + getMessage(), path, this);
  }

  /** Dotted path of the key at fault, for a form to mark; empty if there is none. */
  public String path() {
    return path;
  }
}
