package mongery.figure;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** Like the graphics of a JavaFX canvas: skips a font that it believes to be set already. */
final class ForgetfulGraphics extends CountingGraphics {
  final List<String> drawn = new ArrayList<>();
  private Font believed = new Font("Dialog", Font.PLAIN, 12);
  private Font real = believed;

  /** The canvas goes back to its own font; the graphics do not know. */
  void forget() {
    real = new Font("Dialog", Font.PLAIN, 12);
  }

  @Override
  public void setFont(Font font) {
    if (font != null && !font.equals(believed)) {
      believed = font;
      real = font;
      super.setFont(font);
    }
  }

  @Override
  public void drawString(String text, float x, float y) {
    drawn.add(real.getFamily());
  }
}
