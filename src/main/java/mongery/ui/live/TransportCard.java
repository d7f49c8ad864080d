package mongery.ui.live;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Card;
import mongery.ui.base.Numbers;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import mongery.ui.chart.FigureHost;

/** Source, target and map at the step chosen, in any of the figures that the run allows. */
final class TransportCard extends BorderPane {
  private final LiveViewModel model;
  private final ObservableValue<Theme> theme;
  private final FigureHost host;
  private final HBox choices = new HBox();
  private final Card card;

  TransportCard(LiveViewModel model, ObjectProperty<Theme> theme, Work work, Button... tools) {
    this.model = model;
    this.theme = theme;
    this.host = new FigureHost(work, "transport", "The first look comes after a few steps");
    VBox.setMargin(host, new Insets(0, 8, 0, 8));
    VBox.setVgrow(host, javafx.scene.layout.Priority.ALWAYS);
    VBox content = new VBox(host, new LookSlider(model));
    choices.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox right = Ui.row(8, choices);
    right.getChildren().addAll(tools);
    card = new Card("Transport", content, right);
    setCenter(card);
    setMinSize(0, 0);
    model.figures().addListener((ListChangeListener<Figure>) change -> offer());
    InvalidationListener draw = o -> draw();
    model.shownProperty().addListener(draw);
    model.figureProperty().addListener(draw);
    theme.addListener(draw);
    offer();
    draw();
  }

  private void offer() {
    choices.getChildren().clear();
    ToggleGroup group = new ToggleGroup();
    int n = model.figures().size();
    for (int i = 0; n > 1 && i < n; i++) {
      Figure figure = model.figures().get(i);
      ToggleButton choice = new ToggleButton(figure.title());
      choice
          .getStyleClass()
          .addAll("small", i == 0 ? "left-pill" : i == n - 1 ? "right-pill" : "center-pill");
      choice.setToggleGroup(group);
      choice.setSelected(figure.name().equals(model.figureProperty().get()));
      choice.setOnAction(
          event -> {
            choice.setSelected(true);
            model.figureProperty().set(figure.name());
          });
      choices.getChildren().add(choice);
    }
    Ui.show(choices, n > 1);
  }

  private void draw() {
    FigureData data = model.shownProperty().get();
    Figure figure =
        model.figures().stream()
            .filter(f -> f.name().equals(model.figureProperty().get()))
            .findFirst()
            .orElse(null);
    host.show(figure, data, FigureOptions.DEFAULT, theme.getValue());
    card.subtitleProperty()
        .set(
            figure == null ? "" : "step " + Numbers.count(data.step()) + " \u00b7 " + points(data));
  }

  private static String points(FigureData data) {
    mongery.data.DenseArray source = data.look().get(mongery.method.Look.SOURCE);
    return source == null ? "" : Numbers.count(source.rows()) + " points";
  }
}
