package mongery.ui.runs;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mongery.ui.base.Card;
import mongery.ui.base.Ui;

/** All runs in a table that can be searched and sorted, and what is known of the one chosen. */
public final class RunsView extends HBox {
  private static final double NARROW = 900;

  private final RunsViewModel model;
  private final TextField search;
  private final TableView<RunRow> table = new TableView<>();
  private boolean selecting;

  /**
   * What can be done from here with runs.
   *
   * @param open shows one
   * @param resume starts new workers for the selected ones
   * @param compare shows the selected ones together
   */
  public record Doings(Consumer<RunRow> open, Runnable resume, Runnable compare) {}

  /**
   * @param model the rows
   * @param doings what can be done with them
   */
  public RunsView(RunsViewModel model, Doings doings) {
    this.model = model;
    getStyleClass().add("page");
    search = Ui.search("Search runs, tags, notes", model.searchProperty());
    search.setId("runs-search");
    search.setPrefWidth(260);
    fill(doings.open());
    Card card = new Card("Runs", table, search);
    card.subtitleProperty()
        .bind(Bindings.createStringBinding(this::summary, model.rows(), model.found()));
    HBox.setHgrow(card, Priority.ALWAYS);
    card.setMinWidth(0);
    getChildren().addAll(card, new RunDetails(model, doings));
  }

  /** Where words to look for are typed. */
  public TextField search() {
    return search;
  }

  private String summary() {
    int all = model.rows().size();
    int found = model.found().size();
    return all == 0
        ? ""
        : (found == all ? all + " kept" : found + " of " + all)
            + (model.active() == 0 ? "" : ", " + model.active() + " active");
  }

  private void fill(Consumer<RunRow> open) {
    SortedList<RunRow> sorted = new SortedList<>(model.found());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setId("runs-table");
    table.getStyleClass().addAll("runs-table", "edge-to-edge");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setPlaceholder(empty());
    table.setFixedCellSize(44);
    TableColumn<RunRow, RunRow> data =
        column("Data", 150, RunCells::data, Comparator.comparing(r -> r.facts().data()));
    TableColumn<RunRow, RunRow> tags =
        column("Tags", 110, RunCells::tags, Comparator.comparing(r -> "" + r.facts().tags()));
    TableColumn<RunRow, RunRow> took =
        column("Took", 70, RunCells::took, Comparator.comparingDouble(r -> r.facts().seconds()));
    TableColumn<RunRow, RunRow> started =
        column("Started", 112, RunCells::started, Comparator.comparingLong(RunRow::started));
    table
        .getColumns()
        .addAll(
            List.of(
                column("Experiment", 200, RunCells::title, Comparator.comparing(RunRow::title)),
                fixed(column("State", 124, RunCells::state, Comparator.comparing(RunCells::rank))),
                column(
                    "Result, expected",
                    180,
                    RunCells::outcome,
                    Comparator.comparingDouble(RunCells::value)),
                fixed(
                    column("Method", 118, RunCells::method, Comparator.comparing(RunRow::method))),
                data,
                fixed(took),
                fixed(started),
                tags));
    table
        .widthProperty()
        .addListener(
            (property, was, now) -> {
              boolean wide = now.doubleValue() >= NARROW;
              data.setVisible(wide);
              tags.setVisible(wide);
              took.setVisible(now.doubleValue() >= NARROW * 0.85);
            });
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    choices();
    table.setRowFactory(view -> row(open));
    table.setOnKeyPressed(
        event -> {
          RunRow chosen = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            open.accept(chosen);
          } else if (event.getCode() == KeyCode.DELETE) {
            model.discard();
          }
        });
  }

  private void choices() {
    var selection = table.getSelectionModel();
    selection
        .getSelectedItems()
        .addListener(
            (ListChangeListener<RunRow>)
                change -> {
                  if (!selecting) {
                    model.selected().setAll(selectedRows());
                  }
                });
    model.selected().addListener((ListChangeListener<RunRow>) change -> select());
    selection
        .selectedItemProperty()
        .addListener(
            (property, was, now) -> {
              if (!selecting) {
                model.chosenProperty().set(now);
              }
            });
    model
        .chosenProperty()
        .addListener(
            (property, was, now) -> {
              int at = now == null ? -1 : table.getItems().indexOf(now);
              // A row that has only changed is still selected, with those beside it.
              if (at >= 0 && at != selection.getSelectedIndex()) {
                selection.clearAndSelect(at);
              }
            });
    // The first run is read about when the screen is first seen.
    Runnable choose =
        () -> {
          if (model.chosenProperty().get() == null && !table.getItems().isEmpty()) {
            selection.select(0);
          }
        };
    // Once the table has taken the new rows.
    table.getItems().addListener((InvalidationListener) o -> Platform.runLater(choose));
    Platform.runLater(choose);
  }

  private List<RunRow> selectedRows() {
    return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
  }

  /** Selects what the model has selected: the table forgets it when a row changes. */
  private void select() {
    Set<RunRow> wanted = Set.copyOf(model.selected());
    if (selecting || wanted.equals(Set.copyOf(selectedRows()))) {
      return;
    }
    selecting = true;
    try {
      var selection = table.getSelectionModel();
      List<RunRow> items = table.getItems();
      int chosen = items.indexOf(model.chosenProperty().get());
      int[] all =
          IntStream.range(0, items.size()).filter(i -> wanted.contains(items.get(i))).toArray();
      selection.clearSelection();
      if (all.length > 0) {
        selection.selectIndices(all[0], all);
      }
      if (chosen >= 0 && wanted.contains(items.get(chosen))) {
        selection.select(chosen); // the last one selected is the one that is read about
      }
    } finally {
      selecting = false;
    }
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

  /** Has the room that what it says needs, and leaves that of a wide window to other columns. */
  private static TableColumn<RunRow, RunRow> fixed(TableColumn<RunRow, RunRow> column) {
    column.setMinWidth(column.getPrefWidth());
    column.setMaxWidth(column.getPrefWidth() + 12);
    return column;
  }

  private static TableColumn<RunRow, RunRow> column(
      String name, double width, Function<RunRow, Node> content, Comparator<RunRow> order) {
    TableColumn<RunRow, RunRow> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    column.setComparator(order);
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

  private Node empty() {
    VBox box =
        new VBox(
            Ui.icon("mdomz-play_circle_outline"),
            Ui.label("No runs here. Choose an experiment and press Run."));
    box.getStyleClass().add("empty-state");
    return box;
  }
}
