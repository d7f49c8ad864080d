package mongery.ui.live;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import mongery.ui.base.Action;
import mongery.ui.base.Command;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;

/** One step at a time, for all networks or one alone, and slow motion. */
final class StepControls extends HBox {
  private static final List<Double> PACES = List.of(0.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5);

  private final ControlsViewModel model;

  StepControls(ControlsViewModel model) {
    super(6);
    this.model = model;
    setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    HBox steps = Ui.row(0);
    Runnable fill =
        () -> {
          steps.getChildren().setAll(step());
          model.players().forEach(player -> steps.getChildren().add(step(player)));
        };
    model.players().addListener((ListChangeListener<String>) change -> fill.run());
    fill.run();
    getChildren().addAll(pace(), steps);
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(model.runningProperty());
  }

  private Button step() {
    Action action = new Action(Command.STEP);
    action.setEffect(() -> model.step(""));
    Button button = action.button("small", "step-button");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private Button step(String player) {
    Button button =
        new Button(player.substring(0, 1).toUpperCase(Locale.ROOT) + player.substring(1));
    button.setId("step-" + player);
    button.getStyleClass().addAll("small", "step-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(Ui.tooltip("Do one step that trains the " + player + " alone, and rest"));
    button.setOnAction(event -> model.step(player));
    return button;
  }

  private ComboBox<Double> pace() {
    ComboBox<Double> box = new ComboBox<>();
    box.setId("slow-motion");
    box.getItems().setAll(PACES);
    box.getStyleClass().add("pace");
    box.setTooltip(Ui.tooltip("Slow motion: most steps a second; every step is shown"));
    box.setAccessibleText("Slow motion");
    box.setConverter(
        Ui.shownAs(
            rate -> rate == null || rate == 0 ? "Full speed" : Numbers.brief(rate) + " steps/s"));
    box.setMinWidth(USE_PREF_SIZE);
    box.setValue(model.paceProperty().get());
    box.setOnAction(event -> model.paceProperty().set(box.getValue()));
    return box;
  }
}
