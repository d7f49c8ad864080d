package mongery.figure.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The typefaces that the program ships: Inter for text, JetBrains Mono for numbers and logs (both
 * SIL Open Font License, see the licence beside the files). Figures look the same on every machine
 * because no installed font is used.
 */
public final class Fonts {
  /** Family of all text in figures. */
  public static final String TEXT = "Inter";

  /** Heavier text; a family of its own because a static weight is one. */
  public static final String HEADING = "Inter SemiBold";

  /** Fixed-width text. */
  public static final String MONO = "JetBrains Mono";

  /**
   * A shipped file.
   *
   * @param file name beside the others under {@link #FOLDER}
   * @param awtName name under which AWT finds it, and a PDF must register it
   */
  public record Face(String file, String awtName) {
    /** Opens the TrueType file. */
    public InputStream open() {
      InputStream in = Fonts.class.getResourceAsStream(FOLDER + file);
      if (in == null) {
        throw new IllegalStateException("font " + file + " is missing from the program");
      }
      return in;
    }
  }

  /** Resource folder of the files, for other toolkits to register the same ones. */
  public static final String FOLDER = "/mongery/fonts/";

  /** Every shipped face. */
  public static final List<Face> FACES =
      List.of(
          new Face("Inter-Regular.ttf", "Inter Regular"),
          new Face("Inter-Italic.ttf", "Inter Italic"),
          new Face("Inter-Medium.ttf", "Inter Medium"),
          new Face("Inter-SemiBold.ttf", "Inter SemiBold"),
          new Face("Inter-Bold.ttf", "Inter Bold"),
          new Face("JetBrainsMono-Regular.ttf", "JetBrains Mono Regular"),
          new Face("JetBrainsMono-Bold.ttf", "JetBrains Mono Bold"));

  private static boolean registered;

  private Fonts() {}

  /** Makes the faces known to AWT, once; works without a display. */
  public static synchronized void register() {
    if (registered) {
      return;
    }
    GraphicsEnvironment awt = GraphicsEnvironment.getLocalGraphicsEnvironment();
    for (Face face : FACES) {
      try (InputStream in = face.open()) {
        awt.registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (FontFormatException e) {
        throw new IllegalStateException("font " + face.file() + " cannot be read", e);
      }
    }
    registered = true;
  }

  /** A shipped font of that family, style ({@link Font#PLAIN}, ...) and size. */
  public static Font font(String family, int style, double size) {
    register();
    return new Font(family, style, 1).deriveFont((float) size);
  }
}
