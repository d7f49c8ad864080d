package mongery.figure.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.LegendItem;

/**
 * A grid of values as one image with level lines. Drawing cells one by one is too slow live and
 * leaves hairlines between them in a PDF.
 */
public final class HeatMapRenderer extends LayerRenderer {
  /** Longest side of the image, in pixels; values between the grid's places are interpolated. */
  private static final int RESOLUTION = 256;

  private static final int LEVELS = 10;

  private final transient Grid grid;
  private final transient BufferedImage image;
  private final double[] extent;
  private final transient Color line;

  /**
   * @param grid what to show
   * @param colors colours from the smallest to the largest value
   * @param line colour of level lines, or null for none
   */
  public HeatMapRenderer(Grid grid, ColorMap colors, Color line) {
    super(List.of(Color.GRAY), false);
    this.grid = grid;
    this.extent = grid.extent();
    this.line = line;
    this.image = paint(grid, colors, extent);
  }

  /** What is shown. */
  public Grid grid() {
    return grid;
  }

  /** The layer's data: two opposite corners, which is what axes need to know. */
  public List<XyData.Series> corners() {
    double[] x = grid.x();
    double[] y = grid.y();
    return List.of(
        XyData.Series.of(
            "values", new double[] {x[0], x[x.length - 1]}, new double[] {y[0], y[y.length - 1]}));
  }

  private static BufferedImage paint(Grid grid, ColorMap colors, double[] extent) {
    double[] x = grid.x();
    double[] y = grid.y();
    double width = x[x.length - 1] - x[0];
    double height = y[y.length - 1] - y[0];
    double pixel = Math.max(width, height) / RESOLUTION;
    int columns = Math.max(2, (int) Math.round(width / pixel));
    int rows = Math.max(2, (int) Math.round(height / pixel));
    BufferedImage out = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    double span = extent[1] > extent[0] ? extent[1] - extent[0] : 1;
    for (int r = 0; r < rows; r++) {
      double py = y[y.length - 1] - (r + 0.5) * height / rows;
      for (int c = 0; c < columns; c++) {
        double v = grid.at(x[0] + (c + 0.5) * width / columns, py);
        out.setRGB(c, r, colors.at((v - extent[0]) / span).getRGB());
      }
    }
    return out;
  }

  @Override
  protected void draw(Graphics2D g2, XyData.Series corners, Color color, Frame frame) {
    double left = frame.x(corners.x()[0]);
    double right = frame.x(corners.x()[1]);
    double bottom = frame.y(corners.y()[0]);
    double top = frame.y(corners.y()[1]);
    AffineTransform place = new AffineTransform();
    place.translate(left, top);
    place.scale((right - left) / image.getWidth(), (bottom - top) / image.getHeight());
    g2.drawImage(image, place, null);
    if (line != null) {
      levels(g2, frame);
    }
  }

  /** Level lines by marching squares at round values. */
  private void levels(Graphics2D g2, Frame frame) {
    double step = Scale.nice((extent[1] - extent[0]) / LEVELS);
    Path2D path = new Path2D.Double();
    for (double v = Math.ceil(extent[0] / step) * step; v < extent[1]; v += step) {
      for (int j = 0; j + 1 < grid.y().length; j++) {
        for (int i = 0; i + 1 < grid.x().length; i++) {
          cell(path, i, j, v, frame);
        }
      }
    }
    g2.setPaint(line);
    g2.setStroke(new java.awt.BasicStroke(0.4f));
    g2.draw(path);
  }

  private void cell(Path2D path, int i, int j, double level, Frame frame) {
    int w = grid.x().length;
    double[] corner = {
      grid.values()[j * w + i] - level,
      grid.values()[j * w + i + 1] - level,
      grid.values()[(j + 1) * w + i + 1] - level,
      grid.values()[(j + 1) * w + i] - level
    };
    double[] cx = {grid.x()[i], grid.x()[i + 1], grid.x()[i + 1], grid.x()[i]};
    double[] cy = {grid.y()[j], grid.y()[j], grid.y()[j + 1], grid.y()[j + 1]};
    boolean begun = false;
    for (int k = 0; k < 4; k++) {
      int next = (k + 1) % 4;
      if (corner[k] < 0 == corner[next] < 0) {
        continue;
      }
      double t = corner[k] / (corner[k] - corner[next]);
      double px = frame.x(cx[k] + t * (cx[next] - cx[k]));
      double py = frame.y(cy[k] + t * (cy[next] - cy[k]));
      if (begun) {
        path.lineTo(px, py);
      } else {
        path.moveTo(px, py);
      }
      begun = !begun;
    }
  }

  @Override
  protected LegendItem legendItem(String label, Color color) {
    return null;
  }
}
