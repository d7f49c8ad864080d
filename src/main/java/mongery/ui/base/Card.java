package mongery.ui.base;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A titled, rounded surface. */
public final class Card extends VBox {
  private final Label subtitle = Ui.label("", "card-subtitle");
  private final HBox header;

  /**
   * @param title in the corner; null for a card without a header
   * @param content fills the card
   * @param tools at the right end of the header
   */
  public Card(String title, Node content, Node... tools) {
    getStyleClass().add("mongery-card");
    Label heading = Ui.label(title == null ? "" : title, "card-title");
    heading.setMinWidth(USE_PREF_SIZE);
    subtitle.setMinWidth(0);
    subtitle.managedProperty().bind(subtitle.textProperty().isNotEmpty());
    header = Ui.row(10, heading, subtitle, Ui.spacer());
    header.getChildren().addAll(tools);
    header.getStyleClass().add("card-header");
    if (title != null) {
      getChildren().add(header);
    }
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().add(content);
  }

  /** Small text beside the title. */
  public StringProperty subtitleProperty() {
    return subtitle.textProperty();
  }
}
