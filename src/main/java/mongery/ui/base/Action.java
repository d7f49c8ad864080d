package mongery.ui.base;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A {@link Command} at one place: what it does there and whether it makes sense now. Shown as any
 * number of buttons and as a shortcut.
 */
public final class Action {
  private final Command command;
  private final StringProperty name;
  private final StringProperty icon;
  private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled", true);
  private Runnable effect = () -> {};

  /**
   * @param command what it is; one command may be several actions, each for a place of its own
   */
  public Action(Command command) {
    this.command = command;
    this.name = new SimpleStringProperty(this, "name", command.title());
    this.icon = new SimpleStringProperty(this, "icon", command.icon());
  }

  /** What it is. */
  public Command command() {
    return command;
  }

  /** What its buttons are called in the scene graph; stays when the name changes. */
  public String id() {
    return "action-" + command.title().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Name on the button; may change, as Pause and Continue do. */
  public StringProperty nameProperty() {
    return name;
  }

  /** Icon literal; may change, as the theme toggle's does. */
  public StringProperty iconProperty() {
    return icon;
  }

  /** Whether it makes sense now. */
  public BooleanProperty enabledProperty() {
    return enabled;
  }

  /** Says what happens. */
  public void setEffect(Runnable effect) {
    this.effect = effect;
  }

  /** Does it, if enabled. */
  public void fire() {
    if (enabled.get()) {
      effect.run();
    }
  }

  /** A button with icon and name. */
  public Button button(String... styles) {
    Button button = iconButton(styles);
    button.getStyleClass().remove("button-icon");
    button.textProperty().bind(name);
    return button;
  }

  /** A button with the icon alone. */
  public Button iconButton(String... styles) {
    FontIcon graphic = new FontIcon();
    graphic.setIconLiteral(icon.get());
    icon.addListener((property, was, now) -> graphic.setIconLiteral(now));
    Button button = new Button(null, graphic);
    button.setId(id());
    button.getStyleClass().add("button-icon");
    button.getStyleClass().addAll(styles);
    button.accessibleTextProperty().bind(name);
    button.setTooltip(Ui.tooltip(command.help() + " (" + command.keysText() + ")"));
    button.disableProperty().bind(Bindings.not(enabled));
    button.setOnAction(event -> fire());
    button.setFocusTraversable(true);
    return button;
  }
}
