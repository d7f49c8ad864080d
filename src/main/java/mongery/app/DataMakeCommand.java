package mongery.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mongery.app.print.DecodingProgress;
import mongery.config.ConfigException;
import mongery.data.image.StandIns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes drawings in the formats of published sets. */
@Command(
    name = "make",
    description =
        "Makes stand-ins in the format of a published set: faces as CelebA, glyphs as EMNIST.",
    mixinStandardHelpOptions = true)
final class DataMakeCommand implements Callable<Integer> {
  /** What can be made. */
  enum What {
    FACES,
    GLYPHS
  }

  @Spec CommandSpec spec;

  @Parameters(index = "0", paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}.")
  What what;

  @Parameters(index = "1", paramLabel = "DIR", description = "Folder to write to.")
  Path folder;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Images; of glyphs those to train on (default: ${DEFAULT-VALUE}).")
  int count;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "0", description = "Seed.")
  long seed;

  @Override
  public Integer call() {
    if (count < 10 || count > 999_999) {
      throw new ConfigException("--count " + count + ": allowed: 10 to 999999");
    }
    DecodingProgress progress = new DecodingProgress(spec.commandLine().getErr(), "drawing");
    try {
      if (what == What.FACES) {
        StandIns.faces(folder, count, seed, progress);
      } else {
        StandIns.glyphs(folder, count, seed, progress);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new ConfigException(folder + ": cannot be written: " + e.getMessage(), e);
    }
    spec.commandLine().getOut().println(folder);
    return Cli.DONE;
  }
}
