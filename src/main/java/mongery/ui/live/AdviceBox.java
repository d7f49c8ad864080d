package mongery.ui.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mongery.run.event.RunState;
import mongery.ui.base.Ui;
import mongery.ui.runs.LiveRun;

/** Why a run failed or cannot be read, and what may be wrong with it, with remedies. */
final class AdviceBox extends VBox {
  private final LiveViewModel model;
  private final Set<Advice> dismissed = new HashSet<>();
  private boolean opened;

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
    List<Advice> fresh = model.advice().stream().filter(a -> !dismissed.contains(a)).toList();
    for (int i = 0; i < (opened ? fresh.size() : Math.min(1, fresh.size())); i++) {
      HBox row = line(fresh.get(i).what(), fresh.get(i).remedy(), false);
      if (i == 0) {
        row.getChildren().addAll(buttons(fresh));
      }
      getChildren().add(row);
    }
    Ui.show(this, !getChildren().isEmpty());
  }

  private List<Button> buttons(List<Advice> fresh) {
    List<Button> out = new ArrayList<>();
    if (fresh.size() > 1) {
      Button more = new Button(opened ? "Less" : fresh.size() - 1 + " more");
      more.setId("advice-more");
      more.getStyleClass().addAll("small", "flat");
      more.setMinWidth(USE_PREF_SIZE);
      more.setOnAction(
          event -> {
            opened = !opened;
            say();
          });
      out.add(more);
    }
    Button close =
        Tools.button(
            "mdoal-close",
            "Do not say this again",
            () -> {
              dismissed.addAll(fresh);
              say();
            });
    close.setId("advice-close");
    out.add(close);
    return out;
  }

  private static HBox line(String what, String remedy, boolean bad) {
    Label label = Ui.label(what + (remedy.isEmpty() ? "" : "  " + remedy));
    label.setWrapText(true);
    label.setMinWidth(0);
    label.getStyleClass().setAll("label", bad ? "problem-box" : "warn-box");
    label.setGraphic(Ui.icon(bad ? "mdoal-error_outline" : "mdoal-lightbulb"));
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(USE_PREF_SIZE);
    HBox row = Ui.row(4, label);
    HBox.setHgrow(label, javafx.scene.layout.Priority.ALWAYS);
    return row;
  }
}
