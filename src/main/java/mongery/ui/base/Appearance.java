package mongery.ui.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Theme, style sheet and fonts of every window; the theme may change at any time. */
public final class Appearance {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final List<String> FONTS =
      List.of(
          "Inter-Regular",
          "Inter-Medium",
          "Inter-SemiBold",
          "Inter-Bold",
          "Inter-Italic",
          "JetBrainsMono-Regular",
          "JetBrainsMono-Bold");

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme");

  /**
   * @param first theme to begin with
   */
  public Appearance(Theme first) {
    FONTS.forEach(Appearance::loadFont);
    theme.addListener(
        (property, was, now) -> Application.setUserAgentStylesheet(now.userAgentStylesheet()));
    theme.set(first);
  }

  /** The theme in force. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Dresses a scene and keeps it dressed. */
  public void dress(Scene scene) {
    scene
        .getStylesheets()
        .add(
            Objects.requireNonNull(Appearance.class.getResource("/mongery/ui/mongery.css"))
                .toExternalForm());
    scene.getRoot().pseudoClassStateChanged(DARK, theme.get() == Theme.DARK);
    theme.addListener(
        (property, was, now) -> scene.getRoot().pseudoClassStateChanged(DARK, now == Theme.DARK));
  }

  private static void loadFont(String name) {
    try (InputStream in = Appearance.class.getResourceAsStream("/mongery/fonts/" + name + ".ttf")) {
      if (in != null) {
        Font.loadFont(in, 13);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
