package mongery.ui.form;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import mongery.config.Json;
import mongery.ui.base.Card;
import mongery.ui.base.Ui;

/** The configuration card: the form, how much was changed, and the way back. */
public final class FormCard extends BorderPane {
  /**
   * @param form what to edit
   */
  public FormCard(FormViewModel form) {
    ScrollPane scroll = new ScrollPane(new FormView(form));
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
    Card card = new Card("Configuration", scroll, copy, reset);
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

  private static Button tool(String icon, String help) {
    Button button = new Button(null, Ui.icon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "card-tool");
    button.setTooltip(Ui.tooltip(help));
    button.setAccessibleText(help);
    return button;
  }
}
