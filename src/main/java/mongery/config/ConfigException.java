package mongery.config;

/**
 * Input that a person gave is wrong. The message is one sentence that names the file, the key and
 * what is allowed; the program prints it as it is and ends with exit code 2.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message the whole sentence
   */
  public ConfigException(String message) {
    super(message);
  }

  /**
   * @param message the whole sentence
   * @param cause what went wrong underneath
   */
  public ConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
