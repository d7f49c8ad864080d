package mongery.ui.live;

import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mongery.data.DenseArray;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.method.Look;
import mongery.ui.base.Card;
import mongery.ui.base.Numbers;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import mongery.ui.chart.FigureHost;

/**
 * Marginals and maps at the step chosen, in any of the figures that the run allows; beside them, if
 * asked for, the same figure of the discrete counterpart.
 */
final class TransportCard extends BorderPane {
  /** Fewer images than on paper, so that each can be seen. */
  private static final int IMAGES = 4;

  private static final int MANY_IMAGES = 8;

  private static final double LEAST_CHOICE = 124;

  private final LiveViewModel model;
  private final ObservableValue<Theme> theme;
  private final FigureHost host;
  private final FigureHost exact;
  private final VBox exactPane;
  private final ComboBox<Figure> choices = new ComboBox<>();
  private final ComboBox<Integer> marginals = new ComboBox<>();
  private final ToggleButton beside = new ToggleButton("Exact");
  private final InvalidationListener draw = o -> draw();
  private final boolean large;
  private boolean choosing;
  private final Card card;

  /**
   * @param large whether everything can be chosen, as there is room for it
   */
  TransportCard(
      LiveViewModel model, ObjectProperty<Theme> theme, Work work, boolean large, Button... tools) {
    this.model = model;
    this.theme = theme;
    this.large = large;
    this.host = new FigureHost(work, "transport " + large, "");
    this.exact = new FigureHost(work, "counterpart " + large, "There is no discrete counterpart");
    Label heading = Ui.label("discrete counterpart", "muted", "small-text");
    heading.setPadding(new Insets(0, 0, 0, 8));
    exactPane = new VBox(heading, exact);
    HBox figures = new HBox(grow(host), grow(exactPane));
    VBox.setVgrow(exact, Priority.ALWAYS);
    VBox.setMargin(figures, new Insets(0, 8, 0, 8));
    VBox.setVgrow(figures, Priority.ALWAYS);
    VBox content = new VBox();
    if (large) {
      content.getChildren().add(new FigureBar(model));
    }
    content.getChildren().add(figures);
    if (large) {
      content.getChildren().add(new ExactBar(model));
    }
    content.getChildren().addAll(new TimeBar(model.figure()), new LookSlider(model.look()));
    choices.setId(large ? "figure-choice-large" : "figure-choice");
    choices.setMinWidth(LEAST_CHOICE);
    choices.setConverter(Ui.shownAs(figure -> figure == null ? "" : figure.title()));
    choices.setOnAction(
        event -> {
          if (!choosing && choices.getValue() != null) {
            model.figure().nameProperty().set(choices.getValue().name());
          }
        });
    beside.getStyleClass().add("small");
    beside.setId(large ? "counterpart-large" : "counterpart");
    beside.setMinWidth(USE_PREF_SIZE);
    beside.setTooltip(Ui.tooltip("Show the exact discrete solution of the same problem beside"));
    beside.selectedProperty().bindBidirectional(model.figure().besideProperty());
    HBox right = Ui.row(8, beside, marginals(), choices);
    if (large) {
      right.getChildren().add(0, Tools.zoom(host, exact));
    }
    right.getChildren().addAll(tools);
    card = new Card("Transport", content, right);
    setCenter(card);
    setMinSize(0, 0);
    model.figure().offered().addListener((ListChangeListener<Figure>) change -> offer());
    model.shownProperty().addListener(draw);
    model.runProperty().addListener(o -> host.sayWhenEmpty(empty()));
    model.figure().nameProperty().addListener(draw);
    model.figure().marginalProperty().addListener(draw);
    model.figure().besideProperty().addListener(draw);
    model.figure().optionsProperty().addListener(draw);
    theme.addListener(new WeakInvalidationListener(draw)); // the window outlives this card
    offer();
    host.sayWhenEmpty(empty());
    draw();
  }

  private static <T extends Region> T grow(T node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    node.setPrefWidth(10);
    node.setMinWidth(0);
    return node;
  }

  /** Chooses one marginal of a barycenter, or all. */
  private ComboBox<Integer> marginals() {
    marginals.setId("marginal-choice");
    marginals.getStyleClass().add("narrow");
    marginals.setTooltip(Ui.tooltip("Marginals shown"));
    marginals.setAccessibleText("Marginals shown");
    marginals.setConverter(
        Ui.shownAs(
            index ->
                index == null || index == FigureOptions.ALL ? "All" : Integer.toString(index + 1)));
    InvalidationListener offer =
        o -> {
          int count = model.figure().marginalsProperty().get();
          if (marginals.getItems().size() != count + 1) {
            marginals.getItems().setAll(IntStream.range(FigureOptions.ALL, count).boxed().toList());
          }
          marginals.setValue(model.figure().marginalProperty().get());
          Ui.show(marginals, count > 2 || barycenter());
        };
    model.figure().marginalsProperty().addListener(offer);
    model.figure().marginalProperty().addListener(offer);
    model.shownProperty().addListener(offer);
    marginals.setOnAction(
        event -> {
          if (marginals.getValue() != null) {
            model.figure().marginalProperty().set(marginals.getValue());
          }
        });
    offer.invalidated(null);
    return marginals;
  }

  private boolean barycenter() {
    FigureData data = model.shownProperty().get();
    return data != null && data.look().marginals() > 0;
  }

  private void offer() {
    choosing = true;
    try {
      choices.getItems().setAll(model.figure().offered());
      choices.setValue(chosen());
      Ui.show(choices, model.figure().offered().size() > 1);
    } finally {
      choosing = false;
    }
  }

  private Figure chosen() {
    return model.figure().offered().stream()
        .filter(f -> f.name().equals(model.figure().nameProperty().get()))
        .findFirst()
        .orElse(null);
  }

  private void draw() {
    FigureData data = model.shownProperty().get();
    Figure figure = chosen();
    if (choices.getValue() != figure) {
      offer();
    }
    FigureOptions options = model.figure().options().withPerGroup(large ? MANY_IMAGES : IMAGES);
    Figure counterpart = model.figure().counterpart();
    Ui.show(beside, counterpart != null);
    Ui.show(exactPane, counterpart != null && model.figure().besideProperty().get());
    host.show(figure, data, options, theme.getValue());
    exact.show(exactPane.isVisible() ? counterpart : null, data, options, theme.getValue());
    card.subtitleProperty()
        .set(
            !large || figure == null || data == null // the slider below has the step too
                ? ""
                : "step " + Numbers.count(data.step()) + points(data));
  }

  private String empty() {
    boolean kept = !model.look().looks().isEmpty();
    return kept || model.runProperty().get() == null
        ? "Reading what the run kept"
        : model.controls().runningProperty().get()
            ? "The first look comes after a few steps"
            : "This run kept no look";
  }

  private static String points(FigureData data) {
    Look look = data.look();
    int marginals = look.marginals();
    String name = marginals > 0 ? Look.marginal(0) : Look.SOURCE;
    DenseArray points = look.get(name);
    return points == null
        ? ""
        : " \u00b7 "
            + (marginals > 0 ? marginals + " \u00d7 " : "")
            + Numbers.count(points.rows())
            + " points";
  }
}
