package mongery.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import mongery.ui.base.Ui;

/** Says something for a few seconds in a corner of the window, in nobody's way. */
final class Toast extends StackPane {
  private final Label label = Ui.label("", "toast");
  private final PauseTransition hiding = new PauseTransition(Duration.seconds(6));

  Toast() {
    getChildren().add(label);
    setMouseTransparent(true);
    setPickOnBounds(false);
    label.setVisible(false);
    label.setId("toast");
    label.setWrapText(true);
    label.setMaxWidth(480);
    StackPane.setAlignment(label, javafx.geometry.Pos.BOTTOM_RIGHT);
    StackPane.setMargin(label, new javafx.geometry.Insets(0, 20, 40, 0));
    hiding.setOnFinished(event -> label.setVisible(false));
  }

  void say(String text, boolean good) {
    label.setGraphic(Ui.icon(good ? "mdoal-check_circle" : "mdoal-error_outline"));
    label.setText(text);
    label.setVisible(true);
    hiding.playFromStart();
  }
}
