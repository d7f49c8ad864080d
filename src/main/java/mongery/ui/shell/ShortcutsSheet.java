package mongery.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mongery.ui.base.Command;
import mongery.ui.base.Ui;

/** All commands with their keys, on one sheet above the window. */
final class ShortcutsSheet extends StackPane {
  ShortcutsSheet() {
    setId("shortcuts-sheet");
    getStyleClass().add("veil");
    FlowPane groups = new FlowPane(26, 18);
    for (Command.Group group : Command.Group.values()) {
      groups.getChildren().add(group(group));
    }
    groups.setPrefWrapLength(860);
    Button close = new Button("Close");
    close.setOnAction(event -> hide());
    VBox sheet =
        new VBox(14, Ui.row(8, Ui.label("Shortcuts", "headline"), Ui.spacer(), close), groups);
    sheet.getStyleClass().add("sheet");
    sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(sheet);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            hide();
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            hide();
          }
        });
    setVisible(false);
  }

  private static VBox group(Command.Group group) {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(5);
    for (Command command : Command.values()) {
      if (command.group() == group) {
        Label name = Ui.label(command.title(), "strong");
        name.setGraphic(Ui.icon(command.icon()));
        name.setTooltip(Ui.tooltip(command.help()));
        grid.addRow(grid.getRowCount(), name, Ui.label(command.keysText(), "keys"));
      }
    }
    return new VBox(8, Ui.label(group.title(), "nav-heading"), grid);
  }

  /** Shows the sheet, or hides it. */
  void alternate() {
    if (isVisible()) {
      hide();
    } else {
      setVisible(true);
      lookup(".button").requestFocus();
    }
  }

  private void hide() {
    setVisible(false);
  }
}
