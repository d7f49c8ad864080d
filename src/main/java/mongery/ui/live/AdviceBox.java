package mongery.ui.live;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mongery.run.RunState;
import mongery.ui.base.Ui;
import mongery.ui.runs.LiveRun;

/** Why a run failed or cannot be read, and what may be wrong with it, with remedies. */
final class AdviceBox extends VBox {
  private static final int MOST = 3;

  private final LiveViewModel model;

  AdviceBox(LiveViewModel model) {
    super(6);
    this.model = model;
    setId("advice");
    model.problemProperty().addListener((property, was, now) -> say());
    model
        .runProperty()
        .addListener(
            (property, was, now) -> {
              if (was == null || was.row() != now.row()) {
                say();
              }
            });
    model.advice().addListener((ListChangeListener<Advice>) change -> say());
    say();
  }

  private void say() {
    getChildren().clear();
    LiveRun run = model.runProperty().get();
    String problem = model.problemProperty().get();
    String cause = run == null ? "" : run.row().cause();
    String text = problem.isEmpty() ? cause : problem;
    if (!text.isEmpty()) {
      boolean bad = !problem.isEmpty() || run.row().state() == RunState.FAILED;
      getChildren().add(line(text, "", bad));
    }
    model.advice().stream()
        .limit(MOST)
        .forEach(a -> getChildren().add(line(a.what(), a.remedy(), false)));
    if (model.advice().size() > MOST) {
      getChildren().add(Ui.label((model.advice().size() - MOST) + " more in the log", "muted"));
    }
    Ui.show(this, !getChildren().isEmpty());
  }

  private static HBox line(String what, String remedy, boolean bad) {
    Label label = Ui.label(what + (remedy.isEmpty() ? "" : "  " + remedy));
    label.setWrapText(true);
    label.getStyleClass().setAll("label", bad ? "problem-box" : "warn-box");
    label.setGraphic(Ui.icon(bad ? "mdoal-error_outline" : "mdoal-lightbulb"));
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(USE_PREF_SIZE);
    HBox row = new HBox(label);
    HBox.setHgrow(label, javafx.scene.layout.Priority.ALWAYS);
    return row;
  }
}
