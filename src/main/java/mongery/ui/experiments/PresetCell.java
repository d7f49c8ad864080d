package mongery.ui.experiments;

import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mongery.run.experiment.Expected;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;

/** A branch of the tree or a preset: title, data, length, what to expect and time. */
final class PresetCell extends ListCell<PresetTree.Row> {
  private static final double INDENT = 12;

  PresetCell(ExperimentsViewModel model) {
    setPrefWidth(0);
    setOnMouseClicked(
        event -> {
          if (getItem() instanceof PresetTree.Branch branch) {
            model.open(branch, !branch.open());
          }
        });
  }

  @Override
  protected void updateItem(PresetTree.Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
    } else if (row instanceof PresetTree.Branch branch) {
      setGraphic(branch(branch));
    } else if (row instanceof PresetTree.Entry entry) {
      setGraphic(preset(entry));
    }
  }

  private static HBox branch(PresetTree.Branch branch) {
    HBox box =
        Ui.row(
            6,
            Ui.icon(branch.open() ? "mdoal-expand_more" : "mdoal-chevron_right"),
            Ui.label(branch.name(), "branch-name"),
            Ui.spacer(),
            Ui.label("" + branch.presets(), "branch-count"));
    box.getStyleClass().addAll("preset-branch", branch.depth() == 0 ? "folder" : "below");
    box.setPadding(new Insets(5, 10, 5, 6 + INDENT * branch.depth()));
    return box;
  }

  private static VBox preset(PresetTree.Entry entry) {
    PresetItem preset = entry.preset();
    Label title = Ui.label(preset.title(), "title");
    title.setMinWidth(0);
    title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // presets differ at the end of their titles
    boolean broken = !preset.problem().isEmpty();
    HBox second = detail(broken ? preset.problem() : preset.data());
    if (entry.edited()) {
      second.getChildren().add(tag("edited"));
    }
    second.getChildren().add(tag(broken ? "broken" : preset.length()));
    VBox box = new VBox(title, second);
    if (!broken) {
      HBox third = detail(expected(preset));
      Label time = Ui.label(preset.time().replaceFirst(" on .*", ""), "detail");
      time.setMinWidth(USE_PREF_SIZE);
      third.getChildren().add(time);
      box.getChildren().add(third);
    }
    box.getStyleClass().add("preset-row");
    box.setMinWidth(0);
    box.setPrefWidth(10);
    VBox.setMargin(box, new Insets(0, 0, 0, INDENT * entry.depth()));
    VBox indented = new VBox(box);
    indented.setPadding(new Insets(0, 0, 0, INDENT * (entry.depth() - 1)));
    return indented;
  }

  private static Label tag(String word) {
    Label tag = Ui.label(word, "tag", word);
    tag.setMinWidth(USE_PREF_SIZE);
    return tag;
  }

  private static HBox detail(String text) {
    Label detail = Ui.label(text, "detail");
    detail.setMinWidth(0);
    return Ui.row(6, detail, Ui.spacer());
  }

  /** What to expect, in a line. */
  private static String expected(PresetItem preset) {
    return preset.expected().stream().map(PresetCell::expected).collect(Collectors.joining(", "));
  }

  private static String expected(Expected e) {
    return e.metric() + " " + Numbers.brief(e.value()) + " \u00b1 " + Numbers.brief(e.tolerance());
  }
}
