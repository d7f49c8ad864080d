package mongery.ui.live;

import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import mongery.ui.form.FormCard;
import mongery.ui.runs.LiveRun;

/** The screen of one run. */
public final class LiveView extends HBox {
  private static final double LOWER = 196;

  /** Two pictures side by side need more room than one, in per cent. */
  private static final double SHARE_OF_TWO = 54;

  private final LiveViewModel model;
  private final BiConsumer<String, FigureOptions> export;
  private final TrainingCard training;

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
    this.export = export;
    getStyleClass().add("page");
    training = new TrainingCard(model, theme, work, save(this::exportCurves));
    TransportCard transport = new TransportCard(model, theme, work, save(this::exportFigure));
    GridPane charts = new GridPane();
    charts.setHgap(10);
    charts.addRow(0, grow(transport), grow(training));
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
    charts.setMinHeight(0);
    LogCard log = new LogCard(model);
    ResultsCard results = new ResultsCard(model);
    HBox lower = new HBox(10, grow(log), results);
    lower.setMinHeight(LOWER);
    lower.setPrefHeight(LOWER);
    lower.setMaxHeight(LOWER);
    VBox right = new VBox(10, message(model), new TileRow(model.tiles()), charts, lower);
    right.setMinWidth(0);
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(new FormCard(model.form(), model.live()), right);
  }

  /** Saves the figure of the look as it is shown. */
  public void exportFigure() {
    export.accept(model.figure().nameProperty().get(), model.figure().options());
  }

  private void exportCurves() {
    export.accept(training.figure(), training.options());
  }

  private static Button save(Runnable action) {
    Button button = new Button(null, Ui.icon("mdomz-save_alt"));
    button.getStyleClass().addAll("button-icon", "flat", "card-tool");
    button.setTooltip(Ui.tooltip("Save this figure as PDF, SVG or PNG"));
    button.setAccessibleText("Save this figure");
    button.setOnAction(event -> action.run());
    return button;
  }

  private static <T extends javafx.scene.layout.Region> T grow(T node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    node.setPrefWidth(100);
    node.setMinWidth(0);
    return node;
  }

  /** Says why a run failed or cannot be read. */
  private static Label message(LiveViewModel model) {
    Label label = Ui.label("", "problem-box");
    label.setGraphic(Ui.icon("mdoal-error_outline"));
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setPadding(new Insets(8, 12, 8, 12));
    Runnable say =
        () -> {
          LiveRun run = model.runProperty().get();
          String cause = run == null ? "" : run.row().cause();
          String text =
              model.problemProperty().get().isEmpty() ? cause : model.problemProperty().get();
          boolean bad =
              !model.problemProperty().get().isEmpty()
                  || (run != null && run.row().state() == mongery.run.RunState.FAILED);
          label.setText(text);
          label.getStyleClass().setAll("label", bad ? "problem-box" : "warn-box");
          Ui.show(label, !text.isEmpty());
        };
    model.problemProperty().addListener((property, was, now) -> say.run());
    model.runProperty().addListener((property, was, now) -> say.run());
    say.run();
    return label;
  }
}
