package mongery.data.law;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.Memo;

/**
 * Uniform on lines of text, one below the other in a bold monospaced typeface, drawn 2048 pixels
 * wide and 1024 high and stretched over a box. Groups are the lines. "DO NOT" above "ACCEPT" on
 * [-1, 1] x [-1, 0] is the target of the Accept toy of extremal transport (Gazdieva et al. 2023),
 * whose own picture differs in the letters' shapes.
 *
 * @param lines the lines, from above; they must differ
 * @param low lower left corner of the box
 * @param high upper right corner
 */
@Named(value = "text", help = "Uniform on the letters of some lines of text")
public record Text(
    @Setting(help = "Lines from above", def = "[\"DO NOT\", \"ACCEPT\"]") List<String> lines,
    @Setting(help = "Lower left corner of the box it is stretched over", def = "[-1, -1]")
        List<Double> low,
    @Setting(help = "Upper right corner of the box", def = "[1, 1]") List<Double> high)
    implements MixtureLaw {
  private static final String TYPEFACE = "/mongery/fonts/JetBrainsMono-Bold.ttf";
  private static final int WIDTH = 2048;
  private static final int HEIGHT = 1024;

  /** Height of a gap between lines, relative to that of a line. */
  private static final double GAP = 0.2;

  private static final Memo<List<String>, Raster> RASTERS = new Memo<>();

  /** Checks lines and box. */
  public Text {
    lines = List.copyOf(lines);
    low = List.copyOf(low);
    high = List.copyOf(high);
    if (lines.isEmpty()
        || lines.stream().anyMatch(String::isBlank)
        || lines.stream().distinct().count() < lines.size()) {
      throw new ConfigException(
          "The lines of a text law must differ and each hold a letter, at least one line, not "
              + lines
              + ".");
    }
    Raster.checkBox("text", low, high);
  }

  @Override
  public Mixture mixture() {
    return RASTERS.get(lines, Text::raster).mixture("text", lines, low, high);
  }

  private static Raster raster(List<String> lines) {
    Font font = typeface();
    FontRenderContext exact = new FontRenderContext(null, true, true);
    List<Shape> outlines = new ArrayList<>();
    Rectangle2D ink = new Rectangle2D.Double();
    for (String line : lines) {
      Shape outline = font.createGlyphVector(exact, line).getOutline();
      ink = outlines.isEmpty() ? outline.getBounds2D() : ink.createUnion(outline.getBounds2D());
      outlines.add(outline);
    }
    double lineHeight = HEIGHT / (lines.size() + GAP * (lines.size() - 1));
    List<int[]> pixels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      BufferedImage canvas = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
      Graphics2D pen = canvas.createGraphics();
      AffineTransform fit = AffineTransform.getTranslateInstance(0, i * (1 + GAP) * lineHeight);
      fit.scale(WIDTH / ink.getWidth(), lineHeight / ink.getHeight());
      fit.translate(-ink.getX(), -ink.getY());
      pen.fill(fit.createTransformedShape(outlines.get(i)));
      pen.dispose();
      int[] letters = Raster.ink(canvas, color -> (color & 0xff) != 0);
      if (letters.length == 0) {
        throw new ConfigException("A text law cannot draw the line \"" + lines.get(i) + "\".");
      }
      pixels.add(letters);
    }
    return new Raster(WIDTH, HEIGHT, pixels);
  }

  private static Font typeface() {
    try (InputStream in = Text.class.getResourceAsStream(TYPEFACE)) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(100f);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the typeface " + TYPEFACE + " cannot be read", e);
    }
  }
}
