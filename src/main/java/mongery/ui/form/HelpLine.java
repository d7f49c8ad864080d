package mongery.ui.form;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mongery.ui.base.Ui;

/** Says what the field is that the keyboard or the pointer is at, and what is allowed there. */
final class HelpLine extends VBox {
  private final Label what = Ui.label("", "help-what");
  private final Label facts = Ui.label("", "help-facts");

  HelpLine(FormViewModel form, FormView view) {
    what.setWrapText(true);
    facts.setWrapText(true);
    getStyleClass().add("help-line");
    getChildren().addAll(what, facts);
    InvalidationListener say = o -> say(view.pointedProperty().get());
    view.pointedProperty().addListener(say);
    form.changesProperty().addListener(say);
    say(null);
  }

  private void say(Edit edit) {
    what.setText(edit == null ? "Point at a setting to read what it does." : what(edit));
    facts.setText(edit == null ? "" : facts(edit));
  }

  /** Name and help. */
  static String what(Edit edit) {
    String help = edit.spec().help();
    return help.isEmpty() ? edit.spec().label() : edit.spec().label() + ": " + help;
  }

  /** What is allowed, in which unit, whether it may change while training, and the preset's. */
  static String facts(Edit edit) {
    Spec spec = edit.spec();
    StringBuilder text = new StringBuilder();
    add(text, spec.range());
    add(text, spec.unit().isEmpty() ? "" : "in " + spec.unit());
    add(text, spec.live() ? "may change while training" : "");
    if (edit instanceof LeafEdit leaf && leaf.changedProperty().get()) {
      add(text, "preset: " + (leaf.baseText().isEmpty() ? "none" : leaf.baseText()));
    }
    add(text, spec.path());
    return text.toString();
  }

  private static void add(StringBuilder text, String part) {
    if (!part.isEmpty()) {
      text.append(text.isEmpty() ? "" : " \u00b7 ").append(part);
    }
  }
}
