package mongery.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import mongery.app.option.RunArgument;
import mongery.app.print.Results;
import mongery.app.print.Text;
import mongery.config.Json;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows one run. */
@Command(
    name = "show",
    description = "Shows where a run stands, its metrics and the expected values.",
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin RunArgument run;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  @Override
  public Integer call() {
    RunDirectory directory = run.find();
    ObjectNode report = RunReport.of(directory);
    var out = spec.commandLine().getOut();
    if (json) {
      out.print(Json.pretty(report));
      return Cli.DONE;
    }
    String cause = report.path("cause").asText();
    out.println(report.path("title").asText() + "  (" + directory.path() + ")");
    out.println(
        Text.state(directory.status().state())
            + " at step "
            + report.path("step").asLong()
            + " of "
            + report.path("steps").asLong()
            + (cause.isEmpty() ? "" : ": " + cause));
    Results.print(out, report);
    for (JsonNode note : report.path("notes")) {
      out.println("note: " + note.asText());
    }
    for (JsonNode warning : report.path("warnings")) {
      out.println("warning: " + warning.asText());
    }
    return Cli.DONE;
  }
}
