package mongery.ui.live;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mongery.figure.Figures;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.ui.base.Card;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import mongery.ui.chart.FigureHost;

/** Curves of the training or of the evaluations. */
final class TrainingCard extends BorderPane {
  private final LiveViewModel model;
  private final ObjectProperty<Theme> theme;
  private final FigureHost host;
  private final InvalidationListener draw = o -> draw();
  private final ToggleButton metrics = new ToggleButton("Metrics");
  private final MenuButton choice = new MenuButton(null, Ui.icon("mdomz-tune"));
  private final SeriesChoice series = new SeriesChoice(choice);
  private final ToggleButton log = new ToggleButton("log");

  TrainingCard(LiveViewModel model, ObjectProperty<Theme> theme, Work work, Button... tools) {
    this.model = model;
    this.theme = theme;
    this.host = new FigureHost(work, "training", "Curves begin with the first logged step");
    VBox.setMargin(host, new Insets(0, 8, 8, 8));
    VBox.setVgrow(host, javafx.scene.layout.Priority.ALWAYS);
    ToggleButton losses = new ToggleButton("Losses");
    ToggleGroup group = new ToggleGroup();
    losses.getStyleClass().addAll("small", "left-pill");
    metrics.getStyleClass().addAll("small", "right-pill");
    log.getStyleClass().add("small");
    log.setTooltip(Ui.tooltip("Steps on a logarithmic axis"));
    losses.setToggleGroup(group);
    metrics.setToggleGroup(group);
    losses.setMinWidth(USE_PREF_SIZE);
    metrics.setMinWidth(USE_PREF_SIZE);
    log.setMinWidth(USE_PREF_SIZE);
    losses.setSelected(true);
    losses.setOnAction(event -> losses.setSelected(true));
    metrics.setOnAction(event -> metrics.setSelected(true));
    HBox right = Ui.row(6, log, Ui.row(0, losses, metrics), choice);
    right.getChildren().addAll(tools);
    series.onChange(this::draw);
    setCenter(new Card("Training", new VBox(host), right));
    setMinSize(0, 0);
    model.shownProperty().addListener(draw);
    metrics.selectedProperty().addListener(draw);
    log.selectedProperty().addListener(draw);
    theme.addListener(new WeakInvalidationListener(draw)); // the window outlives this card
    draw();
  }

  /** Name of the figure shown. */
  String figure() {
    return metrics.isSelected() ? "metrics" : "training";
  }

  private void draw() {
    FigureData data = model.shownProperty().get();
    Figure figure =
        data == null
            ? null
            : Figures.available(data).stream()
                .filter(f -> f.name().equals(figure()))
                .findFirst()
                .orElse(null);
    History numbers = data == null ? History.EMPTY : numbers(data);
    host.show(figure, data, options(numbers), theme.get());
  }

  /** How the curves are drawn. */
  FigureOptions options() {
    FigureData data = model.shownProperty().get();
    return options(data == null ? History.EMPTY : numbers(data));
  }

  private FigureOptions options(History numbers) {
    return FigureOptions.DEFAULT
        .withLog(log.isSelected(), false)
        .withSeries(series.shown(figure(), numbers));
  }

  private History numbers(FigureData data) {
    return metrics.isSelected() ? data.metrics() : data.scalars();
  }
}
