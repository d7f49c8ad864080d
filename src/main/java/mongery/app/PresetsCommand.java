package mongery.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import mongery.config.Binder;
import mongery.config.Json;
import mongery.config.Presets;
import mongery.config.Registry;
import mongery.run.Expected;
import mongery.run.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists presets: what they are, what to expect of them, how long they take. */
@Command(
    name = "presets",
    description = "Lists presets with the results to expect.",
    mixinStandardHelpOptions = true)
final class PresetsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--json", description = "As JSON.")
  boolean json;

  @Override
  public Integer call() {
    Binder binder = Binder.load();
    List<Presets.Listed<Experiment>> presets = Presets.find().list(binder, Experiment.class);
    var out = spec.commandLine().getOut();
    if (json) {
      ArrayNode all = Json.object().arrayNode();
      presets.forEach(p -> all.add(json(p, binder)));
      out.print(Json.pretty(all));
      return Cli.DONE;
    }
    for (Presets.Listed<Experiment> preset : presets) {
      if (preset.problem() != null) {
        out.printf("%-28s BROKEN: %s%n", preset.name(), preset.problem().getMessage());
        continue;
      }
      Experiment e = preset.value();
      out.printf(
          "%-28s %-14s %-9s %-22s %s%n",
          preset.name(), method(e), length(e), e.time(), e.title());
      for (Expected x : e.expected()) {
        out.printf(
            "%-28s   expect %s = %s ± %s (%s)%n",
            "", x.metric(), Text.number(x.value()), Text.number(x.tolerance()), x.source());
      }
    }
    return Cli.DONE;
  }

  private static ObjectNode json(Presets.Listed<Experiment> preset, Binder binder) {
    ObjectNode out = Json.object().put("name", preset.name());
    if (preset.problem() != null) {
      return out.put("problem", preset.problem().getMessage());
    }
    Experiment e = preset.value();
    out.put("title", e.title());
    out.put("method", method(e));
    out.put("data", side(e.data().source().law()) + " -> " + side(e.data().target().law()));
    out.put("length", length(e));
    ArrayNode expected = out.putArray("expected");
    e.expected().forEach(x -> expected.add(binder.write(x)));
    return out.put("time", e.time());
  }

  private static String method(Experiment e) {
    return Registry.type(e.method().getClass());
  }

  private static String side(Object law) {
    return Registry.type(law.getClass());
  }

  private static String length(Experiment e) {
    return e.length() == Experiment.Length.QUICK ? "quick" : "published";
  }
}
