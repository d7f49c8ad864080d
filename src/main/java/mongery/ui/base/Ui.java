package mongery.ui.base;

import atlantafx.base.controls.CustomTextField;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pieces that all screens are put together from. */
public final class Ui {
  private static final Set<String> ACRONYMS =
      Set.of("fm", "js", "kl", "l2", "mlp", "not", "notb", "ot", "otm", "rms", "uot", "uotm");

  private static final Map<String, String> NAMES =
      Map.of(
          "celeba256",
          "CelebA 256",
          "celeba64",
          "CelebA 64",
          "cifar10",
          "CIFAR-10",
          "emnist",
          "EMNIST",
          "unotb",
          "U-NOTB");

  private Ui() {}

  /** An icon whose colour comes from the style sheet. */
  public static FontIcon icon(String literal, String... styles) {
    FontIcon icon = new FontIcon();
    icon.setIconLiteral(literal);
    icon.getStyleClass().addAll(styles);
    return icon;
  }

  /** Text with style classes. */
  public static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** How a choice in which nothing is typed shows its values; null is none chosen. */
  public static <T> StringConverter<T> shownAs(Function<? super T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed here");
      }
    };
  }

  /** A field to type words to look for into. */
  public static TextField search(String prompt, StringProperty words) {
    CustomTextField search = new CustomTextField();
    search.setPromptText(prompt);
    search.setLeft(icon("mdomz-search"));
    search.getStyleClass().add("search-field");
    search.textProperty().bindBidirectional(words);
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
          }
        });
    return search;
  }

  /** Takes the room that is left. */
  public static Region spacer() {
    Region region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    VBox.setVgrow(region, Priority.ALWAYS);
    return region;
  }

  /** Things side by side. */
  public static HBox row(double gap, Node... nodes) {
    HBox row = new HBox(gap, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** A tooltip that wraps long help. */
  public static Tooltip tooltip(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    tooltip.setShowDelay(Duration.millis(400));
    tooltip.setShowDuration(Duration.seconds(30));
    return tooltip;
  }

  /** Shows or hides a node together with the room it takes. */
  public static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  /**
   * A word of JSON as a person reads it: {@code gaussian-mixture} is "Gaussian mixture", {@code kl}
   * is "KL".
   */
  public static String words(String key) {
    if (NAMES.containsKey(key)) {
      return NAMES.get(key);
    }
    StringBuilder text = new StringBuilder();
    for (String word : key.split("[-_ ]", -1)) {
      boolean capital = text.isEmpty() && !word.isEmpty();
      text.append(text.isEmpty() ? "" : " ")
          .append(
              ACRONYMS.contains(word)
                  ? word.toUpperCase(Locale.ROOT)
                  : capital
                      ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                      : word);
    }
    return text.toString();
  }
}
