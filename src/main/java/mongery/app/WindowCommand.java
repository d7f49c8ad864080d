package mongery.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mongery.app.option.RunsOption;
import mongery.config.ConfigException;
import mongery.ui.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Opens the window, with a say in how it begins. */
@Command(
    name = "window",
    description = {
      "Opens the window, as no command at all does.",
      "Options: --theme light|dark, --size WxH, --open RUN, --preset NAME,",
      "--screen experiments|json|sweep|exact|data|draw|runs|compare|tour|shortcuts, --tab PART,",
      "--picture FILE.png (draws itself there and ends)."
    },
    mixinStandardHelpOptions = true)
final class WindowCommand implements Callable<Integer> {
  @Mixin RunsOption runs;

  @Unmatched List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    Display.obstacle()
        .ifPresent(
            why -> {
              throw new ConfigException("no window can be opened here: " + why);
            });
    try {
      Workbench.launch(runs.runs, words.toArray(String[]::new));
      return Cli.DONE;
    } catch (UnsupportedOperationException e) {
      throw new ConfigException("no window can be opened here: " + e.getMessage(), e);
    }
  }
}
