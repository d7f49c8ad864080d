package mongery.ui.live;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mongery.ui.base.Card;
import mongery.ui.base.Ui;

/** Numbers at a glance, side by side. */
final class TileRow extends HBox {
  private final ObservableList<Tile> tiles;

  TileRow(ObservableList<Tile> tiles) {
    super(10);
    this.tiles = tiles;
    tiles.addListener((ListChangeListener<Tile>) change -> fill());
    fill();
  }

  private void fill() {
    while (getChildren().size() > tiles.size()) {
      getChildren().remove(getChildren().size() - 1);
    }
    while (getChildren().size() < tiles.size()) {
      getChildren().add(new TileView());
    }
    for (int i = 0; i < tiles.size(); i++) {
      ((TileView) getChildren().get(i)).show(tiles.get(i));
    }
  }

  private static final class TileView extends VBox {
    private final Label name = Ui.label("", "tile-name");
    private final Label value = Ui.label("", "tile-value");
    private final Label note = Ui.label("", "tile-note");

    TileView() {
      VBox content = new VBox(name, value, note);
      content.getStyleClass().add("tile");
      Card card = new Card(null, content);
      getChildren().add(card);
      HBox.setHgrow(this, Priority.ALWAYS);
      setMinWidth(0);
      setPrefWidth(150);
      setMaxWidth(Double.MAX_VALUE);
    }

    void show(Tile tile) {
      name.setText(tile.name());
      name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      name.setTooltip(Ui.tooltip(tile.name()));
      value.setText(tile.value());
      note.setText(tile.note());
      note.getStyleClass().removeAll("good", "warn", "bad");
      if (!tile.tone().isEmpty()) {
        note.getStyleClass().add(tile.tone());
      }
    }
  }
}
