package mongery.ui.form;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import mongery.ui.base.Ui;

/** The small buttons beside a field. */
final class RowButtons {
  private final FormViewModel form;
  private final LiveSetter live;

  /**
   * @param live takes settings that may change while a run trains; null where none does
   */
  RowButtons(FormViewModel form, LiveSetter live) {
    this.form = form;
    this.live = live;
  }

  /** Gives the running training what was typed; null for a setting that it cannot take. */
  Button apply(LeafEdit leaf) {
    boolean number = leaf.notation() == Notation.NUMBER || leaf.notation() == Notation.INTEGER;
    if (live == null || !leaf.spec().live() || !number) {
      return null;
    }
    Button apply = icon("mdoal-flash_on", "Use it in this training from its next step on");
    apply.setId("apply-" + leaf.spec().path());
    apply.setOnAction(event -> live.set(leaf.spec().path(), leaf.value().doubleValue()));
    BooleanExpression other =
        Bindings.createBooleanBinding(
            () -> {
              Double taken = live.taken().get(leaf.spec().path());
              return taken == null
                  ? leaf.changedProperty().get()
                  : leaf.value().doubleValue() != taken;
            },
            leaf.textProperty(),
            leaf.changedProperty(),
            live.taken());
    apply
        .visibleProperty()
        .bind(live.runningProperty().and(leaf.errorProperty().isEmpty()).and(other));
    apply.managedProperty().bind(live.runningProperty());
    return apply;
  }

  /** Takes an entry out. */
  Button remove(ListEdit list, Edit entry) {
    Button remove = icon("mdoal-close", "Remove this entry");
    remove.setOnAction(event -> form.together(() -> list.remove(entry)));
    return remove;
  }

  /** Shown while there is something to take back. */
  Button reset(Edit edit) {
    Button reset = icon("mdomz-undo", "Back to the preset's value");
    reset.setOnAction(event -> form.together(edit::reset));
    reset.visibleProperty().bind(edit.changedProperty());
    return reset;
  }

  /** A button without words. */
  static Button icon(String icon, String help) {
    Button button = new Button(null, Ui.icon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "row-button");
    button.setTooltip(Ui.tooltip(help));
    button.setAccessibleText(help);
    return button;
  }
}
