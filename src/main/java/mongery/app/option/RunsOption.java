package mongery.app.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStore;
import picocli.CommandLine.Option;

/** Where runs are kept. */
public final class RunsOption {
  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Folder of runs (default: ${DEFAULT-VALUE}).")
  public Path runs;

  public RunStore store() {
    return new RunStore(runs);
  }

  /**
   * The runs that are meant by their names, or by a tag, such as that of a sweep: it stands for all
   * runs that have it, the oldest first. A run that is meant twice is there once.
   *
   * @throws mongery.config.ConfigException if a name means none or several, and is no tag
   */
  public List<RunDirectory> find(List<String> namesOrTags) {
    List<RunStore.Listed> all = store().list();
    Map<String, RunDirectory> out = new LinkedHashMap<>();
    for (String name : namesOrTags) {
      List<RunDirectory> tagged =
          all.stream()
              .filter(one -> one.digest() != null && one.digest().remarks().tags().contains(name))
              .map(RunStore.Listed::run)
              .collect(Collectors.toCollection(ArrayList::new));
      Collections.reverse(tagged);
      (tagged.isEmpty() ? List.of(store().find(name)) : tagged)
          .forEach(run -> out.putIfAbsent(run.path().toAbsolutePath().normalize().toString(), run));
    }
    return List.copyOf(out.values());
  }
}
