package mongery.ui.experiments;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mongery.ui.base.Ui;

/** A folder heading or a preset: title, method, data, length and time. */
final class PresetCell extends ListCell<ExperimentsViewModel.Row> {
  PresetCell() {
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ExperimentsViewModel.Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setDisable(false);
    if (empty || row == null) {
      setGraphic(null);
    } else if (row instanceof ExperimentsViewModel.Folder folder) {
      setGraphic(folder(folder));
      setDisable(true);
    } else if (row instanceof ExperimentsViewModel.Entry entry) {
      setGraphic(preset(entry.preset()));
    }
  }

  private static HBox folder(ExperimentsViewModel.Folder folder) {
    HBox box =
        Ui.row(6, Ui.label(words(folder.name())), Ui.spacer(), Ui.label("" + folder.presets()));
    box.getStyleClass().add("preset-folder");
    return box;
  }

  private static String words(String folder) {
    return Stream.of(folder.split("/", -1)).map(Ui::words).collect(Collectors.joining(" \u203a "));
  }

  private static VBox preset(PresetItem preset) {
    Label title = Ui.label(preset.title(), "title");
    title.setMinWidth(0);
    boolean broken = !preset.problem().isEmpty();
    Label tag =
        Ui.label(broken ? "broken" : preset.length(), "tag", broken ? "broken" : preset.length());
    tag.setMinWidth(USE_PREF_SIZE);
    VBox box = new VBox(Ui.row(8, title, Ui.spacer(), tag));
    if (broken) {
      box.getChildren().add(Ui.label(preset.problem(), "detail"));
    } else {
      box.getChildren().add(Ui.label(preset.data(), "detail"));
      box.getChildren()
          .add(
              Ui.label(
                  preset.time().isEmpty()
                      ? preset.method()
                      : preset.method() + " \u00b7 " + preset.time(),
                  "detail"));
    }
    box.getStyleClass().add("preset-row");
    box.setMinWidth(0);
    box.setPrefWidth(10);
    return box;
  }
}
