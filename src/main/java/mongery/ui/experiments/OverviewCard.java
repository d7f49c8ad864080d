package mongery.ui.experiments;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mongery.run.experiment.Expected;
import mongery.ui.base.Card;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;

/** What the chosen preset is about and what it should reach. */
final class OverviewCard extends BorderPane {
  private final VBox body = new VBox();

  OverviewCard(ExperimentsViewModel model) {
    body.getStyleClass().add("overview");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("form-scroll");
    VBox content = new VBox(scroll, bar(model));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    setCenter(new Card(null, content));
    setMinSize(0, 0);
    model.chosenProperty().addListener((property, was, now) -> show(model));
    model.problemProperty().addListener((property, was, now) -> show(model));
    show(model);
  }

  private static PresetBar bar(ExperimentsViewModel model) {
    PresetBar bar = new PresetBar(model);
    bar.getStyleClass().add("preset-bar");
    return bar;
  }

  private void show(ExperimentsViewModel model) {
    body.getChildren().clear();
    PresetItem preset = model.chosenProperty().get();
    if (!model.problemProperty().get().isEmpty()) {
      Label problem = Ui.label(model.problemProperty().get(), "problem-box");
      problem.setGraphic(Ui.icon("mdoal-error_outline"));
      problem.setWrapText(true);
      problem.setMaxWidth(Double.MAX_VALUE);
      body.getChildren().add(problem);
    }
    if (preset == null) {
      return;
    }
    Label headline = Ui.label(preset.title(), "headline");
    headline.setWrapText(true);
    body.getChildren().add(headline);
    if (!preset.about().isEmpty()) {
      Label about = Ui.label(preset.about());
      about.setWrapText(true);
      about.setMinHeight(USE_PREF_SIZE);
      body.getChildren().add(about);
    }
    if (preset.config() == null) {
      return;
    }
    GridPane facts = new GridPane();
    facts.setHgap(14);
    facts.setVgap(5);
    facts.getStyleClass().add("facts");
    fact(facts, "Data", preset.data());
    fact(facts, "Method", Ui.words(preset.method()));
    fact(
        facts,
        "Length",
        preset.length()
            + ", "
            + steps(preset)
            + " steps"
            + (preset.time().isEmpty() ? "" : ", " + preset.time()));
    fact(facts, "Preset", preset.name());
    body.getChildren().add(facts);
    if (!preset.expected().isEmpty()) {
      Label heading = Ui.label("Results to expect", "card-title");
      VBox.setMargin(heading, new Insets(6, 0, 0, 0));
      body.getChildren().addAll(heading, expected(preset));
    }
  }

  private static String steps(PresetItem preset) {
    return Numbers.count(preset.config().path("training").path("steps").asLong());
  }

  private static void fact(GridPane facts, String name, String value) {
    Label text = Ui.label(value);
    text.setWrapText(true);
    Label label = Ui.label(name, "fact-name");
    GridPane.setValignment(label, VPos.TOP);
    label.setMinWidth(USE_PREF_SIZE);
    facts.addRow(facts.getRowCount(), label, text);
  }

  private static GridPane expected(PresetItem preset) {
    GridPane grid = new GridPane();
    grid.setHgap(18);
    grid.setVgap(2);
    grid.getStyleClass().add("expected-table");
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints number = new ColumnConstraints();
    number.setHalignment(HPos.RIGHT);
    number.setMinWidth(USE_PREF_SIZE);
    name.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(name, number, number);
    grid.addRow(
        0, Ui.label("metric", "head"), Ui.label("value", "head"), Ui.label("tolerance", "head"));
    for (Expected e : preset.expected()) {
      grid.addRow(
          grid.getRowCount(),
          Ui.label(e.metric()),
          Ui.label(Numbers.brief(e.value()), "strong"),
          Ui.label("\u00b1 " + Numbers.brief(e.tolerance()), "muted"));
      if (!e.source().isEmpty()) {
        Label from = Ui.label(e.source(), "from");
        from.setWrapText(true);
        from.setMinHeight(USE_PREF_SIZE);
        grid.add(from, 0, grid.getRowCount(), 3, 1);
      }
    }
    return grid;
  }
}
