package mongery.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;

/** Shows the whole window larger or smaller, for large screens and tired eyes. */
public final class Zoom extends Pane {
  private static final double LEAST = 0.7;
  private static final double MOST = 2.5;
  private static final double STEP = 1.1;

  private final Region content;
  private final Scale scale = new Scale(1, 1);
  private final DoubleProperty factor = new SimpleDoubleProperty(this, "factor", 1);

  /**
   * @param content fills the window
   */
  public Zoom(Region content) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().add(content);
    factor.addListener((property, was, now) -> apply(now.doubleValue()));
  }

  /** How much larger everything is; 1 is the size as designed. */
  public DoubleProperty factorProperty() {
    return factor;
  }

  /** What suits a screen whose scale the system does not know. */
  public static double suitable(Screen screen) {
    Rectangle2D bounds = screen.getVisualBounds();
    return screen.getOutputScaleX() > 1 || bounds.getWidth() < 3200 ? 1 : 1.5;
  }

  void larger() {
    factor.set(Math.min(MOST, factor.get() * STEP));
  }

  void smaller() {
    factor.set(Math.max(LEAST, factor.get() / STEP));
  }

  private void apply(double now) {
    scale.setX(now);
    scale.setY(now);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
  }
}
