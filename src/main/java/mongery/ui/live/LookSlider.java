package mongery.ui.live;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;

/** Chooses among the looks kept: one place on the slider for each. */
final class LookSlider extends HBox {
  private final LookChoice model;
  private final Slider slider = new Slider(0, 1, 0);
  private boolean showing;

  LookSlider(LookChoice model) {
    super(8);
    this.model = model;
    getStyleClass().add("look-slider");
    slider.setId("look-slider");
    slider.setSkin(new ProgressSliderSkin(slider));
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setAccessibleText("Step shown");
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider
        .valueProperty()
        .addListener(
            (property, was, now) -> {
              if (!showing) {
                model.indexProperty().set((int) Math.round(now.doubleValue()));
              }
            });
    Button before = arrow("mdoal-chevron_left", "Look before", -1);
    Button after = arrow("mdoal-chevron_right", "Look after", 1);
    Label step = Ui.label("", "mono");
    step.setMinWidth(USE_PREF_SIZE);
    step.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  int index = model.indexProperty().get();
                  return index < 0 || index >= model.looks().size()
                      ? ""
                      : "step " + Numbers.count(model.looks().get(index).step());
                },
                model.indexProperty(),
                model.looks()));
    ToggleButton latest = new ToggleButton("Latest");
    latest.getStyleClass().add("small");
    latest.setMinWidth(USE_PREF_SIZE);
    latest.setTooltip(Ui.tooltip("Show the newest look as soon as it is there"));
    latest.selectedProperty().bindBidirectional(model.latestProperty());
    getChildren().addAll(before, slider, after, step, latest);
    InvalidationListener follow = o -> follow();
    model.looks().addListener(follow);
    model.indexProperty().addListener(follow);
    follow();
  }

  private Button arrow(String icon, String help, int by) {
    Button button = new Button(null, Ui.icon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "card-tool");
    button.setTooltip(Ui.tooltip(help));
    button.setAccessibleText(help);
    button.setId(by < 0 ? "look-before" : "look-after");
    button.setOnAction(
        event ->
            model
                .indexProperty()
                .set(
                    Math.max(
                        0, Math.min(model.looks().size() - 1, model.indexProperty().get() + by))));
    return button;
  }

  private void follow() {
    showing = true;
    try {
      slider.setDisable(model.looks().size() < 2);
      slider.setMax(Math.max(1, model.looks().size() - 1));
      slider.setValue(Math.max(0, model.indexProperty().get()));
    } finally {
      showing = false;
    }
  }
}
