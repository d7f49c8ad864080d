package mongery.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Numbers;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import mongery.ui.chart.FigureHost;

/** One figure of every run at the same step, with one slider for all. */
final class LooksInStep extends StackPane {
  private static final int COLUMNS = 4;

  private final LooksViewModel model;
  private final ObjectProperty<Theme> theme;
  private final Work work;
  private final GridPane grid = new GridPane();
  private final List<FigureHost> hosts = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final ComboBox<Figure> figures = new ComboBox<>();
  private final Slider slider = new Slider();
  private final Label step = Ui.label("", "muted", "small-text");
  private final HBox tools;
  private boolean filling;

  LooksInStep(LooksViewModel model, ObjectProperty<Theme> theme, Work work) {
    this.model = model;
    this.theme = theme;
    this.work = work;
    grid.setHgap(8);
    grid.setVgap(4);
    grid.setMinSize(0, 0);
    grid.getStyleClass().add("looks-grid");
    getChildren().add(grid);
    setMinSize(0, 0);
    figures.setConverter(Ui.shownAs(figure -> figure == null ? "" : figure.title()));
    figures.setOnAction(
        event -> {
          if (!filling && figures.getValue() != null) {
            model.figureNameProperty().set(figures.getValue().name());
            fill();
          }
        });
    slider.setId("compare-step");
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setBlockIncrement(1);
    slider.setPrefWidth(170);
    slider.setAccessibleText("Step of all runs");
    slider.valueProperty().addListener((p, was, now) -> model.stepAtProperty().set(place(now)));
    step.setMinWidth(76);
    tools = Ui.row(8, step, slider, figures);
    InvalidationListener fill = o -> fill();
    model.data().addListener(fill);
    theme.addListener(fill);
    model.steps().addListener((InvalidationListener) o -> steps());
    model.stepAtProperty().addListener(o -> steps());
    steps();
    fill();
  }

  /** The slider and the choice of figure. */
  Node tools() {
    return tools;
  }

  private static int place(Number at) {
    return (int) Math.round(at.doubleValue());
  }

  private void steps() {
    int at = model.stepAtProperty().get();
    slider.setMax(Math.max(0, model.steps().size() - 1));
    slider.setValue(at);
    step.setText(
        at < model.steps().size() && at >= 0 ? "step " + Numbers.count(model.steps().get(at)) : "");
  }

  private void fill() {
    List<Figure> offered = model.figures();
    Figure figure = model.figure();
    filling = true;
    try {
      if (!figures.getItems().equals(offered)) {
        figures.getItems().setAll(offered);
      }
      figures.setValue(figure);
    } finally {
      filling = false;
    }
    arrange(model.data().size());
    for (int i = 0; i < hosts.size(); i++) {
      FigureData data = model.data().get(i);
      hosts.get(i).show(figure, data, FigureOptions.DEFAULT, theme.get());
      names.get(i).setText(model.label(i));
    }
  }

  private void arrange(int count) {
    if (hosts.size() == count) {
      return;
    }
    grid.getChildren().clear();
    hosts.clear();
    names.clear();
    for (int i = 0; i < count; i++) {
      FigureHost host = new FigureHost(work, "compare look " + i, "no look yet");
      Label name = Ui.label("", "strong", "small-text");
      VBox.setVgrow(host, Priority.ALWAYS);
      VBox cell = new VBox(2, name, host);
      cell.setPrefSize(10, 10);
      cell.setMinSize(0, 0);
      GridPane.setHgrow(cell, Priority.ALWAYS);
      GridPane.setVgrow(cell, Priority.ALWAYS);
      grid.add(cell, i % COLUMNS, i / COLUMNS);
      hosts.add(host);
      names.add(name);
    }
  }
}
