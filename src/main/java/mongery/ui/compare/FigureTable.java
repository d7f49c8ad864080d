package mongery.ui.compare;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.Table;
import mongery.ui.base.Ui;

/** The table of a figure, to be read on screen. */
final class FigureTable extends StackPane {
  private final TableView<List<Object>> table = new TableView<>();
  private final Label nothing;

  FigureTable(String empty) {
    nothing = Ui.label(empty, "muted");
    table.getStyleClass().addAll("runs-table", "edge-to-edge");
    table.setFixedCellSize(30);
    getChildren().addAll(table, nothing);
    setMinSize(0, 0);
  }

  void show(Figure figure) {
    boolean any = figure.shows(CompareView.NOTHING);
    Ui.show(table, any);
    Ui.show(nothing, !any);
    table.getColumns().clear();
    table.getItems().clear();
    if (!any) {
      return;
    }
    Table content = figure.table(CompareView.NOTHING, FigureOptions.DEFAULT);
    for (int i = 0; i < content.header().size(); i++) {
      int at = i;
      TableColumn<List<Object>, String> column = new TableColumn<>(content.header().get(i));
      column.setPrefWidth(
          i == 0 ? namesWidth(content) : Math.max(110, 8.5 * content.header().get(i).length()));
      column.setReorderable(false);
      column.setCellValueFactory(
          cell -> {
            Object value = cell.getValue().get(at);
            return new SimpleStringProperty(value == null ? "" : value.toString());
          });
      table.getColumns().add(column);
    }
    table.getItems().setAll(content.rows());
  }

  /** Runs of one title differ at the end of their names, so these are shown whole. */
  private static double namesWidth(Table content) {
    int longest =
        content.rows().stream()
            .mapToInt(row -> String.valueOf(row.get(0)).length())
            .max()
            .orElse(0);
    return Math.max(160, Math.min(520, 7.2 * longest + 24));
  }
}
