package mongery.ui.chart;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import mongery.figure.chart.Drawable;
import org.jfree.fx.FXGraphics2D;
import org.jfree.fx.FXHints;

/** Draws a figure that is not a chart, such as a gallery, and draws it again when resized. */
final class DrawableCanvas extends Region {
  private final Canvas canvas = new Canvas();
  private Drawable drawable;

  DrawableCanvas() {
    getChildren().add(canvas);
    setMinSize(0, 0);
  }

  void show(Drawable fresh) {
    drawable = fresh;
    draw();
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
  }

  private void draw() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
    if (drawable == null || width < 20 || height < 20) {
      return;
    }
    FXGraphics2D g2 = new FXGraphics2D(canvas.getGraphicsContext2D());
    g2.setRenderingHint(FXHints.KEY_USE_FX_FONT_METRICS, true);
    g2.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g2.setZeroStrokeWidth(0.1);
    drawable.draw(g2, new Rectangle2D.Double(0, 0, width, height));
  }
}
