package mongery.ui.live;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mongery.figure.Figures;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.ui.base.Card;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import mongery.ui.chart.FigureHost;

/** Curves of the training or of the evaluations: small, or large with everything to choose. */
final class TrainingCard extends BorderPane {
  private final LiveViewModel live;
  private final CurvesViewModel model;
  private final ObjectProperty<Theme> theme;
  private final FigureHost host;
  private final InvalidationListener draw = o -> draw();
  private final MenuButton choice = new MenuButton(null, Ui.icon("mdomz-tune"));

  /**
   * @param large whether everything can be chosen, as there is room for it
   */
  TrainingCard(
      LiveViewModel live, ObjectProperty<Theme> theme, Work work, boolean large, Button... tools) {
    this.live = live;
    this.model = live.curves();
    this.theme = theme;
    this.host =
        new FigureHost(work, "training " + large, "Curves begin with the first logged step");
    VBox.setMargin(host, new Insets(0, 8, 8, 8));
    VBox.setVgrow(host, Priority.ALWAYS);
    HBox right = Ui.row(6);
    if (large) {
      right.getChildren().add(Tools.zoom(host));
    }
    right.getChildren().add(pills());
    if (!large) {
      right.getChildren().add(menu());
    }
    right.getChildren().addAll(tools);
    VBox content = large ? new VBox(new CurveBar(model), host) : new VBox(host);
    Card card = new Card(large ? "Curves" : "Training", content, right);
    setCenter(card);
    if (large) {
      SeriesTable table = new SeriesTable(model);
      BorderPane.setMargin(table, new Insets(0, 0, 0, 10));
      setRight(table);
    }
    setMinSize(0, 0);
    live.shownProperty().addListener(draw);
    model.drawnProperty().addListener(draw);
    theme.addListener(new WeakInvalidationListener(draw)); // the window outlives this card
    draw();
  }

  private HBox pills() {
    ToggleButton losses = new ToggleButton("Losses");
    ToggleButton metrics = new ToggleButton("Metrics");
    ToggleGroup group = new ToggleGroup();
    losses.getStyleClass().addAll("small", "left-pill");
    metrics.getStyleClass().addAll("small", "right-pill");
    losses.setToggleGroup(group);
    metrics.setToggleGroup(group);
    losses.setMinWidth(USE_PREF_SIZE);
    metrics.setMinWidth(USE_PREF_SIZE);
    InvalidationListener follow =
        o -> (model.metricsProperty().get() ? metrics : losses).setSelected(true);
    model.metricsProperty().addListener(follow);
    follow.invalidated(null);
    losses.setOnAction(event -> choose(false, losses));
    metrics.setOnAction(event -> choose(true, metrics));
    return Ui.row(0, losses, metrics);
  }

  private void choose(boolean metrics, ToggleButton pressed) {
    pressed.setSelected(true);
    model.metricsProperty().set(metrics);
  }

  /** Chooses the curves where there is no room for a table of them. */
  private MenuButton menu() {
    choice.getStyleClass().addAll("button-icon", "flat", "card-tool", "no-arrow");
    choice.setTooltip(Ui.tooltip("Choose the curves"));
    choice.setAccessibleText("Choose the curves");
    choice.setOnShowing(
        event -> {
          choice.getItems().clear();
          for (CurvesViewModel.Series series : model.series()) {
            CheckMenuItem item = new CheckMenuItem(series.name());
            item.setSelected(series.shown());
            item.setOnAction(done -> model.choose(series.name(), item.isSelected()));
            choice.getItems().add(item);
          }
        });
    choice.getItems().add(new CheckMenuItem("")); // an empty menu would never open
    return choice;
  }

  private void draw() {
    FigureData data = live.shownProperty().get();
    Figure figure =
        data == null
            ? null
            : Figures.available(data).stream()
                .filter(f -> f.name().equals(model.figure()))
                .findFirst()
                .orElse(null);
    host.show(figure, data, model.drawnProperty().get(), theme.get());
  }
}
