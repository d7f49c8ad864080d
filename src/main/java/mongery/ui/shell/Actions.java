package mongery.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mongery.ui.base.Action;
import mongery.ui.base.Command;

/** What every command means on the screen that is shown. */
final class Actions {
  private final Map<Command, Action> all = new EnumMap<>(Command.class);

  Actions() {
    for (Command command : Command.values()) {
      all.put(command, new Action(command));
    }
  }

  Action of(Command command) {
    return all.get(command);
  }

  /** Says what a command means; it does nothing until then. */
  void mean(Command command, Runnable effect) {
    all.get(command).setEffect(effect);
  }

  /** All of them, for shortcuts and for tests. */
  List<Action> all() {
    return List.copyOf(all.values());
  }
}
