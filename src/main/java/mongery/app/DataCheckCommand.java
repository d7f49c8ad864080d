package mongery.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import mongery.app.print.DecodingProgress;
import mongery.config.Binder;
import mongery.config.Parts;
import mongery.config.Presets;
import mongery.config.Registry;
import mongery.data.DataSet;
import mongery.data.Law;
import mongery.data.Prepared;
import mongery.data.Published;
import mongery.data.Rows;
import mongery.run.experiment.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decodes the data of a preset into the cache and counts them. */
@Command(
    name = "check",
    description =
        "Finds and decodes the data of a preset and counts them, beside what was published.",
    mixinStandardHelpOptions = true)
final class DataCheckCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "PRESET",
      description = "Name of a preset, such as images/emnist-uotfm, or any preset file.")
  String preset;

  @Option(
      names = "--set",
      paramLabel = "path=value",
      description = "Changes a setting, such as data.source.law.folder=DIR. May be repeated.")
  List<String> changes = new ArrayList<>();

  @Override
  public Integer call() {
    Experiment experiment =
        Presets.find().load(preset).with(changes).bind(Binder.load(), Experiment.class);
    PrintWriter out = spec.commandLine().getOut();
    DecodingProgress progress = new DecodingProgress(spec.commandLine().getErr(), "decoding");
    Parts.of(experiment, Prepared.class).forEach(law -> law.prepare(progress));
    boolean asPublished = true;
    for (DataSet set : Parts.of(experiment, DataSet.class).stream().distinct().toList()) {
      for (Law.Part part : Law.Part.values()) {
        asPublished &= report(out, set, part);
      }
    }
    if (!asPublished) {
      out.println(
          "Some counts are not the published ones: these are other data, or parts are missing.");
    }
    return Cli.DONE;
  }

  private static boolean report(PrintWriter out, DataSet set, Law.Part part) {
    Rows rows = set.rows(part);
    int[] counts = new int[set.groups().size()];
    for (int g : rows.groups()) {
      counts[g]++;
    }
    out.printf(
        "%s %s: %,d%n",
        Registry.type(((Record) set).getClass()),
        part.name().toLowerCase(Locale.ROOT),
        rows.size());
    Map<String, Integer> published =
        set instanceof Published known ? known.published(part) : Map.of();
    boolean same = true;
    for (int g = 0; g < counts.length; g++) {
      String name = set.groups().get(g);
      Integer expected = published.get(name);
      same &= expected == null || expected == counts[g];
      out.printf(
          "  %-12s %,9d %5.1f %%%s%n",
          name,
          counts[g],
          100.0 * counts[g] / Math.max(1, rows.size()),
          expected == null
              ? ""
              : expected == counts[g] ? "  as published" : "  published: %,d".formatted(expected));
    }
    return same;
  }
}
