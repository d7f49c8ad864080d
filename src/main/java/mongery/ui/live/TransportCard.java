package mongery.ui.live;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
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
  /** Fewer images than on paper, so that each can be seen. */
  private static final FigureOptions OPTIONS = FigureOptions.DEFAULT.withPerGroup(4);

  private final LiveViewModel model;
  private final ObservableValue<Theme> theme;
  private final FigureHost host;
  private final ComboBox<Figure> choices = new ComboBox<>();
  private final InvalidationListener draw = o -> draw();
  private boolean choosing;
  private final Card card;

  TransportCard(LiveViewModel model, ObjectProperty<Theme> theme, Work work, Button... tools) {
    this.model = model;
    this.theme = theme;
    this.host = new FigureHost(work, "transport", "The first look comes after a few steps");
    VBox.setMargin(host, new Insets(0, 8, 0, 8));
    VBox.setVgrow(host, javafx.scene.layout.Priority.ALWAYS);
    VBox content = new VBox(host, new LookSlider(model));
    choices.setId("figure-choice");
    choices.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Figure figure) {
            return figure == null ? "" : figure.title();
          }

          @Override
          public Figure fromString(String title) {
            return null; // nothing is typed here
          }
        });
    choices.setOnAction(
        event -> {
          if (!choosing && choices.getValue() != null) {
            model.figureProperty().set(choices.getValue().name());
          }
        });
    HBox right = Ui.row(8, choices);
    right.getChildren().addAll(tools);
    card = new Card("Transport", content, right);
    setCenter(card);
    setMinSize(0, 0);
    model.figures().addListener((ListChangeListener<Figure>) change -> offer());
    model.shownProperty().addListener(draw);
    model.figureProperty().addListener(draw);
    theme.addListener(new WeakInvalidationListener(draw)); // the window outlives this card
    offer();
    draw();
  }

  private void offer() {
    choosing = true;
    try {
      choices.getItems().setAll(model.figures());
      choices.setValue(chosen());
      Ui.show(choices, model.figures().size() > 1);
    } finally {
      choosing = false;
    }
  }

  private Figure chosen() {
    return model.figures().stream()
        .filter(f -> f.name().equals(model.figureProperty().get()))
        .findFirst()
        .orElse(null);
  }

  private void draw() {
    FigureData data = model.shownProperty().get();
    Figure figure = chosen();
    if (choices.getValue() != figure) {
      offer();
    }
    host.show(figure, data, OPTIONS, theme.getValue());
    card.subtitleProperty()
        .set(
            figure == null || data == null
                ? ""
                : "step " + Numbers.count(data.step()) + points(data));
  }

  private static String points(FigureData data) {
    mongery.data.DenseArray source = data.look().get(mongery.method.Look.SOURCE);
    return source == null ? "" : " \u00b7 " + Numbers.count(source.rows()) + " points";
  }
}
