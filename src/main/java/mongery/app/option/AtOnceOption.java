package mongery.app.option;

import mongery.config.ConfigException;
import picocli.CommandLine.Option;

/** How many of several runs train at a time. */
public final class AtOnceOption {
  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many of several runs train at a time (default: ${DEFAULT-VALUE}).")
  int atOnce;

  /**
   * The number.
   *
   * @throws ConfigException if it is not above 0
   */
  public int number() {
    if (atOnce < 1) {
      throw new ConfigException("--at-once " + atOnce + ": allowed: a whole number above 0");
    }
    return atOnce;
  }
}
