package mongery.ui.live;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Card;
import mongery.ui.base.Command;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import mongery.ui.form.FormCard;
import mongery.ui.sweep.SweepBox;

/** The screen of one run: a strip of parts, and the part chosen; only that one is drawn. */
public final class LiveView extends HBox {
  private static final double LOWER = 196;

  /** From this width of the screen on there is room for the settings beside everything else. */
  private static final double WIDE = 1180;

  /** Two pictures side by side need more room than one, in per cent. */
  private static final double SHARE_OF_TWO = 60;

  private static final double SWEEP_WIDTH = 640;

  private final LiveViewModel model;
  private final ObjectProperty<Theme> theme;
  private final Work work;
  private final BiConsumer<String, FigureOptions> export;
  private final Map<Tab, Node> parts = new EnumMap<>(Tab.class);
  private final BorderPane shown = new BorderPane();
  private final FormCard form;
  private final TabStrip strip;
  private final InvalidationListener turn = o -> turn();

  /**
   * @param model the run
   * @param theme follows the window's
   * @param work where figures are made
   * @param export saves the figure of that name, drawn with these options
   */
  public LiveView(
      LiveViewModel model,
      ObjectProperty<Theme> theme,
      Work work,
      BiConsumer<String, FigureOptions> export) {
    this.model = model;
    this.theme = theme;
    this.work = work;
    this.export = export;
    getStyleClass().add("page");
    getStylesheets()
        .add(
            java.util.Objects.requireNonNull(LiveView.class.getResource("/mongery/ui/live.css"))
                .toExternalForm());
    form = new FormCard(model.form(), model.controls(), sweepTool());
    strip = new TabStrip(model);
    strip.configurationProperty().addListener((property, was, now) -> Ui.show(form, now));
    Ui.show(form, false);
    VBox right = new VBox(10, strip, sweep(), new AdviceBox(model), shown);
    VBox.setVgrow(shown, Priority.ALWAYS);
    shown.setMinSize(0, 0);
    right.setMinWidth(0);
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(form, right);
    // Until the person says otherwise, the settings are there where there is room.
    widthProperty().addListener((property, was, now) -> strip.roomFor(now.doubleValue() >= WIDE));
    model.tabProperty().addListener(turn);
    turn();
  }

  private Button sweepTool() {
    Button tool = Tools.button(Command.SWEEP.icon(), Command.SWEEP.help(), model.sweep()::ask);
    tool.setId("run-sweep");
    tool.disableProperty().bind(model.form().validProperty().not());
    return tool;
  }

  /** No wider than its fields are good for. */
  private Node sweep() {
    SweepBox box = new SweepBox(model.sweep());
    box.setPadding(new Insets(0, 12, 10, 12));
    Card card = new Card("Sweep", box);
    card.subtitleProperty().set("runs that differ from this one, as its settings are edited");
    card.setMaxWidth(SWEEP_WIDTH);
    card.visibleProperty().bind(model.sweep().openProperty());
    card.managedProperty().bind(card.visibleProperty());
    return card;
  }

  private void turn() {
    shown.setCenter(parts.computeIfAbsent(model.tabProperty().get(), this::part));
  }

  private Node part(Tab tab) {
    return switch (tab) {
      case OVERVIEW -> overview();
      case TRANSPORT -> new TransportCard(model, theme, work, true, save(this::exportTransport));
      case ACCEPTANCE -> new AcceptancePane(model, theme, work, export);
      case GALLERY -> new GalleryPane(model, work, export);
      case CURVES -> new TrainingCard(model, theme, work, true, save(this::exportCurves));
      case LOG -> new LogCard(model.log(), true);
      case SETUP -> new SetupPane(model);
    };
  }

  private Node overview() {
    TransportCard transport =
        new TransportCard(model, theme, work, false, save(this::exportTransport));
    TrainingCard training = new TrainingCard(model, theme, work, false, save(this::exportCurves));
    GridPane charts = new GridPane();
    charts.setHgap(10);
    charts.addRow(0, Tools.grow(transport), Tools.grow(training));
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    charts.getRowConstraints().add(row);
    ColumnConstraints left = new ColumnConstraints();
    ColumnConstraints rest = new ColumnConstraints();
    charts.getColumnConstraints().addAll(left, rest);
    InvalidationListener share =
        o -> {
          boolean two =
              model.figure().besideProperty().get() && model.figure().counterpart() != null;
          left.setPercentWidth(two ? SHARE_OF_TWO : 50);
          rest.setPercentWidth(two ? 100 - SHARE_OF_TWO : 50);
        };
    model.figure().besideProperty().addListener(share);
    model.shownProperty().addListener(share);
    share.invalidated(null);
    VBox.setVgrow(charts, Priority.ALWAYS);
    charts.setMinSize(0, 0);
    HBox lower = new HBox(10, Tools.grow(new LogCard(model.log(), false)), new ResultsCard(model));
    lower.setMinHeight(LOWER);
    lower.setPrefHeight(LOWER);
    lower.setMaxHeight(LOWER);
    VBox all = new VBox(10, new TileRow(model.tiles()), charts, lower);
    all.setMinSize(0, 0);
    all.setPadding(Insets.EMPTY);
    return all;
  }

  /** Saves the figure that the part shown is about, as it is shown. */
  public void exportFigure() {
    switch (model.tabProperty().get()) {
      case CURVES -> exportCurves();
      case ACCEPTANCE -> export.accept("acceptance", model.figure().options());
      case GALLERY -> export.accept("gallery", model.figure().options());
      default -> exportTransport();
    }
  }

  private void exportTransport() {
    export.accept(model.figure().nameProperty().get(), model.figure().options());
  }

  private void exportCurves() {
    export.accept(model.curves().figure(), model.curves().drawnProperty().get());
  }

  private static Button save(Runnable action) {
    return Tools.button("mdomz-save_alt", "Export this figure", action);
  }
}
