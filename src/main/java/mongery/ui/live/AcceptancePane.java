package mongery.ui.live;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.Rejection;
import mongery.ui.base.Card;
import mongery.ui.base.Numbers;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;

/** How much of each marginal and group is kept, by which weights, and whether mass adds up. */
final class AcceptancePane extends VBox {
  private static final List<Double> QUANTILES = List.of(1.0, 0.999, 0.99, 0.95);
  private static final List<Integer> COUNTS = List.of(0, 64, 250, 500, 1000, 2000);

  private final FigureChoice model;

  AcceptancePane(
      LiveViewModel live,
      ObjectProperty<Theme> theme,
      Work work,
      BiConsumer<String, FigureOptions> export) {
    super(10);
    this.model = live.figure();
    Supplier<FigureOptions> options = model::options;
    FigureCard rates =
        new FigureCard(
            live,
            theme,
            work,
            "acceptance",
            "Acceptance",
            "Nothing is re-weighted",
            options,
            model.optionsProperty(),
            export,
            normaliser());
    FigureCard histogram =
        new FigureCard(
            live,
            theme,
            work,
            "weight-histogram",
            "Weights",
            "Nothing is re-weighted",
            options,
            model.optionsProperty(),
            export);
    FigureCard mass =
        new FigureCard(
            live,
            theme,
            work,
            "mass",
            "Mass and congruence",
            "This method logs no masses",
            () -> live.curves().drawnProperty().get().withSeries(List.of()).withTogether(true),
            live.curves().drawnProperty(),
            export);
    Card table = new Card("Rates", new FigureTable(live, "acceptance", options, model));
    table
        .subtitleProperty()
        .set("expected: mean of w over its normaliser; sampled: one draw of rejection");
    GridPane grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(10);
    grid.add(rates, 0, 0);
    grid.add(histogram, 1, 0);
    grid.add(table, 0, 1);
    grid.add(mass, 1, 1);
    for (int share : new int[] {56, 44}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(share);
      row.setVgrow(Priority.ALWAYS);
      grid.getRowConstraints().add(row);
    }
    setVgrow(grid, Priority.ALWAYS);
    grid.setMinSize(0, 0);
    Card steps = new Card(null, new LookSlider(live.look()));
    getChildren().addAll(grid, steps);
  }

  /** Chooses what weights are divided by. */
  private HBox normaliser() {
    ComboBox<Double> quantile =
        box(
            "acceptance-normaliser",
            QUANTILES,
            q -> q == 1 ? "max w" : Numbers.brief(q * 100) + " %",
            "What weights are divided by: the largest, or a quantile; rates above 1 count as 1");
    ComboBox<Integer> points =
        box(
            "acceptance-points",
            COUNTS,
            n -> n == 0 ? "all" : Numbers.count(n),
            "Of how many points it is taken: the largest of more weights is larger, so rates fall");
    Runnable set =
        () ->
            model
                .optionsProperty()
                .set(
                    model
                        .optionsProperty()
                        .get()
                        .with(new Rejection(points.getValue(), quantile.getValue())));
    quantile.setOnAction(event -> set.run());
    points.setOnAction(event -> set.run());
    InvalidationListener follow =
        o -> {
          Rejection now = model.optionsProperty().get().rejection();
          quantile.setValue(now.quantile());
          points.setValue(now.points());
        };
    follow.invalidated(null);
    return Ui.row(
        5,
        Ui.label("w /", "muted", "small-text"),
        quantile,
        Ui.label("of N =", "muted", "small-text"),
        points);
  }

  private static <T> ComboBox<T> box(
      String id, List<T> values, java.util.function.Function<T, String> word, String help) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.getStyleClass().add("short");
    box.getItems().setAll(values);
    box.setValue(values.get(0));
    box.setTooltip(Ui.tooltip(help));
    box.setAccessibleText(help);
    box.setConverter(Ui.shownAs(value -> value == null ? "" : word.apply(value)));
    return box;
  }
}
