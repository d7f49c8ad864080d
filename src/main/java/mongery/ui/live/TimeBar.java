package mongery.ui.live;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Ui;

/** The time t of a flow, 0 to 1, by hand or by itself; there only where a figure follows it. */
final class TimeBar extends HBox {
  private static final double FRAME_MILLIS = 60;
  private static final double STEP = 0.02;

  TimeBar(FigureChoice model) {
    super(8);
    getStyleClass().add("look-slider");
    Slider slider = new Slider(0, 1, 1);
    slider.setId("flow-time");
    slider.setBlockIncrement(0.05);
    slider.setAccessibleText("Time of the flow");
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label value = Ui.label("whole path", "mono");
    value.setMinWidth(74);
    slider
        .valueProperty()
        .addListener(
            (property, was, now) -> {
              double t = Math.round(now.doubleValue() * 100) / 100.0;
              value.setText(String.format(java.util.Locale.ROOT, "t = %.2f", t));
              model.scatter(s -> s.withTime(t));
            });
    Timeline clock =
        new Timeline(
            new KeyFrame(
                Duration.millis(FRAME_MILLIS),
                event ->
                    slider.setValue(
                        slider.getValue() >= 1 ? 0 : Math.min(1, slider.getValue() + STEP))));
    clock.setCycleCount(Animation.INDEFINITE);
    ToggleButton play = new ToggleButton(null, Ui.icon("mdomz-play_arrow"));
    play.setId("flow-play");
    play.getStyleClass().addAll("button-icon", "flat", "card-tool");
    play.setTooltip(Ui.tooltip("Let the flow run from t = 0 to 1"));
    play.setAccessibleText("Play the flow");
    play.selectedProperty()
        .addListener(
            (property, was, now) -> {
              play.setGraphic(Ui.icon(now ? "mdomz-pause" : "mdomz-play_arrow"));
              if (now) {
                clock.play();
              } else {
                clock.stop();
              }
            });
    sceneProperty()
        .addListener(
            (property, was, now) -> {
              if (now == null) {
                play.setSelected(false);
              }
            });
    getChildren().addAll(play, slider, value);
    InvalidationListener concern =
        o -> {
          boolean follows = model.shown() != null && model.shown().followsTime();
          Ui.show(this, follows);
          if (!follows) {
            play.setSelected(false);
          } else if (model.optionsProperty().get().scatter().time() == FigureOptions.AUTO) {
            value.setText("whole path");
          }
        };
    model.nameProperty().addListener(concern);
    model.offered().addListener((ListChangeListener<Figure>) change -> concern.invalidated(null));
    concern.invalidated(null);
  }
}
