package mongery.ui.experiments;

import atlantafx.base.controls.CustomTextField;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mongery.ui.base.Card;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import mongery.ui.form.FormCard;

/** The screen on which an experiment is chosen, read about, edited and started. */
public final class ExperimentsView extends HBox {
  private final CustomTextField search = new CustomTextField();

  /**
   * @param model the presets
   * @param theme follows the window's
   * @param work where figures are made
   */
  public ExperimentsView(ExperimentsViewModel model, ObjectProperty<Theme> theme, Work work) {
    getStyleClass().add("page");
    search.setId("preset-search");
    search.setPromptText("Search experiments");
    search.setLeft(Ui.icon("mdomz-search"));
    search.getStyleClass().add("search-field");
    search.textProperty().bindBidirectional(model.searchProperty());
    VBox.setMargin(search, new Insets(0, 12, 4, 12));
    ListView<PresetTree.Row> list = list(model);
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    Card presets = new Card("Experiments", new VBox(search, list));
    presets.setMinWidth(300);
    presets.setPrefWidth(340);
    presets.setMaxWidth(340);
    PreviewCard preview = new PreviewCard(model.preview(), theme, work);
    VBox.setVgrow(preview, Priority.ALWAYS);
    OverviewCard overview = new OverviewCard(model);
    VBox right = new VBox(10, overview, preview);
    // What it is about is read once; what is transported must stay in sight.
    overview.maxHeightProperty().bind(right.heightProperty().multiply(0.55));
    right.setMinWidth(0);
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(presets, new FormCard(model.form(), null), right);
  }

  /** Where words to look for are typed. */
  public TextField search() {
    return search;
  }

  private static ListView<PresetTree.Row> list(ExperimentsViewModel model) {
    ListView<PresetTree.Row> list = new ListView<>(model.rows());
    list.setId("preset-list");
    list.getStyleClass().add("plain-list");
    list.setCellFactory(view -> new PresetCell(model));
    list.setPlaceholder(Ui.label("No experiment matches", "muted"));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, was, now) -> {
              if (now instanceof PresetTree.Entry entry) {
                model.chosenProperty().set(entry.preset());
              }
            });
    list.setOnKeyPressed(
        event -> {
          boolean left = event.getCode() == KeyCode.LEFT;
          if (list.getSelectionModel().getSelectedItem() instanceof PresetTree.Branch branch
              && (left || event.getCode() == KeyCode.RIGHT)) {
            int at = list.getSelectionModel().getSelectedIndex();
            model.open(branch, !left);
            list.getSelectionModel().clearAndSelect(at);
          }
        });
    Runnable select =
        () -> {
          for (PresetTree.Row row : model.rows()) {
            if (row instanceof PresetTree.Entry entry
                && Objects.equals(entry.preset(), model.chosenProperty().get())) {
              if (row.equals(list.getSelectionModel().getSelectedItem())) {
                return;
              }
              list.getSelectionModel().select(row);
            }
          }
        };
    model
        .chosenProperty()
        .addListener(
            (property, was, now) ->
                Platform.runLater(
                    () -> {
                      select.run();
                      list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
                    }));
    // Once the list has taken the new rows, which it does by forgetting what was selected.
    model.rows().addListener((javafx.beans.Observable o) -> Platform.runLater(select));
    select.run();
    return list;
  }
}
