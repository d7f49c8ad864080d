package mongery.app;

import picocli.CommandLine.Option;

/** Where and how widely tensors are computed. */
final class EngineOptions {
  @Option(
      names = "--device",
      paramLabel = "cpu|cuda:N",
      defaultValue = "cpu",
      description = "Device (default: ${DEFAULT-VALUE}).")
  String device;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "CPU threads; 0 leaves one core free (default).")
  int threads;
}
