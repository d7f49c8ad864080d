package mongery.ui.experiments;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;
import mongery.ui.form.FormViewModel;
import mongery.ui.form.LeafEdit;
import mongery.ui.form.Spec;

/** Moves a setting that relaxes mass: over decades, or evenly where its range is short. */
final class RelaxationSlider extends HBox {
  private static final double LEAST = 1e-2;
  private static final double MOST = 1e3;

  private final LeafEdit leaf;
  private final boolean decades;
  private final Slider slider;
  private boolean following;

  /**
   * @param form of the setting; a drag is one step to undo in it
   */
  RelaxationSlider(LeafEdit leaf, FormViewModel form) {
    super(10);
    this.leaf = leaf;
    Spec spec = leaf.spec();
    decades = spec.max() > 1;
    slider =
        new Slider(
            decades ? Math.log10(Math.max(LEAST, spec.min())) : Math.max(0, spec.min()),
            decades ? Math.log10(Math.min(MOST, spec.max())) : spec.max(),
            0);
    slider.setId("slider-" + spec.path());
    slider.setBlockIncrement((slider.getMax() - slider.getMin()) / 20);
    slider.setAccessibleText(spec.label());
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label name = Ui.label(spec.label());
    name.setMinWidth(USE_PREF_SIZE);
    name.setTooltip(Ui.tooltip(spec.help()));
    Label value = Ui.label("", "mono");
    value.setMinWidth(52);
    value.textProperty().bind(leaf.textProperty());
    getStyleClass().add("look-slider");
    getChildren().addAll(name, slider, value);
    slider.valueChangingProperty().addListener((property, was, now) -> form.seal());
    slider.setOnMousePressed(event -> form.seal());
    slider.setOnMouseReleased(event -> form.seal());
    follow();
    leaf.textProperty().addListener((property, was, now) -> follow());
    slider
        .valueProperty()
        .addListener(
            (property, was, now) -> {
              if (!following) {
                leaf.textProperty().set(Numbers.brief(value(now.doubleValue())));
              }
            });
  }

  private double value(double position) {
    double value = decades ? Math.pow(10, position) : position;
    return Math.max(leaf.spec().min(), Math.min(leaf.spec().max(), value));
  }

  private void follow() {
    if (slider.isValueChanging() || !leaf.valid() || !leaf.value().isNumber()) {
      return;
    }
    following = true;
    try {
      double value = leaf.value().doubleValue();
      slider.setValue(decades ? Math.log10(Math.max(LEAST, value)) : value);
    } finally {
      following = false;
    }
  }
}
