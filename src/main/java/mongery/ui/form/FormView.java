package mongery.ui.form;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mongery.ui.base.Ui;

/** Shows a {@link FormViewModel} as sections of labelled editors. */
public final class FormView extends VBox {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass AT_FAULT = PseudoClass.getPseudoClass("at-fault");

  private Edit focused;
  private final Map<String, Node> rows = new HashMap<>();
  private final FormViewModel form;
  private final RowButtons buttons;
  private final ReadOnlyObjectWrapper<Edit> pointed = new ReadOnlyObjectWrapper<>(this, "pointed");

  /**
   * @param form what to edit
   * @param live takes settings that may change while a run trains; null where none does
   */
  public FormView(FormViewModel form, LiveSetter live) {
    this.form = form;
    this.buttons = new RowButtons(form, live);
    getStyleClass().add("form");
    form.sections().forEach(part -> getChildren().add(section(part)));
    form.problemPathProperty()
        .addListener(
            (property, was, now) -> {
              mark(was, false);
              mark(now, true);
            });
  }

  /** The field that the keyboard or the pointer is at; null before the first. */
  ReadOnlyObjectProperty<Edit> pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  private void mark(String path, boolean atFault) {
    Node row = rows.get(path);
    if (row != null) {
      row.pseudoClassStateChanged(AT_FAULT, atFault);
    }
  }

  private Node section(Edit edit) {
    VBox body = new VBox();
    body.getStyleClass().add("section-body");
    if (edit instanceof GroupEdit group) {
      group.fields().forEach(field -> add(field, body));
    } else {
      add(edit, body);
    }
    Button header = new Button(edit.spec().label(), Ui.icon("mdoal-expand_more"));
    header.getStyleClass().add("section-header");
    header.setMaxWidth(Double.MAX_VALUE);
    header.setOnAction(
        event -> {
          Ui.show(body, !body.isVisible());
          header.setGraphic(
              Ui.icon(body.isVisible() ? "mdoal-expand_more" : "mdoal-chevron_right"));
        });
    if (!edit.spec().help().isEmpty()) {
      header.setTooltip(Ui.tooltip(edit.spec().help()));
    }
    VBox section = new VBox(header, body);
    section.getStyleClass().add("section");
    return section;
  }

  private void add(Edit edit, VBox into) {
    if (edit instanceof LeafEdit leaf) {
      into.getChildren().add(leaf(leaf));
    } else if (edit instanceof GroupEdit group) {
      into.getChildren().add(Ui.label(group.spec().label(), "group-label"));
      VBox body = nested();
      group.fields().forEach(field -> add(field, body));
      into.getChildren().add(body);
    } else if (edit instanceof OptionalEdit optional) {
      into.getChildren().add(optional(optional));
    } else if (edit instanceof FamilyEdit family) {
      into.getChildren().add(family(family, family.spec().label(), null));
      into.getChildren().add(member(family));
    } else if (edit instanceof ListEdit list) {
      into.getChildren().add(list(list));
    }
  }

  private Node leaf(LeafEdit leaf) {
    Node editor = Editors.of(leaf);
    editor.setId("field-" + leaf.spec().path());
    Label error = Ui.label("", "field-error");
    error.setWrapText(true);
    error.textProperty().bind(leaf.errorProperty());
    error.visibleProperty().bind(leaf.errorProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    VBox cell = new VBox(2, editor, error);
    if (leaf.notation() == Notation.JSON) {
      Node head = row(leaf, leaf.spec().label(), Ui.spacer(), editor, null);
      head.getStyleClass().add("json-row");
      cell.getStyleClass().add("json-cell");
      return new VBox(head, cell);
    }
    return row(leaf, leaf.spec().label(), cell, editor, buttons.apply(leaf));
  }

  private Node family(FamilyEdit family, String label, Button remove) {
    ComboBox<String> combo =
        Editors.combo(
            family.typeProperty(),
            family.options().stream().map(FamilyEdit.Option::type).toList(),
            family.spec().optional());
    combo.setId("field-" + family.spec().path());
    return row(family, label, combo, combo, remove);
  }

  private Node member(FamilyEdit family) {
    VBox body = nested();
    Runnable fill =
        () -> {
          body.getChildren().clear();
          GroupEdit member = family.memberProperty().get();
          if (member != null) {
            member.fields().forEach(field -> add(field, body));
          }
          Ui.show(body, !body.getChildren().isEmpty());
        };
    family.memberProperty().addListener((property, was, now) -> fill.run());
    fill.run();
    return body;
  }

  private Node list(ListEdit list) {
    VBox entries = new VBox();
    entries.getStyleClass().add("section-body");
    EntryTable table = new EntryTable(list, form, this, buttons);
    Runnable fill =
        () -> {
          entries.getChildren().clear();
          if (EntryTable.suits(list)) {
            table.fill();
            entries.getChildren().add(table);
            return;
          }
          for (Edit entry : list.entries()) {
            Button remove = buttons.remove(list, entry);
            String label = (list.entries().indexOf(entry) + 1) + ".";
            if (entry instanceof FamilyEdit family) {
              entries.getChildren().addAll(family(family, label, remove), member(family));
            } else if (entry instanceof GroupEdit group) {
              VBox body = nested();
              body.getStyleClass().add("entry");
              group.fields().forEach(field -> add(field, body));
              entries.getChildren().addAll(heading(group, label, remove), body);
            }
          }
        };
    list.entries().addListener((javafx.beans.Observable o) -> fill.run());
    fill.run();
    Button add = new Button("Add", Ui.icon("mdoal-add"));
    add.getStyleClass().addAll("flat", "small");
    add.setId("add-" + list.spec().path());
    add.setOnAction(event -> form.together(list::add));
    return new VBox(heading(list, list.spec().label(), buttons.reset(list), add), entries);
  }

  /** A record that may be absent: one line with a button then. */
  private Node optional(OptionalEdit optional) {
    Button add = new Button("Add", Ui.icon("mdoal-add"));
    add.getStyleClass().addAll("flat", "small");
    add.setId("add-" + optional.spec().path());
    add.setOnAction(event -> form.together(optional::add));
    Button remove = RowButtons.icon("mdoal-close", "Leave it out");
    remove.setId("remove-" + optional.spec().path());
    remove.setOnAction(event -> form.together(optional::remove));
    VBox body = nested();
    Runnable fill =
        () -> {
          GroupEdit member = optional.memberProperty().get();
          body.getChildren().clear();
          if (member != null) {
            member.fields().forEach(field -> add(field, body));
          }
          Ui.show(body, member != null);
          Ui.show(add, member == null);
          Ui.show(remove, member != null);
        };
    optional.memberProperty().addListener((property, was, now) -> fill.run());
    fill.run();
    return new VBox(heading(optional, optional.spec().label(), add, remove), body);
  }

  private static Node heading(Edit edit, String text, Button... tools) {
    Label label = Ui.label(text, "group-label");
    label.setTooltip(Ui.tooltip(edit.spec().help()));
    HBox heading = Ui.row(6, label, Ui.spacer());
    heading.getChildren().addAll(tools);
    return heading;
  }

  private Node row(Edit edit, String text, Node cell, Node editor, Button extra) {
    Label label = Ui.label(text, "field-label");
    label.setLabelFor(editor);
    if (editor instanceof Control control) {
      control.setAccessibleText(text);
      control.setAccessibleHelp(edit.spec().help());
    }
    HBox.setHgrow(cell, Priority.ALWAYS);
    HBox row = new HBox(4, label, cell, buttons.reset(edit));
    if (extra != null) {
      row.getChildren().add(extra);
    }
    row.getStyleClass().add("field-row");
    place(edit, row);
    follow(edit, row, editor);
    return row;
  }

  /** Marks the row of a field when it is changed or at fault. */
  void place(Edit edit, Node row) {
    row.pseudoClassStateChanged(CHANGED, edit.changedProperty().get());
    edit.changedProperty()
        .addListener((property, was, now) -> row.pseudoClassStateChanged(CHANGED, now));
    rows.put(edit.spec().path(), row);
  }

  /** Tells which field the pointer or the keyboard is at. */
  void follow(Edit edit, Node row, Node editor) {
    row.setOnMouseEntered(event -> pointed.set(edit));
    row.setOnMouseExited(event -> pointed.set(focused));
    editor
        .focusedProperty()
        .addListener(
            (property, was, now) -> {
              form.seal();
              focused = now ? edit : null;
              pointed.set(focused);
            });
  }

  private static VBox nested() {
    VBox body = new VBox();
    body.getStyleClass().add("nested");
    return body;
  }
}
