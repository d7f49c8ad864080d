package mongery.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import mongery.figure.chart.Charts;
import mongery.figure.chart.Nearest;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * Says which value of a curve the pointer is at. Drawn above the chart, which would otherwise be
 * drawn again at every move.
 */
final class ReadOut extends Pane {
  private static final double GAP = 10;

  private final ChartViewer viewer;
  private final Circle mark = new Circle(4);
  private final Label text = Ui.label("", "read-out");
  private UnaryOperator<String> best = series -> "";
  private Point2D pointer;
  private double zoom = 1;

  ReadOut(ChartViewer viewer) {
    this.viewer = viewer;
    setMouseTransparent(true);
    mark.getStyleClass().add("read-out-mark");
    getChildren().addAll(mark, text);
    viewer.addEventHandler(MouseEvent.MOUSE_MOVED, event -> at(event.getX(), event.getY()));
    viewer.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
    viewer.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> leave());
    leave();
  }

  /** Says what to add about a curve's best value. */
  void best(UnaryOperator<String> words) {
    best = words;
  }

  /** How many of the chart's pixels are one of this pane's. */
  void zoom(double factor) {
    zoom = factor;
  }

  /** Reads out what is at a place of the chart. */
  void at(double x, double y) {
    pointer = new Point2D(x, y);
    refresh();
  }

  private void leave() {
    pointer = null;
    refresh();
  }

  /** Reads out again, after the chart has changed under the pointer. */
  void refresh() {
    Nearest found = pointer == null ? null : find();
    mark.setVisible(found != null);
    text.setVisible(found != null);
    if (found == null) {
      return;
    }
    double px = found.px() / zoom;
    double py = found.py() / zoom;
    mark.setCenterX(px);
    mark.setCenterY(py);
    java.awt.Color c = found.color();
    mark.setFill(Color.rgb(c.getRed(), c.getGreen(), c.getBlue()));
    String remark = best.apply(found.series());
    text.setText(
        found.series()
            + "  "
            + Numbers.shown(found.y())
            + "\n"
            + label()
            + " "
            + (found.x() == Math.rint(found.x()) && Math.abs(found.x()) < 1e15
                ? Numbers.count((long) found.x())
                : Numbers.shown(found.x()))
            + (remark.isEmpty() ? "" : "\n" + remark));
    double width = text.prefWidth(-1);
    double height = text.prefHeight(width);
    boolean left = px + GAP + width > getWidth();
    double y = Math.max(0, Math.min(getHeight() - height, py - height - GAP / 2));
    text.resizeRelocate(px + (left ? -GAP - width : GAP), y, width, height);
  }

  /** What the pointer is at in words; empty for nothing. */
  String words() {
    return text.isVisible() ? text.getText() : "";
  }

  private Nearest find() {
    List<XYPlot> plots = Charts.plots(viewer.getChart());
    PlotRenderingInfo info = viewer.getRenderingInfo().getPlotInfo();
    boolean combined = viewer.getChart().getPlot() instanceof CombinedDomainXYPlot;
    for (int i = 0; i < plots.size(); i++) {
      if (combined && i >= info.getSubplotCount()) {
        return null;
      }
      Rectangle2D area = combined ? info.getSubplotInfo(i).getDataArea() : info.getDataArea();
      if (area != null && area.contains(pointer.getX(), pointer.getY())) {
        return Nearest.of(viewer.getChart(), i, area, pointer.getX(), pointer.getY());
      }
    }
    return null;
  }

  private String label() {
    ValueAxis axis =
        viewer.getChart().getPlot() instanceof CombinedDomainXYPlot all
            ? all.getDomainAxis()
            : viewer.getChart().getXYPlot().getDomainAxis();
    return axis == null || axis.getLabel() == null ? "" : axis.getLabel();
  }

  @Override
  protected void layoutChildren() {
    refresh();
  }
}
