package mongery.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Presets;
import mongery.config.Variable;
import mongery.data.ContentCache;
import mongery.data.image.DataFolder;
import mongery.nn.Session;
import mongery.run.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what this machine has, what is missing, and what fixes it. */
@Command(
    name = "doctor",
    description = "Checks Java, engine, devices, cache, display and presets, and says what helps.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  private boolean healthy = true;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    good(out, "program", Version.text());
    good(out, "java", Runtime.version() + ", " + System.getProperty("java.vm.name"));
    good(out, "memory", Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB heap at most");
    engine(out);
    good(
        out,
        "threads",
        Session.defaultThreads()
            + " by default, of "
            + Runtime.getRuntime().availableProcessors()
            + " cores");
    display(out);
    data(out);
    presets(out);
    folder(out);
    return healthy ? Cli.DONE : Cli.FAILED;
  }

  private void engine(PrintWriter out) {
    try {
      List<String> devices = Session.devices();
      good(out, "engine", Session.engineVersion());
      good(out, "cache", cache().toString());
      good(out, "devices", String.join(", ", devices));
      if (devices.size() == 1) {
        hint(
            out,
            "no CUDA GPU is usable; on a machine with an NVIDIA GPU and its driver: mvn -Pcuda"
                + " -q -DskipTests package, or set PYTORCH_LIBRARY_PATH and PYTORCH_FLAVOR=cu128");
      }
    } catch (RuntimeException | LinkageError e) {
      bad(out, "engine", "does not start: " + e.getMessage());
      hint(out, "is " + cache() + " writable? another folder: ENGINE_CACHE_DIR=<folder>");
    }
  }

  private static Path cache() {
    return Variable.value("ENGINE_CACHE_DIR")
        .or(() -> Variable.value("DJL_CACHE_DIR"))
        .map(Path::of)
        .orElse(Path.of(System.getProperty("user.home"), ".djl.ai"));
  }

  private void display(PrintWriter out) {
    Optional<String> obstacle = Display.obstacle();
    if (obstacle.isEmpty()) {
      good(out, "display", "found");
    } else {
      out.printf("  --  %-9s %s%n", "display", obstacle.get() + "; commands work without one");
      hint(
          out,
          "the window needs a display and GTK 3: apt-get install libgtk-3-0 libxtst6 libxxf86vm1"
              + " libgl1, and xvfb where there is no screen");
    }
  }

  private static void data(PrintWriter out) {
    String there =
        DataFolder.roots().stream()
            .filter(Files::isDirectory)
            .map(Path::toString)
            .collect(Collectors.joining(", "));
    if (there.isEmpty()) {
      out.printf("  --  %-9s %s%n", "data", "no folder of published sets; stand-ins need none");
      hint(out, "EMNIST, CelebA and others: set MONGERY_DATA to the folder that holds them");
    } else {
      good(out, "data", there);
    }
    good(out, "images", ContentCache.root() + " holds what is decoded; it may be deleted");
  }

  private void presets(PrintWriter out) {
    try {
      var all = Presets.find().list(Binder.load(), Experiment.class);
      var broken = all.stream().filter(p -> p.problem() != null).toList();
      if (broken.isEmpty()) {
        good(out, "presets", all.size() + " found");
      } else {
        broken.forEach(p -> bad(out, "presets", p.problem().getMessage()));
      }
    } catch (ConfigException e) {
      bad(out, "presets", e.getMessage());
      hint(out, "start the program in the folder that holds experiments/");
    }
  }

  private void folder(PrintWriter out) {
    Path here = Path.of("").toAbsolutePath();
    if (Files.isWritable(here)) {
      good(out, "runs", here.resolve("runs").toString());
    } else {
      bad(out, "runs", here + " cannot be written");
      hint(out, "give another folder: --runs DIR");
    }
  }

  private static void good(PrintWriter out, String what, String value) {
    out.printf("  ok  %-9s %s%n", what, value);
  }

  private void bad(PrintWriter out, String what, String value) {
    healthy = false;
    out.printf(" BAD  %-9s %s%n", what, value);
  }

  private static void hint(PrintWriter out, String text) {
    out.printf("      %-9s -> %s%n", "", text);
  }
}
