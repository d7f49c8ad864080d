package mongery.ui.sweep;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mongery.config.Sweep;
import mongery.ui.base.Command;
import mongery.ui.base.Ui;
import org.controlsfx.control.SearchableComboBox;

/** Asks for the values of a sweep: a row a setting, and how many runs that makes. */
public final class SweepBox extends VBox {
  private final SweepViewModel model;
  private final VBox rows = new VBox(4);

  /**
   * Hidden until somebody asks for a sweep.
   *
   * @param model the sweep
   */
  public SweepBox(SweepViewModel model) {
    super(6);
    this.model = model;
    setId("sweep");
    Button add = new Button("Setting", Ui.icon("mdoal-add"));
    add.setId("sweep-add");
    add.getStyleClass().addAll("small", "flat");
    add.setTooltip(Ui.tooltip("Vary another setting too: every combination is trained"));
    add.setOnAction(event -> model.add());
    Button start = new Button("Start", Ui.icon(Command.SWEEP.icon()));
    start.setId("sweep-start");
    start.getStyleClass().addAll("small", "accent");
    start.setMinWidth(USE_PREF_SIZE);
    start
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> start(model.sweepProperty().get()), model.sweepProperty()));
    start.disableProperty().bind(model.sweepProperty().isNull());
    start.setOnAction(event -> model.start());
    Button cancel = new Button("Cancel");
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> model.cancel());
    Label problem = Ui.label("", "small-text", "muted");
    problem.setId("sweep-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::remark, model.problemProperty(), model.openProperty()));
    model
        .problemProperty()
        .addListener(
            (property, was, now) ->
                problem
                    .getStyleClass()
                    .setAll("label", "small-text", now.isEmpty() ? "muted" : "field-error"));
    getChildren().addAll(rows, problem, Ui.row(6, add, Ui.spacer(), start, cancel));
    model.rows().addListener((ListChangeListener<SweepViewModel.Row>) change -> fill());
    fill();
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
          }
        });
    model.openProperty().addListener((property, was, now) -> Ui.show(this, now));
    Ui.show(this, model.openProperty().get());
  }

  private static String start(Sweep sweep) {
    int runs = sweep == null ? 0 : sweep.size();
    return runs == 0 ? "Start" : runs == 1 ? "Start 1 run" : "Start " + runs + " runs";
  }

  /** What is wrong, else what it costs. */
  private String remark() {
    String problem = model.problemProperty().get();
    if (!problem.isEmpty() || !model.openProperty().get()) {
      return problem;
    }
    String time = model.form().value().path("time").asText();
    return "Every combination is trained"
        + (time.isEmpty() ? "." : "; a run of the preset takes " + time + ".");
  }

  private void fill() {
    rows.getChildren().setAll(model.rows().stream().map(this::row).toList());
  }

  private HBox row(SweepViewModel.Row row) {
    SearchableComboBox<SweepViewModel.Choice> setting = new SearchableComboBox<>(model.choices());
    setting.setPromptText("Setting");
    setting.setAccessibleText("Setting to vary");
    setting.valueProperty().bindBidirectional(row.settingProperty());
    setting.setMaxWidth(Double.MAX_VALUE);
    setting.setPrefWidth(220);
    TextField values = new TextField();
    values.setId("sweep-values");
    values.setPromptText("Values, such as 1, 20, 200");
    values.setAccessibleText("Values, with commas between them");
    values.textProperty().bindBidirectional(row.valuesProperty());
    values.setPrefWidth(150);
    values.setOnAction(event -> model.start());
    Button remove = new Button(null, Ui.icon("mdoal-close"));
    remove.getStyleClass().addAll("button-icon", "flat", "small");
    remove.setTooltip(Ui.tooltip("Vary this no more"));
    remove.setAccessibleText("Vary this no more");
    remove.setOnAction(event -> model.remove(row));
    HBox.setHgrow(setting, Priority.ALWAYS);
    HBox.setHgrow(values, Priority.ALWAYS);
    return Ui.row(6, setting, values, remove);
  }
}
