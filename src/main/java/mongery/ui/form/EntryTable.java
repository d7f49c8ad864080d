package mongery.ui.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mongery.ui.base.Ui;

/**
 * Records of plain values, such as the components of a mixture: a row each, and a column for every
 * setting that some row has. Settings that none has can be put in from a menu.
 */
final class EntryTable extends VBox {
  /** Rows above which typing would become slow; such lists are edited as text. */
  private static final int MOST = 60;

  private final ListEdit list;
  private final FormViewModel form;
  private final FormView view;
  private final RowButtons buttons;
  private final Set<String> asked = new HashSet<>();
  private final List<LeafEdit> hidden = new ArrayList<>();
  private final InvalidationListener refill = o -> fill();

  EntryTable(ListEdit list, FormViewModel form, FormView view, RowButtons buttons) {
    this.list = list;
    this.form = form;
    this.view = view;
    this.buttons = buttons;
    getStyleClass().add("entry-table");
  }

  /** Whether all entries are such records; there must be one to see that. */
  static boolean suits(ListEdit list) {
    return !list.entries().isEmpty()
        && list.entries().stream()
            .allMatch(
                entry ->
                    entry instanceof GroupEdit group
                        && group.fields().stream().allMatch(LeafEdit.class::isInstance));
  }

  /** Shows the entries that there are now. */
  void fill() {
    getChildren().clear();
    hidden.forEach(leaf -> leaf.textProperty().removeListener(refill));
    hidden.clear();
    if (list.entries().size() > MOST) {
      Label many = Ui.label(list.entries().size() + " entries: edit them as JSON, above", "note");
      many.setWrapText(true);
      getChildren().add(many);
      return;
    }
    List<String> columns = new ArrayList<>();
    for (LeafEdit first : fields(list.entries().get(0))) {
      String name = first.spec().name();
      if (shown(name)) {
        columns.add(name);
      } else {
        list.entries().forEach(entry -> hidden.add(leaf(entry, name)));
      }
    }
    getChildren().add(header(columns));
    list.entries().forEach(entry -> row((GroupEdit) entry, columns));
    hidden.forEach(leaf -> leaf.textProperty().addListener(refill)); // an undo may fill one
  }

  private boolean shown(String name) {
    return !leaf(list.entries().get(0), name).spec().optional()
        || asked.contains(name)
        || list.entries().stream()
            .anyMatch(entry -> !leaf(entry, name).textProperty().get().isBlank());
  }

  private HBox header(List<String> columns) {
    HBox header = new HBox();
    header.getStyleClass().add("entry-header");
    for (String name : columns) {
      LeafEdit field = leaf(list.entries().get(0), name);
      Label label = Ui.label(field.spec().label());
      label.setTooltip(Ui.tooltip(field.spec().help()));
      header.getChildren().add(wide(label, field));
    }
    header.getChildren().add(menu());
    return header;
  }

  /** Columns that may be left out. */
  private Region menu() {
    MenuButton menu = new MenuButton(null, Ui.icon("mdomz-view_column"));
    menu.getStyleClass().addAll("no-arrow", "button-icon", "flat", "row-button");
    menu.setAccessibleText("Columns");
    menu.setTooltip(Ui.tooltip("Columns"));
    menu.setId("columns-" + list.spec().path());
    for (LeafEdit field : fields(list.entries().get(0))) {
      String name = field.spec().name();
      if (field.spec().optional()) {
        CheckMenuItem item = new CheckMenuItem(field.spec().label());
        item.setSelected(shown(name));
        item.setOnAction(event -> ask(name, item.isSelected()));
        menu.getItems().add(item);
      }
    }
    menu.setVisible(!menu.getItems().isEmpty());
    return menu;
  }

  /** A column that is taken out loses what is in it. */
  private void ask(String name, boolean shown) {
    if (shown) {
      asked.add(name);
    } else {
      asked.remove(name);
      form.together(() -> list.entries().forEach(e -> leaf(e, name).textProperty().set("")));
    }
    fill();
  }

  private void row(GroupEdit entry, List<String> columns) {
    HBox row = new HBox();
    row.getStyleClass().add("entry-row");
    Label error = Ui.label("", "field-error");
    error.setWrapText(true);
    List<ObservableValue<String>> errors = new ArrayList<>();
    for (String name : columns) {
      LeafEdit leaf = leaf(entry, name);
      row.getChildren().add(wide(cell(leaf), leaf));
      errors.add(leaf.errorProperty());
    }
    row.getChildren().add(buttons.remove(list, entry));
    view.place(entry, row);
    error
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    errors.stream()
                        .map(ObservableValue::getValue)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""),
                errors.toArray(ObservableValue<?>[]::new)));
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    getChildren().addAll(row, error);
  }

  private Region cell(LeafEdit leaf) {
    Control editor = Editors.cell(leaf);
    editor.setId("field-" + leaf.spec().path());
    editor.setAccessibleText(leaf.spec().label());
    editor.setAccessibleHelp(leaf.spec().help());
    editor.getStyleClass().add("entry-cell");
    view.place(leaf, editor);
    view.follow(leaf, editor, editor);
    return editor;
  }

  /** Columns share the room, lists of numbers taking more of it. */
  private static Region wide(Region cell, LeafEdit column) {
    cell.setMinWidth(0);
    cell.setPrefWidth(column.notation().isList() ? 56 : 50);
    cell.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(cell, Priority.ALWAYS);
    return cell;
  }

  private static List<LeafEdit> fields(Edit entry) {
    return ((GroupEdit) entry).fields().stream().map(LeafEdit.class::cast).toList();
  }

  private static LeafEdit leaf(Edit entry, String name) {
    return (LeafEdit) ((GroupEdit) entry).field(name);
  }
}
