package mongery.ui.form;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mongery.config.Json;
import mongery.ui.base.Card;
import mongery.ui.base.Ui;

/** The configuration card: the form, how much was changed, and the way back. */
public final class FormCard extends BorderPane {
  /**
   * @param form what to edit
   * @param live takes settings that may change while a run trains; null where none does
   */
  public FormCard(FormViewModel form, LiveSetter live) {
    ScrollPane scroll = new ScrollPane(new FormView(form, live));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("form-scroll");
    Button copy = tool("mdoal-content_copy", "Copy the experiment as JSON");
    copy.disableProperty().bind(Bindings.not(form.validProperty()));
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(Json.pretty(form.value()));
          Clipboard.getSystemClipboard().setContent(content);
        });
    Button reset = tool("mdomz-settings_backup_restore", "Take all changes back");
    reset.setId("form-reset");
    reset.disableProperty().bind(form.changesProperty().isEqualTo(0));
    reset.setOnAction(event -> form.reset());
    scroll.visibleProperty().bind(Bindings.not(form.emptyProperty()));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Card card = new Card("Configuration", new VBox(problem(form), scroll), copy, reset);
    card.subtitleProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    switch (form.changesProperty().get()) {
                      case 0 -> "";
                      case 1 -> "1 change";
                      default -> form.changesProperty().get() + " changes";
                    },
                form.changesProperty()));
    setCenter(card);
    getStyleClass().add("form-card");
    setMinWidth(318);
    setPrefWidth(318);
    setMaxWidth(318);
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

  private static Button tool(String icon, String help) {
    Button button = new Button(null, Ui.icon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "card-tool");
    button.setTooltip(Ui.tooltip(help));
    button.setAccessibleText(help);
    return button;
  }
}
