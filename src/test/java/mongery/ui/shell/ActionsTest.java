package mongery.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import mongery.ui.base.Action;
import mongery.ui.base.Command;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

class ActionsTest {
  private final Actions actions = new Actions();

  @Test
  void everyCommandHasANameAnIconKeysOfItsOwnAndHelp() {
    assertThat(Command.values())
        .allSatisfy(
            command -> {
              assertThat(command.title()).isNotBlank();
              assertThat(exists(command.icon())).as(command.icon()).isTrue();
              assertThat(command.help()).isNotBlank().doesNotEndWith(".");
            });
    assertThat(Command.values()).extracting(Command::keys).doesNotHaveDuplicates();
    assertThat(actions.all()).extracting(Action::id).doesNotHaveDuplicates();
    assertThat(actions.all()).extracting(Action::command).containsExactly(Command.values());
  }

  private static boolean exists(String literal) {
    return switch (literal.substring(0, Math.max(0, literal.indexOf('-')))) {
      case "mdoal" -> Material2OutlinedAL.findByDescription(literal) != null;
      case "mdomz" -> Material2OutlinedMZ.findByDescription(literal) != null;
      case "mdal" -> Material2AL.findByDescription(literal) != null;
      case "mdmz" -> Material2MZ.findByDescription(literal) != null;
      default -> false;
    };
  }

  @Test
  void anActionThatMakesNoSenseNowDoesNothing() {
    int[] fired = {0};
    Action stop = actions.of(Command.STOP);
    stop.setEffect(() -> fired[0]++);
    stop.enabledProperty().set(false);
    stop.fire();
    stop.enabledProperty().set(true);
    stop.fire();
    assertThat(fired[0]).isEqualTo(1);
  }
}
