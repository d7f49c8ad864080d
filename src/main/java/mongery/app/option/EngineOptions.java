package mongery.app.option;

import mongery.nn.Session;
import picocli.CommandLine.Option;

/** Where and how widely tensors are computed. */
public final class EngineOptions {
  @Option(
      names = "--device",
      paramLabel = "cpu|cuda:N",
      defaultValue = "cpu",
      description = "Device (default: ${DEFAULT-VALUE}).")
  public String device;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "CPU threads; 0 leaves one core free (default).")
  public int threads;

  /**
   * Whether workers will find the device, which this process does not use itself.
   *
   * @throws mongery.config.ConfigException if they will not
   */
  public void check() {
    if (!device.equals("cpu")) {
      Session.open(device, 1).close();
    }
  }
}
