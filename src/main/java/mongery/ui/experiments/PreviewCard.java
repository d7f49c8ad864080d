package mongery.ui.experiments;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mongery.figure.Figures;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Card;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import mongery.ui.chart.FigureHost;
import mongery.ui.form.LeafEdit;

/**
 * The marginals as edited, or the exact solution of their problem, drawn as the run's figures will
 * be, with a slider for what relaxes mass.
 */
final class PreviewCard extends BorderPane {
  private final PreviewViewModel model;
  private final ObjectProperty<Theme> theme;
  private final FigureHost host;
  private final ImageRows images = new ImageRows();
  private final ScrollPane pictures = new ScrollPane(images);
  private final Label nothing = Ui.label("", "muted");
  private final HBox sliders = new HBox(16);
  private final ComboBox<Figure> figures = new ComboBox<>();
  private final Card card;
  private String chosen = "";
  private boolean offering;

  PreviewCard(PreviewViewModel model, ObjectProperty<Theme> theme, Work work) {
    this.model = model;
    this.theme = theme;
    this.host = new FigureHost(work, "preview", "There is no picture of these data");
    nothing.setWrapText(true);
    nothing.setPadding(new Insets(20));
    VBox.setMargin(host, new Insets(0, 8, 8, 8));
    VBox.setVgrow(host, Priority.ALWAYS);
    sliders.setPadding(new Insets(0, 6, 0, 10));
    pictures.setFitToWidth(true);
    pictures.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pictures.getStyleClass().add("form-scroll");
    VBox.setVgrow(pictures, Priority.ALWAYS);
    choices();
    card = new Card("Data", new VBox(host, pictures, nothing, sliders), figures, pills());
    setCenter(card);
    setMinSize(0, 0);
    setPrefHeight(10);
    InvalidationListener draw = o -> draw();
    model.shownProperty().addListener(draw);
    model.remarkProperty().addListener(draw);
    theme.addListener(draw);
    model.relaxations().addListener((ListChangeListener<LeafEdit>) change -> slide());
    model.solvedProperty().addListener(o -> slide());
    slide();
    draw();
  }

  private HBox pills() {
    ToggleButton data = new ToggleButton("Data");
    ToggleButton exact = new ToggleButton("Exact");
    exact.setId("preview-exact");
    exact.setTooltip(Ui.tooltip("Solve the same problem exactly on a few hundred points"));
    data.getStyleClass().addAll("small", "left-pill");
    exact.getStyleClass().addAll("small", "right-pill");
    data.setMinWidth(USE_PREF_SIZE);
    exact.setMinWidth(USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    data.setToggleGroup(group);
    exact.setToggleGroup(group);
    exact.selectedProperty().bindBidirectional(model.solvedProperty());
    data.setSelected(!exact.isSelected());
    data.setOnAction(event -> data.setSelected(true));
    exact.setOnAction(event -> exact.setSelected(true));
    exact.selectedProperty().addListener((property, was, now) -> data.setSelected(!now));
    return Ui.row(0, data, exact);
  }

  private void choices() {
    figures.setConverter(Ui.shownAs(figure -> figure == null ? "" : figure.title()));
    figures.setOnAction(
        event -> {
          if (!offering && figures.getValue() != null) {
            chosen = figures.getValue().name();
            draw();
          }
        });
  }

  private void slide() {
    sliders.getChildren().clear();
    if (model.solvedProperty().get()) {
      for (LeafEdit leaf : model.relaxations()) {
        RelaxationSlider slider = new RelaxationSlider(leaf, model.form());
        HBox.setHgrow(slider, Priority.ALWAYS);
        sliders.getChildren().add(slider);
      }
    }
  }

  private void draw() {
    FigureData data = model.shownProperty().get();
    Figure figure = offer(data == null ? List.of() : Figures.available(data));
    boolean shows = figure == null && data != null && ImageRows.shows(data.look());
    String remark = model.remarkProperty().get();
    host.show(figure, data, FigureOptions.DEFAULT, theme.get());
    Ui.show(host, !shows && (data != null || remark.isEmpty()));
    Ui.show(pictures, shows);
    Ui.show(nothing, data == null && !remark.isEmpty());
    Ui.show(sliders, data != null);
    nothing.setText(remark);
    if (shows) {
      images.show(data.look());
    }
    int marginals = data == null ? 0 : data.look().marginals();
    String what = marginals > 0 ? marginals + " marginals" : "source and target";
    card.subtitleProperty()
        .set(data == null ? "" : remark.isEmpty() ? what + " as configured" : remark);
  }

  /** The figure chosen before if it is still there, else the most telling. */
  private Figure offer(List<Figure> available) {
    Figure figure =
        available.stream()
            .filter(f -> f.name().equals(chosen))
            .findFirst()
            .orElse(available.isEmpty() ? null : available.get(0));
    offering = true;
    try {
      if (!figures.getItems().equals(available)) {
        figures.getItems().setAll(available);
      }
      figures.setValue(figure);
      Ui.show(figures, available.size() > 1);
    } finally {
      offering = false;
    }
    return figure;
  }
}
