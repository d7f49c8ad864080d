package mongery.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;
import mongery.ui.base.Action;
import org.junit.jupiter.api.Test;

class ActionsTest {
  private final Actions actions = new Actions();

  @Test
  void everyActionHasANameAnIconAShortcutOfItsOwnAndHelp() {
    assertThat(actions.all())
        .allSatisfy(
            action -> {
              assertThat(action.nameProperty().get()).isNotBlank();
              assertThat(action.iconProperty().get()).startsWith("md");
              assertThat(action.help()).isNotBlank().doesNotEndWith(".");
            });
    assertThat(actions.all())
        .extracting(action -> KeyCombination.keyCombination(action.shortcut()))
        .doesNotHaveDuplicates();
    assertThat(actions.all()).extracting(Action::id).doesNotHaveDuplicates();
  }

  @Test
  void anActionThatMakesNoSenseNowDoesNothing() {
    int[] fired = {0};
    actions.stop.setEffect(() -> fired[0]++);
    actions.stop.enabledProperty().set(false);
    actions.stop.fire();
    actions.stop.enabledProperty().set(true);
    actions.stop.fire();
    assertThat(fired[0]).isEqualTo(1);
  }
}
