package mongery.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mongery.ui.base.Command;
import mongery.ui.base.Ui;
import mongery.ui.runs.States;

/** Product, where we are, the state of the run, and what can be done with it. */
final class AppBar extends HBox {
  private final ShellViewModel model;
  private final HBox trail = Ui.row(7);
  private List<String> shown = List.of();

  AppBar(ShellViewModel model, Actions actions) {
    super(10);
    this.model = model;
    getStyleClass().add("app-bar");
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    Label product = Ui.label("Mongery", "product");
    product.setGraphic(Ui.icon("mdomz-scatter_plot", "product-icon"));
    product.setMinWidth(Region.USE_PREF_SIZE);
    trail.setMinWidth(0);
    Label chip = States.chip();
    chip.setId("state-chip");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    States.show(chip, null);
    model.buttons().stateProperty().addListener((property, was, now) -> States.show(chip, now));
    MachineMenu machine = new MachineMenu(model.experiments().machine());
    machine.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(trail, Priority.SOMETIMES);
    getChildren()
        .addAll(
            product,
            line(),
            trail,
            chip,
            Ui.spacer(),
            machine,
            fixed(actions.of(Command.RUN).button("accent")),
            fixed(actions.of(Command.PAUSE).button()),
            fixed(actions.of(Command.STOP).button("stop")),
            line(),
            fixed(actions.of(Command.EXPORT).button()),
            fixed(actions.of(Command.SHORTCUTS).iconButton("flat")),
            fixed(actions.of(Command.THEME).iconButton("flat")));
  }

  /** Writes the trail again if it changed. */
  void refresh() {
    List<String> now = model.trail().stream().filter(s -> !s.isEmpty()).toList();
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    trail.getChildren().clear();
    for (int i = 0; i < now.size(); i++) {
      if (i > 0) {
        trail.getChildren().add(Ui.label("/", "crumb-slash"));
      }
      trail.getChildren().add(i == now.size() - 1 ? here(now.get(i)) : crumb(now.get(i), i));
    }
  }

  private static Label here(String text) {
    Label label = Ui.label(text, "crumb-here");
    label.setMinWidth(40);
    return label;
  }

  private Node crumb(String text, int depth) {
    Hyperlink link = new Hyperlink(text);
    link.getStyleClass().add("crumb");
    link.setMinWidth(depth == 0 ? Region.USE_PREF_SIZE : 40);
    link.setOnAction(
        event -> {
          link.setVisited(false);
          model
              .pageProperty()
              .set(
                  text.equals("Experiments")
                      ? ShellViewModel.Page.EXPERIMENTS
                      : ShellViewModel.Page.RUNS);
        });
    return link;
  }

  private static Button fixed(Button button) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("bar-line");
    HBox.setMargin(line, new javafx.geometry.Insets(8, 8, 8, 8));
    return line;
  }
}
