package mongery.ui.live;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import mongery.ui.base.Ui;

/** The settings under which the exact solution beside the figure is found. */
final class ExactBar extends HBox {
  ExactBar(LiveViewModel live) {
    super(14);
    ExactViewModel model = live.exact();
    getStyleClass().add("look-slider");
    Label remark = Ui.label("", "muted", "small-text");
    remark.setMinWidth(0);
    remark.setTextOverrun(OverrunStyle.ELLIPSIS);
    remark.textProperty().bind(model.remarkProperty());
    Runnable fill =
        () -> {
          getChildren().setAll(Ui.label("Exact at", "muted"));
          for (ExactViewModel.Moved moved : model.settings()) {
            SettingSlider slider = new SettingSlider(moved, live.controls());
            HBox.setHgrow(slider, javafx.scene.layout.Priority.ALWAYS);
            getChildren().add(slider);
          }
          getChildren()
              .addAll(
                  Tools.button("mdomz-replay", "Back to the run's settings", model::reset), remark);
        };
    model.settings().addListener((ListChangeListener<Object>) change -> fill.run());
    fill.run();
    InvalidationListener concern =
        o ->
            Ui.show(
                this,
                live.figure().besideProperty().get()
                    && live.figure().counterpart() != null
                    && !model.settings().isEmpty());
    live.figure().besideProperty().addListener(concern);
    live.figure().nameProperty().addListener(concern);
    live.shownProperty().addListener(concern);
    concern.invalidated(null);
  }
}
