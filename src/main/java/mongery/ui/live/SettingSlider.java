package mongery.ui.live;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;
import mongery.ui.form.LiveSetter;
import mongery.ui.form.Spec;

/**
 * Moves a setting of the exact problem, over decades or evenly where its range is short, and hands
 * its value to the run on demand.
 */
final class SettingSlider extends HBox {
  private static final double LEAST = 1e-2;
  private static final double MOST = 1e3;

  private final ExactViewModel.Moved model;
  private final boolean decades;
  private final Slider slider;
  private boolean following;

  SettingSlider(ExactViewModel.Moved model, LiveSetter live) {
    super(8);
    this.model = model;
    Spec spec = model.spec();
    decades = spec.max() > 10;
    slider =
        new Slider(
            decades ? Math.log10(Math.max(LEAST, spec.min())) : Math.max(0, spec.min()),
            decades ? Math.log10(Math.min(MOST, spec.max())) : spec.max(),
            0);
    slider.setId("exact-" + spec.path());
    slider.setBlockIncrement((slider.getMax() - slider.getMin()) / 40);
    slider.setAccessibleText(spec.label());
    slider.setMinWidth(60);
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label name = Ui.label(spec.label());
    name.setMinWidth(USE_PREF_SIZE);
    name.setTooltip(Ui.tooltip(spec.help()));
    Label value = Ui.label("", "mono");
    value.setMinWidth(48);
    Button apply = new Button("Apply");
    apply.setId("apply-exact-" + spec.path());
    apply.getStyleClass().addAll("small");
    apply.setMinWidth(USE_PREF_SIZE);
    apply.setTooltip(
        Ui.tooltip("Let the run train on with this value; the change is recorded as an event"));
    apply.setOnAction(event -> live.set(spec.path(), model.valueProperty().get()));
    apply.setPadding(new Insets(2, 8, 2, 8));
    getStyleClass().add("setting-slider");
    getChildren().addAll(name, slider, value, apply);
    Runnable follow =
        () -> {
          follow();
          value.setText(Numbers.brief(model.valueProperty().get()));
          boolean other = model.valueProperty().get() != model.ownProperty().get();
          Ui.show(apply, other && live.runningProperty().get());
        };
    model.valueProperty().addListener(o -> follow.run());
    model.ownProperty().addListener(o -> follow.run());
    live.runningProperty().addListener(o -> follow.run());
    slider
        .valueProperty()
        .addListener(
            (property, was, now) -> {
              if (!following) {
                model.valueProperty().set(value(now.doubleValue()));
              }
            });
    follow.run();
  }

  /** Rounded to what a person would write. */
  private double value(double position) {
    double raw = decades ? Math.pow(10, position) : position;
    double unit = Math.pow(10, Math.floor(Math.log10(Math.max(raw, 1e-9))) - 1);
    double rounded = Double.parseDouble(Numbers.exact(Math.rint(raw / unit) * unit));
    double tidy = Math.round(rounded * 1e6) / 1e6;
    Spec spec = model.spec();
    return Math.max(spec.min(), Math.min(spec.max(), tidy));
  }

  private void follow() {
    if (slider.isValueChanging()) {
      return;
    }
    following = true;
    try {
      double value = model.valueProperty().get();
      slider.setValue(decades ? Math.log10(Math.max(LEAST, value)) : value);
    } finally {
      following = false;
    }
  }
}
