package mongery.ui.live;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mongery.figure.kind.History;
import mongery.run.experiment.Expected;
import mongery.ui.base.Card;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;
import mongery.ui.runs.LiveRun;

/** Results to expect beside those measured, and every other metric. */
final class ResultsCard extends BorderPane {
  private final GridPane grid = new GridPane();
  private final Card card;
  private List<Expected> expected = List.of();
  private History metrics;

  ResultsCard(LiveViewModel model) {
    grid.setHgap(10);
    grid.setVgap(6);
    grid.setPadding(new Insets(0, 14, 10, 14));
    grid.getStyleClass().add("expected-table");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    name.setMinWidth(60);
    ColumnConstraints number = new ColumnConstraints();
    number.setHalignment(HPos.RIGHT);
    number.setMinWidth(USE_PREF_SIZE);
    grid.getColumnConstraints().addAll(name, number, number, new ColumnConstraints(18));
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("form-scroll");
    card = new Card("Results", scroll);
    setCenter(card);
    setMinWidth(330);
    setPrefWidth(390);
    setMaxWidth(420);
    model.runProperty().addListener((property, was, now) -> show(now));
    show(model.runProperty().get());
  }

  private void show(LiveRun run) {
    if (run == null || (run.metrics() == metrics && run.expected().equals(expected))) {
      return;
    }
    metrics = run.metrics();
    expected = run.expected();
    grid.getChildren().clear();
    String edits = run.facts().getOrDefault("edits", "");
    if (!edits.isEmpty() && !expected.isEmpty()) {
      Label other =
          Ui.label("Expected of the preset; this run has " + edits, "muted", "small-text");
      other.setWrapText(true);
      other.setMinHeight(USE_PREF_SIZE);
      grid.add(other, 0, 0, GridPane.REMAINING, 1);
    }
    grid.addRow(grid.getRowCount(), head("metric"), head("measured"), head("expected"));
    for (Expected e : expected) {
      double actual = last(e.metric());
      boolean reached = e.reached(actual);
      add(
          e.metric(),
          actual,
          Numbers.brief(e.value()) + " \u00b1 " + Numbers.brief(e.tolerance()),
          Double.isNaN(actual)
              ? null
              : reached
                  ? Ui.icon("mdoal-check_circle", "reached")
                  : Ui.icon("mdomz-remove_circle_outline", "missed"),
          e.source());
    }
    for (String other : metrics.curves().keySet()) {
      if (expected.stream().noneMatch(e -> e.metric().equals(other))) {
        add(other, last(other), "", null, "");
      }
    }
    card.subtitleProperty().set(summary());
  }

  private String summary() {
    if (expected.isEmpty()) {
      return "";
    }
    if (expected.stream().allMatch(e -> Double.isNaN(last(e.metric())))) {
      return "not measured yet";
    }
    long reached = expected.stream().filter(e -> e.reached(last(e.metric()))).count();
    return reached + " of " + expected.size() + " as expected";
  }

  private void add(String name, double actual, String wanted, Node mark, String source) {
    int row = grid.getRowCount();
    Label label = Ui.label(name);
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.setTooltip(Ui.tooltip(source.isEmpty() ? name : name + "\n" + source));
    grid.add(label, 0, row);
    grid.add(Ui.label(Double.isNaN(actual) ? "\u2013" : Numbers.shown(actual), "strong"), 1, row);
    grid.add(Ui.label(wanted, "muted"), 2, row);
    if (mark != null) {
      grid.add(mark, 3, row);
    }
  }

  private static Label head(String text) {
    return Ui.label(text, "head");
  }

  private double last(String name) {
    History.Curve curve = metrics.curves().get(name);
    return curve == null || curve.values().length == 0
        ? Double.NaN
        : curve.values()[curve.values().length - 1];
  }
}
