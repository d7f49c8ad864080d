package mongery.ui.shell;

import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mongery.ui.base.Ui;

/** What is where, said once at the first start: one screen, gone at any key or click. */
final class Tour extends StackPane {
  private static final double WIDTH = 216;

  private final Pane notes = new Pane();

  /** The window is still finding its layout when a newcomer first sees it. */
  private final Timeline settling =
      new Timeline(new KeyFrame(Duration.millis(150), event -> place()));

  private final Button done = new Button("Begin");

  /** A remark beside a part of the window. */
  private record Stop(String selector, VBox note) {
    Stop(String selector, String title, String text, Node... more) {
      this(selector, new VBox(5, Ui.label(title, "headline"), wrapped(text)));
      note.getChildren().addAll(more);
      note.getStyleClass().add("note");
      note.setPrefWidth(WIDTH);
    }

    private static Label wrapped(String text) {
      Label label = Ui.label(text);
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      return label;
    }
  }

  private final List<Stop> stops =
      List.of(
          new Stop(
              "#preset-list",
              "1  Choose",
              "Experiments, with what to expect of them and how long they take. Quick ones come"
                  + " back in a minute."),
          new Stop(
              ".form-card",
              "2  Edit",
              "Every setting with its range and help; as a form or as JSON. Nothing is lost: Undo"
                  + " goes all the way back."),
          new Stop(
              "#preview-exact",
              "3  Look",
              "The data as configured, or the exact solution of a small sample, before anything is"
                  + " trained."),
          new Stop(
              "#action-run",
              "4  Run",
              "Trains in a process of its own. Close the window whenever you like; the run goes"
                  + " on.",
              done));

  Tour() {
    setId("tour");
    settling.setCycleCount(15);
    getStyleClass().add("veil");
    done.getStyleClass().add("accent");
    done.setId("tour-done");
    done.setOnAction(event -> hide());
    stops.forEach(stop -> notes.getChildren().add(stop.note()));
    getChildren().add(notes);
    setOnMouseClicked(event -> hide());
    setOnKeyPressed(
        event -> {
          if (event.getCode() != KeyCode.TAB) {
            hide();
          }
        });
    widthProperty().addListener(o -> place());
    heightProperty().addListener(o -> place());
    setVisible(false);
  }

  /** Shows it. */
  void start() {
    setVisible(true);
    place();
    Platform.runLater(done::requestFocus);
    settling.playFromStart();
  }

  private void hide() {
    settling.stop();
    setVisible(false);
  }

  private void place() {
    if (!isVisible() || getParent() == null) {
      return;
    }
    for (Stop stop : stops) {
      Node part = getParent().lookup(stop.selector());
      stop.note().setVisible(part != null && part.getScene() != null);
      if (stop.note().isVisible()) {
        place(stop.note(), sceneToLocal(part.localToScene(part.getLayoutBounds())));
      }
    }
  }

  private void place(VBox note, Bounds at) {
    boolean small = at.getHeight() < 60;
    double x = small ? at.getCenterX() - WIDTH / 2 : at.getMinX() + 24;
    double y = small ? at.getMaxY() + 10 : at.getMinY() + Math.min(140, at.getHeight() / 3);
    note.setLayoutX(Math.max(8, Math.min(getWidth() - WIDTH - 8, x)));
    note.setLayoutY(y);
  }
}
