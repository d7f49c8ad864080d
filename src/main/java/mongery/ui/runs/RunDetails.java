package mongery.ui.runs;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mongery.ui.base.Action;
import mongery.ui.base.Card;
import mongery.ui.base.Command;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;

/** What is known of the run chosen, what a person says about it, and what can be done with it. */
final class RunDetails extends BorderPane {
  private static final double WIDTH = 320;

  private final RunsViewModel model;
  private final VBox about = new VBox(8);
  private final TextField tags = new TextField();
  private final TextArea note = new TextArea();
  private RunRow shown;

  RunDetails(RunsViewModel model, RunsView.Doings doings) {
    this.model = model;
    tags.setId("run-tags");
    tags.setPromptText("tags, with commas between them");
    note.setId("run-note");
    note.setPromptText("A note about this run");
    note.setWrapText(true);
    note.setPrefRowCount(5);
    keep(tags);
    keep(note);
    tags.setOnAction(event -> write());
    VBox remarks =
        new VBox(6, Ui.label("Tags", "card-title"), tags, Ui.label("Note", "card-title"), note);
    VBox body = new VBox(14, about, remarks);
    body.getStyleClass().add("run-details");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("form-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox bar = new VBox(6, many(), tools(doings));
    bar.getStyleClass().add("preset-bar");
    VBox content = new VBox(scroll, bar);
    content.visibleProperty().bind(model.chosenProperty().isNotNull());
    setCenter(new Card("Run", content));
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    model.chosenProperty().addListener((property, was, now) -> show(now));
    show(model.chosenProperty().get());
  }

  /** What is typed is written when the field is left, also by choosing another run. */
  private void keep(TextInputControl field) {
    field
        .focusedProperty()
        .addListener(
            (property, was, now) -> {
              if (!now) {
                write();
              }
            });
  }

  private void write() {
    if (shown != null && shown.state() != null) {
      model.remark(shown, note.getText(), tags.getText());
    }
  }

  private void show(RunRow row) {
    Path before = shown == null ? null : shown.dir();
    if (row == null || !row.dir().equals(before)) {
      write();
      shown = row;
      tags.setText(row == null ? "" : String.join(", ", row.facts().tags()));
      note.setText(row == null ? "" : row.facts().note());
    }
    shown = row;
    about.getChildren().clear();
    if (row == null) {
      return;
    }
    Label title = Ui.label(row.title().isEmpty() ? row.name() : row.title(), "headline");
    title.setWrapText(true);
    about.getChildren().addAll(title, RunCells.state(row));
    String cause = row.problem().isEmpty() ? row.cause() : row.problem();
    if (!cause.isEmpty()) {
      Label why = Ui.label(cause, row.problem().isEmpty() ? "warn-box" : "problem-box");
      why.setWrapText(true);
      why.setMinHeight(USE_PREF_SIZE);
      about.getChildren().add(why);
    }
    GridPane facts = new GridPane();
    facts.setHgap(14);
    facts.setVgap(4);
    facts.getStyleClass().add("facts");
    fact(facts, "Run", row.name());
    fact(facts, "Method", row.method());
    fact(facts, "Data", row.facts().data());
    fact(facts, "Edited", String.join(", ", row.facts().edits()));
    fact(facts, "Steps", row.steps() == 0 ? "" : steps(row));
    fact(facts, "Device", row.facts().device());
    fact(facts, "Started", RunCells.when(row));
    fact(facts, "Took", row.facts().seconds() > 0 ? Numbers.duration(row.facts().seconds()) : "");
    about.getChildren().add(facts);
    if (!row.facts().outcomes().isEmpty()) {
      VBox outcomes = new VBox(3, Ui.label("Results, expected", "card-title"));
      row.facts().outcomes().forEach(o -> outcomes.getChildren().add(RunCells.outcome(o)));
      about.getChildren().add(outcomes);
    }
  }

  private static String steps(RunRow row) {
    return Numbers.count(row.step()) + " of " + Numbers.count(row.steps());
  }

  private static void fact(GridPane facts, String name, String value) {
    if (value.isEmpty()) {
      return;
    }
    Label text = Ui.label(value);
    text.setWrapText(true);
    Label label = Ui.label(name, "fact-name");
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    facts.addRow(facts.getRowCount(), label, text);
  }

  /** Says that the buttons below are about several runs. */
  private Node many() {
    Label many = Ui.label("", "muted", "small-text");
    many.setId("runs-selected");
    var count = Bindings.size(model.selected());
    many.textProperty().bind(Bindings.concat(count, " runs are selected"));
    many.visibleProperty().bind(count.greaterThan(1));
    many.managedProperty().bind(many.visibleProperty());
    return many;
  }

  private Node tools(RunsView.Doings doings) {
    return new FlowPane(
        6,
        6,
        tool(
            Command.OPEN,
            row -> row == model.chosenProperty().get() && row.state() != null,
            () -> doings.open().accept(model.chosenProperty().get())),
        tool(Command.COMPARE, row -> row.state() != null, doings.compare()),
        tool(Command.RESUME, RunRow::resumable, doings.resume()),
        tool(Command.STOP, RunRow::active, () -> model.request(RunAccess.Request.STOP)),
        tool(Command.DELETE, row -> !row.active(), model::discard));
  }

  /** Can be pressed if it makes sense for any of the runs that are selected. */
  private Button tool(Command command, Predicate<RunRow> sense, Runnable effect) {
    Action action = new Action(command);
    action.setEffect(effect);
    action
        .enabledProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.selected().stream().anyMatch(sense),
                model.selected(),
                model.chosenProperty()));
    Button button = action.button("small");
    button.setId("runs-" + command.title().toLowerCase(Locale.ROOT));
    return button;
  }
}
