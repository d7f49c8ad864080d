package mongery.app;

import java.util.Locale;
import mongery.run.event.RunState;

/** How states are written for people. */
final class Words {
  private Words() {}

  /** Such as {@code not responding}. */
  static String state(RunState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
