package mongery.ui.experiments;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mongery.ui.base.Action;
import mongery.ui.base.Command;
import mongery.ui.base.Ui;
import mongery.ui.sweep.SweepBox;

/**
 * What can be done with the preset: save, save as, duplicate, delete, sweep; and what is asked for.
 */
final class PresetBar extends VBox {
  PresetBar(ExperimentsViewModel model) {
    super(6);
    OwnPresetsViewModel own = model.own();
    Button save = tool(Command.SAVE, own::save);
    Button saveAs = tool(Command.SAVE_AS, own::askTitle);
    Button duplicate = tool(Command.DUPLICATE, own::duplicate);
    Button sweep = tool(Command.SWEEP, model.sweep()::ask);
    Button delete = new Button("Delete", Ui.icon("mdoal-delete_outline"));
    delete.setId("preset-delete");
    delete.getStyleClass().addAll("small", "flat");
    delete.setTooltip(Ui.tooltip("Delete this preset of your own"));
    delete.setOnAction(event -> own.delete());
    save.disableProperty()
        .bind(model.form().validProperty().not().or(model.form().changesProperty().isEqualTo(0)));
    saveAs.disableProperty().bind(model.form().validProperty().not());
    sweep.disableProperty().bind(model.form().validProperty().not());
    HBox tools = Ui.row(4, save, saveAs, duplicate, delete, Ui.spacer(), sweep);
    InvalidationListener offer =
        o -> {
          Ui.show(tools, model.chosenProperty().get() != null);
          Ui.show(save, own.chosen());
          Ui.show(delete, own.chosen());
        };
    model.chosenProperty().addListener(offer);
    offer.invalidated(null);
    getChildren().addAll(tools, naming(own.naming()), new SweepBox(model.sweep()));
  }

  private static VBox naming(Naming naming) {
    TextField title = new TextField();
    title.setId("preset-title");
    title.setPromptText("Title");
    title.textProperty().bindBidirectional(naming.titleProperty());
    Button save = new Button();
    save.setId("preset-save");
    save.getStyleClass().addAll("small", "accent");
    save.textProperty()
        .bind(Bindings.when(naming.takenProperty()).then("Replace").otherwise("Save"));
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(event -> naming.save());
    Button cancel = new Button("Cancel");
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> naming.cancel());
    title.setOnAction(event -> save.requestFocus());
    title.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            naming.cancel();
          }
        });
    HBox.setHgrow(title, Priority.ALWAYS);
    Label remark = Ui.label("", "muted", "small-text");
    remark.textProperty().bind(naming.remarkProperty());
    VBox box = new VBox(3, Ui.row(6, title, save, cancel), remark);
    naming
        .openProperty()
        .addListener(
            (property, was, now) -> {
              Ui.show(box, now);
              if (now) {
                Platform.runLater(
                    () -> {
                      title.requestFocus();
                      title.selectAll();
                    });
              }
            });
    Ui.show(box, naming.openProperty().get());
    return box;
  }

  private static Button tool(Command command, Runnable effect) {
    Action action = new Action(command);
    action.setEffect(effect);
    Button button = action.button("small", "flat");
    button.disableProperty().unbind();
    button.setId("preset-" + command.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
