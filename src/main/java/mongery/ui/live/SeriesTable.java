package mongery.ui.live;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import mongery.ui.base.Card;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;

/** Every curve that there is: shown or not, its newest and its best value. */
final class SeriesTable extends BorderPane {
  private final CurvesViewModel model;

  SeriesTable(CurvesViewModel model) {
    this.model = model;
    ListView<CurvesViewModel.Series> list = new ListView<>(model.series());
    list.setId("series-list");
    list.getStyleClass().add("plain-list");
    list.setCellFactory(view -> new Row());
    list.setPlaceholder(Ui.label("Nothing has been logged yet", "muted"));
    Card card = new Card("Series", list);
    Runnable count =
        () ->
            card.subtitleProperty()
                .set(
                    model.series().stream().filter(CurvesViewModel.Series::shown).count()
                        + " of "
                        + model.series().size()
                        + " shown");
    model.series().addListener((ListChangeListener<CurvesViewModel.Series>) change -> count.run());
    count.run();
    setCenter(card);
    setPrefWidth(300);
    setMinWidth(240);
  }

  private final class Row extends ListCell<CurvesViewModel.Series> {
    private final CheckBox name = new CheckBox();
    private final Label numbers = Ui.label("", "muted", "small-text");
    private final VBox content = new VBox(1, name, numbers);
    private boolean showing;

    Row() {
      setPrefWidth(0);
      content.setPadding(new Insets(3, 8, 3, 10));
      numbers.setPadding(new Insets(0, 0, 0, 24));
      numbers.setTextOverrun(OverrunStyle.ELLIPSIS);
      name.setMnemonicParsing(false);
      name.setOnAction(
          event -> {
            if (!showing && getItem() != null) {
              model.choose(getItem().name(), name.isSelected());
            }
          });
    }

    @Override
    protected void updateItem(CurvesViewModel.Series series, boolean empty) {
      super.updateItem(series, empty);
      setGraphic(empty || series == null ? null : content);
      if (empty || series == null) {
        return;
      }
      showing = true;
      try {
        name.setText(series.name());
        name.setSelected(series.shown());
      } finally {
        showing = false;
      }
      boolean aimed = series.expected() != null;
      numbers.setText(
          Numbers.shown(series.last())
              + (aimed ? "   best " : "   lowest ")
              + Numbers.shown(series.best())
              + " at "
              + Numbers.count(series.bestStep())
              + (aimed ? "   aim " + Numbers.brief(series.expected().value()) : ""));
      setTooltip(Ui.tooltip(series.name() + "\n" + numbers.getText()));
    }
  }
}
