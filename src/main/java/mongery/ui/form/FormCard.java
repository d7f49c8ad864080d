package mongery.ui.form;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mongery.ui.base.Action;
import mongery.ui.base.Card;
import mongery.ui.base.Command;
import mongery.ui.base.Ui;

/**
 * The configuration card: settings as a form or as JSON, how much was changed, and the ways back.
 */
public final class FormCard extends BorderPane {
  private static final double WIDTH = 318;

  private final FormViewModel form;

  /**
   * @param form what to edit
   * @param live takes settings that may change while a run trains; null where none does
   * @param more what else can be done with the settings
   */
  public FormCard(FormViewModel form, LiveSetter live, Node... more) {
    this.form = form;
    FormView fields = new FormView(form, live);
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("form-scroll");
    StackPane body = new StackPane(scroll);
    body.visibleProperty().bind(Bindings.not(form.emptyProperty()));
    VBox.setVgrow(body, Priority.ALWAYS);
    HelpLine help = new HelpLine(form, fields);
    help.visibleProperty().bind(form.json().activeProperty().not());
    help.managedProperty().bind(help.visibleProperty());
    Card card =
        new Card("Configuration", new VBox(problem(form), body, help), changes(form), tools(more));
    setCenter(card);
    form.json().activeProperty().addListener((property, was, now) -> alternate(body, scroll, now));
    alternate(body, scroll, form.json().activeProperty().get());
    addEventFilter(KeyEvent.KEY_PRESSED, this::undoKeys);
    getStyleClass().add("form-card");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
  }

  /** The editor of text is made when it is first asked for. */
  private void alternate(StackPane body, Node scroll, boolean text) {
    if (text && body.getChildren().size() == 1) {
      body.getChildren().add(new JsonView(form.json()));
    }
    if (body.getChildren().size() > 1) {
      Ui.show(body.getChildren().get(1), text);
    }
    Ui.show(scroll, !text);
    double width = text ? WIDTH * 1.35 : WIDTH;
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
  }

  /** Text fields would otherwise keep these keys for themselves, each undoing its own typing. */
  private void undoKeys(KeyEvent event) {
    boolean back = Command.UNDO.keys().match(event);
    boolean forth = Command.REDO.keys().match(event);
    if (!form.json().activeProperty().get() && (back || forth)) {
      event.consume();
      if (back) {
        form.undo();
      } else {
        form.redo();
      }
    }
  }

  private Node tools(Node... more) {
    Button undo = tool(Command.UNDO, form::undo);
    undo.disableProperty().bind(form.canUndoProperty().not());
    Button redo = tool(Command.REDO, form::redo);
    redo.disableProperty().bind(form.canRedoProperty().not());
    Button reset = tool(Command.RESET, form::reset);
    reset.setId("form-reset");
    reset
        .disableProperty()
        .bind(
            form.changesProperty().isEqualTo(0).and(form.json().faultyLineProperty().lessThan(1)));
    ToggleButton json = new ToggleButton(null, Ui.icon(Command.JSON.icon()));
    json.setId("form-json");
    json.getStyleClass().addAll("button-icon", "flat", "card-tool");
    json.setTooltip(Ui.tooltip(Command.JSON.help() + " (" + Command.JSON.keysText() + ")"));
    json.setAccessibleText(Command.JSON.title());
    json.selectedProperty().bindBidirectional(form.json().activeProperty());
    // Text at fault would be lost by leaving it.
    json.disableProperty()
        .bind(form.emptyProperty().or(form.json().faultyLineProperty().greaterThan(0)));
    HBox tools = Ui.row(0, undo, redo, reset, json);
    tools.getChildren().addAll(more);
    return tools;
  }

  private static Button tool(Command command, Runnable effect) {
    Action action = new Action(command);
    action.setEffect(effect);
    Button button = action.iconButton("flat", "card-tool");
    button.disableProperty().unbind();
    button.setId("form-" + command.title().toLowerCase(java.util.Locale.ROOT));
    return button;
  }

  private static Label changes(FormViewModel form) {
    Label changes = Ui.label("", "count");
    changes.setId("form-changes");
    changes.setMinWidth(USE_PREF_SIZE);
    changes.textProperty().bind(form.changesProperty().asString());
    changes.setTooltip(Ui.tooltip("Settings that differ from the preset"));
    changes.visibleProperty().bind(form.changesProperty().greaterThan(0));
    changes.managedProperty().bind(changes.visibleProperty());
    return changes;
  }

  /** Says what keeps the experiment from being run, where it is always seen. */
  private static Label problem(FormViewModel form) {
    Label problem = Ui.label("", "form-problem");
    problem.setId("form-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.setMaxWidth(Double.MAX_VALUE);
    problem.setGraphic(Ui.icon("mdoal-error_outline"));
    problem.textProperty().bind(form.problemProperty());
    problem.visibleProperty().bind(form.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }
}
