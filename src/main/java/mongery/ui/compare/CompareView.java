package mongery.ui.compare;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Card;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import mongery.ui.chart.ExportViewModel;
import mongery.ui.chart.FigureHost;
import mongery.ui.runs.RunRow;

/** Chooses runs and shows them together. */
public final class CompareView extends HBox {
  /** What all figures of a comparison are drawn from; they know their runs themselves. */
  static final FigureData NOTHING = FigureData.of(FigureData.NO_LOOK);

  private final CompareViewModel model;
  private final ObjectProperty<Theme> theme;
  private final Consumer<ExportViewModel> export;
  private final FigureHost overlay;
  private final TextField search;

  /**
   * @param model which runs, by what
   * @param theme follows the window's
   * @param work where figures are made
   * @param export saves a figure where the person says
   */
  public CompareView(
      CompareViewModel model,
      ObjectProperty<Theme> theme,
      Work work,
      Consumer<ExportViewModel> export) {
    this.model = model;
    this.theme = theme;
    this.export = export;
    getStyleClass().add("page");
    search = Ui.search("Search runs", model.searchProperty());
    overlay = new FigureHost(work, "compare", "Choose runs that have a curve of that name");
    Card curves = curves();
    VBox.setVgrow(curves, Priority.ALWAYS);
    LowerCard lower = new LowerCard(model, theme, work, this::save);
    VBox.setVgrow(lower, Priority.ALWAYS);
    curves.setPrefHeight(100);
    lower.setPrefHeight(100);
    VBox both = new VBox(10, problem(), curves, lower);
    Node empty = empty();
    StackPane right = new StackPane(both, empty);
    right.setMinWidth(0);
    right.setPrefWidth(0); // takes what the list leaves, however wide its tables are
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(runs(), right);
    InvalidationListener shown =
        o -> {
          boolean none = model.comparisonProperty().get().runs().isEmpty();
          Ui.show(empty, none);
          both.setVisible(!none);
          draw();
        };
    model.comparisonProperty().addListener(shown);
    model.shownSeriesProperty().addListener(shown);
    model.logXProperty().addListener(shown);
    model.logYProperty().addListener(shown);
    theme.addListener(shown);
    shown.invalidated(null);
  }

  /** Where words to look for are typed. */
  public TextField search() {
    return search;
  }

  private void draw() {
    overlay.show(model.overlay(), NOTHING, FigureOptions.DEFAULT, theme.get());
  }

  private Card runs() {
    ListView<RunRow> list = new ListView<>(model.found());
    list.setId("compare-runs");
    list.getStyleClass().add("plain-list");
    list.setCellFactory(view -> new RunCheckCell(model, theme));
    list.setPlaceholder(Ui.label("No run matches", "muted"));
    // Cells say which colour a run has.
    model.comparisonProperty().addListener((property, was, now) -> list.refresh());
    theme.addListener((property, was, now) -> list.refresh());
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox.setMargin(search, new Insets(0, 12, 4, 12));
    Button refresh = new Button(null, Ui.icon("mdomz-refresh"));
    refresh.getStyleClass().addAll("button-icon", "flat", "card-tool");
    refresh.setTooltip(Ui.tooltip("Read the runs again"));
    refresh.setAccessibleText("Read the runs again");
    refresh.setOnAction(event -> model.refresh());
    Card card = new Card("Compare", new VBox(search, list), refresh);
    model
        .comparisonProperty()
        .addListener(
            (property, was, now) ->
                card.subtitleProperty()
                    .set(now.runs().isEmpty() ? "" : now.runs().size() + " runs"));
    card.setMinWidth(270);
    card.setPrefWidth(290);
    card.setMaxWidth(310);
    return card;
  }

  private Card curves() {
    ComboBox<String> series = choice("compare-series", model.series(), model.shownSeriesProperty());
    ComboBox<String> group = choice("compare-group", model.groupings(), model.groupByProperty());
    group.setConverter(
        Ui.shownAs(path -> path == null || path.isEmpty() ? "each run" : "by " + path));
    group.setTooltip(Ui.tooltip("Runs of a group are drawn as their mean and spread"));
    ToggleButton logX = toggle("log x", model.logXProperty());
    ToggleButton logY = toggle("log y", model.logYProperty());
    VBox.setMargin(overlay, new Insets(0, 8, 8, 8));
    return new Card("Curves", overlay, series, group, Ui.row(4, logX, logY), save(model::overlay));
  }

  private static ToggleButton toggle(String text, javafx.beans.property.BooleanProperty property) {
    ToggleButton toggle = new ToggleButton(text);
    toggle.getStyleClass().add("small");
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.selectedProperty().bindBidirectional(property);
    return toggle;
  }

  private static ComboBox<String> choice(
      String id, ObservableList<String> words, StringProperty chosen) {
    ComboBox<String> combo = new ComboBox<>(words);
    combo.setId(id);
    combo.setMinWidth(60);
    combo.valueProperty().bindBidirectional(chosen);
    return combo;
  }

  /** Saves the curves. */
  public void exportOverlay() {
    export(model::overlay);
  }

  /** Saves a figure of the comparison, if it shows something. */
  private void export(Supplier<Figure> figure) {
    Figure shown = figure.get();
    if (shown != null && shown.shows(NOTHING)) {
      export.accept(model.export(shown));
    }
  }

  private Button save(Supplier<Figure> figure) {
    Button save = new Button(null, Ui.icon("mdomz-save_alt"));
    save.getStyleClass().addAll("button-icon", "flat", "card-tool");
    save.setTooltip(Ui.tooltip("Save this figure as PDF, SVG, PNG, CSV or TeX"));
    save.setAccessibleText("Save this figure");
    save.setOnAction(event -> export(figure));
    return save;
  }

  private Label problem() {
    Label problem = Ui.label("", "problem-box");
    problem.setWrapText(true);
    problem.setMaxWidth(Double.MAX_VALUE);
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  private static Node empty() {
    VBox box =
        new VBox(
            Ui.icon("mdoal-compare_arrows"),
            Ui.label(
                "Tick two or more runs at the left, or select them in Runs and press Compare."));
    box.getStyleClass().add("empty-state");
    return new Card(null, box);
  }
}
