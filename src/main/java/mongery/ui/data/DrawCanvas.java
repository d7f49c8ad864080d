package mongery.ui.data;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import mongery.figure.chart.ChartTheme;

/** A square to draw on. */
final class DrawCanvas extends Region {
  /** What the mouse does. */
  enum Tool {
    /** A click is a point, a drag a row of them. */
    POINTS,
    /** Density under the brush. */
    PAINT,
    /** Takes away. */
    ERASE
  }

  private static final double MARGIN = 8;

  private final Drawing drawing;
  private final Runnable changed;
  private final Canvas canvas = new Canvas();
  private ChartTheme theme = ChartTheme.LIGHT;
  private Tool tool = Tool.POINTS;
  private int group;
  private double brush = 0.3;

  DrawCanvas(Drawing drawing, Runnable changed) {
    this.drawing = drawing;
    this.changed = changed;
    setId("draw-canvas");
    getChildren().add(canvas);
    setMinSize(0, 0);
    canvas.setOnMousePressed(
        event -> {
          drawing.begin();
          stroke(event, true);
        });
    canvas.setOnMouseDragged(event -> stroke(event, false));
    canvas.setOnMouseReleased(
        event -> {
          drawing.end();
          changed.run();
        });
  }

  void tool(Tool now) {
    tool = now;
  }

  void group(int now) {
    group = now;
  }

  void brush(double radius) {
    brush = radius;
  }

  void theme(ChartTheme now) {
    theme = now;
    draw();
  }

  private void stroke(MouseEvent event, boolean first) {
    double x = (event.getX() - middleX()) / scale();
    double y = (middleY() - event.getY()) / scale();
    switch (tool) {
      case POINTS -> drawing.dot(x, y, group, first ? 0 : brush * 0.4);
      case PAINT -> drawing.paint(x, y, brush);
      case ERASE -> drawing.erase(x, y, brush);
    }
    draw();
  }

  private double scale() {
    double side = Math.min(canvas.getWidth(), canvas.getHeight()) - 2 * MARGIN;
    return Math.max(1, side) / (2 * drawing.reach());
  }

  private double middleX() {
    return canvas.getWidth() / 2;
  }

  private double middleY() {
    return canvas.getHeight() / 2;
  }

  private static Color color(java.awt.Color c, double opacity) {
    return Color.rgb(c.getRed(), c.getGreen(), c.getBlue(), opacity);
  }

  /** Draws everything again. */
  void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    double scale = scale();
    double side = 2 * drawing.reach() * scale;
    double left = middleX() - side / 2;
    double top = middleY() - side / 2;
    g.setStroke(color(theme.grid(), 1));
    for (int i = 0; i <= 4; i++) {
      g.strokeLine(left + i * side / 4, top, left + i * side / 4, top + side);
      g.strokeLine(left, top + i * side / 4, left + side, top + i * side / 4);
    }
    double cell = side / Drawing.CELLS;
    for (int row = 0; row < Drawing.CELLS; row++) {
      for (int column = 0; column < Drawing.CELLS; column++) {
        double density = drawing.density(row, column);
        if (density > 0) {
          g.setFill(color(theme.series(0), 0.85 * density));
          g.fillRect(left + column * cell, top + side - (row + 1) * cell, cell + 0.5, cell + 0.5);
        }
      }
    }
    for (Drawing.Dot dot : drawing.dots()) {
      g.setFill(color(theme.series(1 + dot.group()), 1));
      g.fillOval(middleX() + dot.x() * scale - 4, middleY() - dot.y() * scale - 4, 8, 8);
    }
    g.setFill(color(theme.muted(), 1));
    g.fillText(Double.toString(-drawing.reach()), left + 3, top + side - 4);
    g.fillText(Double.toString(drawing.reach()), left + 3, top + 13);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }
}
