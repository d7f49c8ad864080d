package mongery.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Field;
import mongery.config.Fields;
import mongery.config.Json;
import mongery.config.Overrides;
import mongery.config.Registry;
import mongery.data.ArrayFiles;
import mongery.eval.Metric;
import mongery.eval.SampleMetric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two files of points by a metric that needs no method. */
@Command(
    name = "metric",
    description = "Compares the points or images of two .csv or .npy files, one a row.",
    footer = "Without NAME: lists the metrics and their options.",
    mixinStandardHelpOptions = true)
final class MetricCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The metric.")
  String name;

  @Parameters(index = "1", arity = "0..1", paramLabel = "A", description = "First sample.")
  Path a;

  @Parameters(index = "2", arity = "0..1", paramLabel = "B", description = "Second sample.")
  Path b;

  @Option(
      names = "--set",
      paramLabel = "option=value",
      description = "An option of the metric, such as epsilon=0.1; may be repeated.")
  List<String> changes = new ArrayList<>();

  @Option(names = "--json", description = "As JSON, with the options used.")
  boolean json;

  @Override
  public Integer call() {
    Registry registry = Registry.load();
    Map<String, Class<? extends Record>> known = new TreeMap<>(registry.members(Metric.class));
    known.values().removeIf(member -> !SampleMetric.class.isAssignableFrom(member));
    var out = spec.commandLine().getOut();
    if (name == null) {
      known.forEach((type, member) -> list(registry, type, member));
      return Cli.DONE;
    }
    if (!known.containsKey(name)) {
      throw new ConfigException(
          "metric NAME: \""
              + name
              + "\" is unknown; allowed: "
              + String.join(", ", known.keySet()));
    }
    if (a == null || b == null) {
      throw new ConfigException("metric " + name + ": two files A and B are needed");
    }
    Binder binder = new Binder(registry);
    ObjectNode options = Json.object().put("type", name);
    SampleMetric metric =
        (SampleMetric)
            binder.read(Overrides.apply(options, changes), Metric.class, "metric " + name);
    double value = metric.between(ArrayFiles.read(a), ArrayFiles.read(b));
    if (json) {
      ObjectNode used = binder.write((Record) metric);
      used.remove("type");
      ObjectNode result = Json.object().put("metric", name).put("value", value);
      result.set("options", used);
      out.println(Json.compact(result));
    } else {
      out.println(value);
    }
    return Cli.DONE;
  }

  private void list(Registry registry, String type, Class<? extends Record> member) {
    var out = spec.commandLine().getOut();
    out.printf("%-20s %s%n", type, Registry.help(member));
    for (Field option : new Fields(registry).of(member)) {
      out.printf(
          "  --set %-12s %s (default: %s)%n", option.path() + "=", option.help(), option.def());
    }
  }
}
