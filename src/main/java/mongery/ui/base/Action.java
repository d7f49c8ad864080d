package mongery.ui.base;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Something a person can do, declared once and shown as any number of buttons and as a shortcut.
 */
public final class Action {
  private final String id;
  private final StringProperty name;
  private final StringProperty icon;
  private final String shortcut;
  private final String help;
  private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled", true);
  private Runnable effect = () -> {};

  /**
   * @param name on the button
   * @param icon Ikonli literal
   * @param shortcut such as {@code Shortcut+R}
   * @param help tooltip, a sentence without a full stop
   */
  public Action(String name, String icon, String shortcut, String help) {
    this.id = "action-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    this.name = new SimpleStringProperty(this, "name", name);
    this.icon = new SimpleStringProperty(this, "icon", icon);
    this.shortcut = shortcut;
    this.help = help;
  }

  /** What its buttons are called in the scene graph; stays when the name changes. */
  public String id() {
    return id;
  }

  /** Name on the button; may change, as Pause and Continue do. */
  public StringProperty nameProperty() {
    return name;
  }

  /** Key combination in JavaFX's notation. */
  public String shortcut() {
    return shortcut;
  }

  /** What it does. */
  public String help() {
    return help;
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
    button.setId(id);
    button.getStyleClass().add("button-icon");
    button.getStyleClass().addAll(styles);
    button.accessibleTextProperty().bind(name);
    button.setTooltip(
        Ui.tooltip(help + " (" + KeyCombination.keyCombination(shortcut).getDisplayText() + ")"));
    button.disableProperty().bind(Bindings.not(enabled));
    button.setOnAction(event -> fire());
    button.setFocusTraversable(true);
    return button;
  }
}
