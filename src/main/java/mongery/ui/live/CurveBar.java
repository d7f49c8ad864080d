package mongery.ui.live;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import mongery.figure.kind.CurveOptions;
import mongery.ui.base.Ui;

/** Everything that can be chosen about curves. */
final class CurveBar extends FlowPane {
  private static final double MOST_SMOOTH = 0.995;

  private final CurvesViewModel model;

  CurveBar(CurvesViewModel model) {
    super(10, 4);
    this.model = model;
    getStyleClass().add("figure-bar");
    getChildren()
        .addAll(
            smoothing(),
            toggle(
                "Log x",
                "Steps on a logarithmic axis",
                CurveOptions::logX,
                (o, on) -> o.withLog(on, o.logY())),
            toggle(
                "Log y",
                "Values on a logarithmic axis; what is not above 0 is left out",
                CurveOptions::logY,
                (o, on) -> o.withLog(o.logX(), on)),
            toggle(
                "One chart",
                "All curves on one pair of axes instead of a panel each",
                CurveOptions::together,
                CurveOptions::withTogether),
            toggle(
                "Best",
                "Ring around the best value: nearest to what is expected, or least",
                CurveOptions::best,
                CurveOptions::withBest));
  }

  private javafx.scene.Node smoothing() {
    Slider slider = new Slider(0, 1, 0);
    slider.setId("smoothing");
    slider.setPrefWidth(120);
    slider.setAccessibleText("Smoothing");
    slider.setTooltip(Ui.tooltip("Running mean; the raw curve stays visible behind it"));
    Label value = Ui.label("off", "mono");
    value.setMinWidth(38);
    slider
        .valueProperty()
        .addListener(
            (property, was, now) -> {
              // Even steps of the slider are even steps in how many values are averaged.
              double weight =
                  now.doubleValue() <= 0
                      ? 0
                      : 1 - Math.pow(1 - MOST_SMOOTH, Math.round(now.doubleValue() * 40) / 40.0);
              value.setText(
                  weight == 0 ? "off" : String.format(java.util.Locale.ROOT, "%.3f", weight));
              model.optionsProperty().set(model.optionsProperty().get().withSmoothing(weight));
            });
    return Ui.row(6, Ui.label("Smoothing", "muted", "small-text"), slider, value);
  }

  private ToggleButton toggle(
      String word,
      String help,
      Predicate<CurveOptions> now,
      BiFunction<CurveOptions, Boolean, CurveOptions> change) {
    ToggleButton toggle = Tools.toggle(word, help);
    toggle.setSelected(now.test(model.optionsProperty().get()));
    toggle.setOnAction(
        event ->
            model
                .optionsProperty()
                .set(change.apply(model.optionsProperty().get(), toggle.isSelected())));
    model
        .optionsProperty()
        .addListener((property, was, fresh) -> toggle.setSelected(now.test(fresh)));
    return toggle;
  }
}
