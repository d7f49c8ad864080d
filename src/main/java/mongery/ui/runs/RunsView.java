package mongery.ui.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mongery.ui.base.Card;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;

/** All runs in a table; any can be opened again. */
public final class RunsView extends HBox {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  /**
   * @param model the rows
   * @param open shows a run
   * @param resume starts a new worker for a run
   * @param request asks the worker of a run
   */
  public RunsView(
      RunsViewModel model,
      Consumer<RunRow> open,
      Consumer<RunRow> resume,
      BiConsumer<RunRow, RunAccess.Request> request) {
    getStyleClass().add("page");
    TableView<RunRow> table = new TableView<>(model.rows());
    table.setId("runs-table");
    table.getStyleClass().addAll("runs-table", "edge-to-edge");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(empty());
    table.getColumns().add(column("Experiment", 200, RunsView::title));
    table.getColumns().add(column("State", 120, RunsView::state));
    table.getColumns().add(column("Progress", 210, RunsView::progress));
    table.getColumns().add(column("Result", 180, row -> Ui.label(row.headline())));
    table.getColumns().add(column("Method", 120, row -> Ui.label(row.method(), "muted")));
    table.getColumns().add(column("Started", 120, row -> Ui.label(started(row), "muted")));
    table.getColumns().add(column("Run", 200, row -> Ui.label(row.name(), "muted", "mono")));
    table.setFixedCellSize(44);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, now) -> model.chosenProperty().set(now));
    table.setRowFactory(view -> row(open));
    table.setOnKeyPressed(
        event -> {
          RunRow chosen = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            open.accept(chosen);
          }
        });
    Button opens = tool(model, "Open", "mdoal-launch", row -> true, open);
    Button resumes = tool(model, "Resume", "mdomz-replay", RunRow::resumable, resume);
    Button stops =
        tool(
            model,
            "Stop",
            "mdomz-stop",
            RunRow::active,
            row -> request.accept(row, RunAccess.Request.STOP));
    Card card = new Card("Runs", table, opens, resumes, stops);
    card.subtitleProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.rows().isEmpty()
                        ? ""
                        : model.rows().size() + " kept, " + model.active() + " active",
                model.rows()));
    HBox.setHgrow(card, Priority.ALWAYS);
    getChildren().add(card);
  }

  private static TableRow<RunRow> row(Consumer<RunRow> open) {
    TableRow<RunRow> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2
              && event.getButton() == MouseButton.PRIMARY
              && row.getItem() != null) {
            open.accept(row.getItem());
          }
        });
    return row;
  }

  private static TableColumn<RunRow, RunRow> column(
      String name, double width, Function<RunRow, Node> content) {
    TableColumn<RunRow, RunRow> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(RunRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : content.apply(row));
              }
            });
    return column;
  }

  private static Node title(RunRow row) {
    Label title = Ui.label(row.title().isEmpty() ? row.name() : row.title(), "strong");
    title.setTooltip(Ui.tooltip(row.dir().toString()));
    return title;
  }

  private static Node state(RunRow row) {
    if (!row.problem().isEmpty()) {
      Label unreadable = Ui.label("Unreadable", "chip", "bad");
      unreadable.setTooltip(Ui.tooltip(row.problem()));
      return unreadable;
    }
    Label chip = States.chip();
    States.show(chip, row.state());
    if (!row.cause().isEmpty()) {
      chip.setTooltip(Ui.tooltip(row.cause()));
    }
    return chip;
  }

  private static Node progress(RunRow row) {
    ProgressBar bar = new ProgressBar(row.progress());
    bar.setPrefWidth(80);
    return Ui.row(
        10,
        bar,
        Ui.label(
            Numbers.count(row.step()) + " / " + Numbers.count(row.steps()), "muted", "small-text"));
  }

  private static String started(RunRow row) {
    return row.started() == 0 ? "" : WHEN.format(Instant.ofEpochMilli(row.started()));
  }

  private static Button tool(
      RunsViewModel model,
      String name,
      String icon,
      java.util.function.Predicate<RunRow> sense,
      Consumer<RunRow> action) {
    Button button = new Button(name, Ui.icon(icon));
    button.getStyleClass().add("small");
    button.setId("runs-" + name.toLowerCase(Locale.ROOT));
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> {
                  RunRow chosen = model.chosenProperty().get();
                  return chosen == null || chosen.state() == null || !sense.test(chosen);
                },
                model.chosenProperty()));
    button.setOnAction(event -> action.accept(model.chosenProperty().get()));
    return button;
  }

  private static Node empty() {
    javafx.scene.layout.VBox box =
        new javafx.scene.layout.VBox(
            Ui.icon("mdomz-play_circle_outline"),
            Ui.label("No runs yet. Choose an experiment and press Run."));
    box.getStyleClass().add("empty-state");
    return box;
  }
}
