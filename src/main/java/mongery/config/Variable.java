package mongery.config;

import java.util.Optional;

/** What the user's machine says to the program, and no experiment does. */
public final class Variable {
  private Variable() {}

  /** A system property of that name, else an environment variable; empty if there is none. */
  public static Optional<String> value(String name) {
    String value = System.getProperty(name, System.getenv(name));
    return Optional.ofNullable(value).filter(v -> !v.isBlank());
  }

  /**
   * A whole number.
   *
   * @param absent what holds without the variable
   * @throws ConfigException if it is no whole number from {@code least} to {@code most}
   */
  public static int number(String name, int least, int most, int absent) {
    Optional<String> text = value(name);
    if (text.isEmpty()) {
      return absent;
    }
    try {
      int number = Integer.parseInt(text.get().strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new ConfigException(
        "the variable %s is \"%s\"; allowed are whole numbers from %d to %d"
            .formatted(name, text.get(), least, most));
  }
}
