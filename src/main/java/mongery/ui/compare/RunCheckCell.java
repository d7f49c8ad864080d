package mongery.ui.compare;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mongery.figure.compare.Compared;
import mongery.figure.compare.Comparison;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.chart.FigureHost;
import mongery.ui.runs.RunRow;

/** A run to tick; those that are compared carry the colour of their curve. */
final class RunCheckCell extends ListCell<RunRow> {
  private final CompareViewModel model;
  private final ObjectProperty<Theme> theme;

  RunCheckCell(CompareViewModel model, ObjectProperty<Theme> theme) {
    this.model = model;
    this.theme = theme;
    setPrefWidth(0);
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.SPACE && getItem() != null) {
            model.choose(getItem().dir(), !model.chosen(getItem().dir()));
          }
        });
  }

  @Override
  protected void updateItem(RunRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty || row == null ? null : content(row));
  }

  private HBox content(RunRow row) {
    CheckBox tick = new CheckBox();
    tick.setSelected(model.chosen(row.dir()));
    tick.setAccessibleText("Compare " + row.title());
    tick.setId("compare-" + row.name());
    tick.setOnAction(event -> model.choose(row.dir(), tick.isSelected()));
    Label title = Ui.label(row.title(), "title");
    title.setMinWidth(0);
    title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    String apart = row.facts().apart();
    Label detail = Ui.label((apart.isEmpty() ? "" : apart + " \u00b7 ") + row.name(), "detail");
    detail.setTooltip(Ui.tooltip(row.name() + "\n" + String.join(", ", row.facts().tags())));
    detail.setMinWidth(0);
    Region dot = new Region();
    dot.getStyleClass().add("dot");
    String color = color(row);
    Ui.show(dot, !color.isEmpty());
    dot.setStyle(color.isEmpty() ? "" : "-fx-background-color: " + color + ";");
    VBox words = new VBox(2, Ui.row(7, title, dot), detail);
    words.setMinWidth(0);
    HBox box = Ui.row(8, tick, words);
    box.getStyleClass().add("preset-row");
    box.setPrefWidth(10);
    return box;
  }

  /** Colour of the curve that the run is part of, as the style sheet writes it. */
  private String color(RunRow row) {
    Comparison shown = model.comparisonProperty().get();
    int index = 0;
    for (Comparison.Group group : shown.groups()) {
      for (Compared run : group.runs()) {
        if (run.directory().equals(row.dir())) {
          java.awt.Color c = FigureHost.chartTheme(theme.get()).series(index);
          return String.format("#%02x%02x%02x", c.getRed(), c.getGreen(), c.getBlue());
        }
      }
      index++;
    }
    return "";
  }
}
