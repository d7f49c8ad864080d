package mongery.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mongery.app.option.RunsOption;
import mongery.app.print.Text;
import mongery.config.Json;
import mongery.run.disk.Digest;
import mongery.run.disk.RunReport;
import mongery.run.disk.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists runs and their states. */
@Command(
    name = "list",
    description = "Lists runs and where they stand, newest first.",
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin RunsOption runs;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  @Override
  public Integer call() {
    List<RunStore.Listed> all = runs.store().list();
    var out = spec.commandLine().getOut();
    if (json) {
      out.print(Json.pretty(RunReport.of(all)));
      return Cli.DONE;
    }
    for (RunStore.Listed run : all) {
      if (run.problem() == null) {
        out.printf(
            "%-48s %-14s %9d/%-9d %s%s%n",
            run.run().name(),
            Text.state(run.status().state()),
            run.status().step(),
            run.status().steps(),
            run.title(),
            apart(run.digest()));
      } else {
        out.printf("%-48s BROKEN: %s%n", run.run().name(), run.problem());
      }
    }
    if (all.isEmpty()) {
      out.println("no runs in " + runs.runs);
    }
    return Cli.DONE;
  }

  /** Tags, and settings that are not the preset's as far as no tag says so. */
  private static String apart(Digest digest) {
    List<String> tags = digest.remarks().tags();
    return Stream.concat(
            tags.stream().map(tag -> "  #" + tag),
            digest.edits().stream().filter(edit -> !tags.contains(edit)).map(edit -> "  " + edit))
        .collect(Collectors.joining());
  }
}
