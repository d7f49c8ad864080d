package mongery.ui.form;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import mongery.ui.base.Ui;

/** The control of each kind of field. */
final class Editors {
  private Editors() {}

  static Node of(LeafEdit field) {
    return switch (field.notation()) {
      case FLAG -> toggle(field);
      case CHOICE -> combo(field.textProperty(), field.options(), field.spec().optional());
      case JSON -> json(field);
      case WORDS -> field.options().isEmpty() ? text(field) : words(field);
      default -> text(field);
    };
  }

  /** The same where there is one line and no room for a unit. */
  static Control cell(LeafEdit field) {
    return switch (field.notation()) {
      case FLAG, CHOICE -> (Control) of(field);
      default -> (Control) marked(line(field), field);
    };
  }

  private static CustomTextField line(LeafEdit field) {
    CustomTextField text = new CustomTextField();
    text.textProperty().bindBidirectional(field.textProperty());
    text.setMinWidth(0);
    return text;
  }

  /** A combo box over words of JSON, shown as people read them. */
  static ComboBox<String> combo(StringProperty chosen, List<String> words, boolean optional) {
    ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList(words));
    if (optional) {
      combo.getItems().add(0, "");
    }
    combo.setConverter(
        Ui.shownAs(word -> word == null || word.isEmpty() ? "none" : Ui.words(word)));
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setMinWidth(0);
    combo.setVisibleRowCount(14);
    combo.valueProperty().bindBidirectional(chosen);
    return combo;
  }

  /** A list of words of a few: one is chosen, several are typed. */
  private static Node words(LeafEdit field) {
    ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList(field.options()));
    combo.setEditable(true);
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setMinWidth(0);
    combo.valueProperty().bindBidirectional(field.textProperty());
    combo.getEditor().textProperty().bindBidirectional(field.textProperty()); // while it is typed
    marked(combo.getEditor(), field);
    return combo;
  }

  private static Node text(LeafEdit field) {
    CustomTextField text = line(field);
    if (field.spec().optional()) {
      text.setPromptText("none");
    }
    if (!field.spec().unit().isEmpty()) {
      text.setRight(Ui.label(field.spec().unit(), "unit"));
    }
    return marked(text, field);
  }

  private static Node json(LeafEdit field) {
    TextArea text = new TextArea();
    text.textProperty().bindBidirectional(field.textProperty());
    text.setWrapText(true);
    text.setPrefRowCount(field.textProperty().get().isBlank() ? 1 : 4);
    text.setMinWidth(0);
    text.getStyleClass().add("mono");
    return marked(text, field);
  }

  /** Marks the control while its text cannot be used. */
  private static Node marked(TextInputControl text, LeafEdit field) {
    text.pseudoClassStateChanged(Styles.STATE_DANGER, !field.valid());
    field
        .errorProperty()
        .addListener(
            (property, was, now) ->
                text.pseudoClassStateChanged(Styles.STATE_DANGER, !now.isEmpty()));
    return text;
  }

  private static Node toggle(LeafEdit field) {
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setSelected(Boolean.parseBoolean(field.textProperty().get()));
    toggle
        .selectedProperty()
        .addListener((property, was, now) -> field.textProperty().set(now.toString()));
    field
        .textProperty()
        .addListener((property, was, now) -> toggle.setSelected(Boolean.parseBoolean(now)));
    return toggle;
  }
}
