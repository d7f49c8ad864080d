package mongery.ui.live;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import mongery.figure.Figures;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.Table;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;

/** The numbers behind a figure, as a table. */
final class FigureTable extends TableView<List<Object>> {
  private final LiveViewModel live;
  private final String name;
  private final Supplier<FigureOptions> options;
  private final InvalidationListener draw = o -> fill();
  private List<String> header = List.of();

  FigureTable(
      LiveViewModel live, String name, Supplier<FigureOptions> options, FigureChoice choice) {
    this.live = live;
    this.name = name;
    this.options = options;
    getStyleClass().add("runs-table");
    setId("table-" + name);
    setPlaceholder(Ui.label("Nothing to list yet", "muted"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setFixedCellSize(27);
    setMinHeight(0);
    live.shownProperty().addListener(draw);
    choice.optionsProperty().addListener(draw);
    sceneProperty().addListener(draw);
    fill();
  }

  private void fill() {
    FigureData data = live.shownProperty().get();
    if (getScene() == null || data == null) {
      return;
    }
    Figure figure =
        Figures.available(data).stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElse(null);
    Table table = figure == null ? null : figure.table(data, options.get());
    List<String> names = table == null ? List.of() : table.header();
    if (!header.equals(names)) {
      header = names;
      getColumns().clear();
      for (int j = 0; j < names.size(); j++) {
        getColumns().add(column(names.get(j), j));
      }
    }
    getItems().setAll(table == null ? List.of() : table.rows());
  }

  private static TableColumn<List<Object>, String> column(String name, int index) {
    TableColumn<List<Object>, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text(row.getValue().get(index))));
    column.setSortable(false);
    column.setStyle(index > 1 ? "-fx-alignment: center-right;" : "");
    column.setReorderable(false);
    return column;
  }

  private static String text(Object cell) {
    return cell == null
        ? ""
        : cell instanceof Long count
            ? Numbers.count(count)
            : cell instanceof Number number
                ? Numbers.shown(number.doubleValue())
                : String.valueOf(cell);
  }
}
