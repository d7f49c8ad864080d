package mongery.ui.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.Drawable;
import mongery.figure.kind.ChartFigure;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.ui.base.Numbers;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.MouseHandlerFX;
import org.jfree.chart.fx.interaction.PanHandlerFX;
import org.jfree.chart.fx.interaction.ZoomHandlerFX;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;

/**
 * Shows a figure. Data may change as often as they like: the figure is made outside the interface
 * thread, only the newest is shown, and what was zoomed to stays. Drag to zoom or to move, turn the
 * wheel, double-click to see all again; the value of a curve at the pointer is read out, with the
 * best one. A host that is not in a window draws nothing and asks for nothing until it is.
 */
public final class FigureHost extends StackPane {
  private static final String ZOOM = "zoom";
  private static final String PAN = "pan-by-drag";

  private final Work work;
  private final String name;
  private final Label nothing = Ui.label("", "muted");
  private final BooleanProperty panning = new SimpleBooleanProperty(this, "panning");
  private final Scale shrink = new Scale(1, 1);
  private double zoom = 1;
  private Wanted shown;
  private Wanted waiting;
  private ReadOut readOut;

  /** Everything that a picture depends on. */
  private record Wanted(
      Figure figure, FigureData data, FigureOptions options, Theme theme, double zoom) {
    /** Whether the other is the same picture of other data. */
    boolean sameBut(Wanted other) {
      return other != null
          && figure == other.figure
          && options.equals(other.options)
          && theme == other.theme
          && zoom == other.zoom;
    }

    /** Says which value of a curve is best and when it was; empty for what is no curve of a run. */
    String best(String series) {
      History.Curve curve = data.scalars().curves().get(series);
      curve = curve == null ? data.metrics().curves().get(series) : curve;
      int at = curve == null ? -1 : curve.best(data.expected(series));
      return at < 0
          ? ""
          : (data.expected(series) == null ? "lowest " : "best ")
              + Numbers.shown(curve.values()[at])
              + " at step "
              + Numbers.count((long) curve.steps()[at]);
    }
  }

  /**
   * @param work where figures are made
   * @param name tells this host's requests from those of others
   * @param empty said while there is nothing to show
   */
  public FigureHost(Work work, String name, String empty) {
    this.work = work;
    this.name = name;
    nothing.setText(empty);
    getChildren().add(nothing);
    getStyleClass().add("figure-host");
    setMinSize(0, 0);
    sceneProperty()
        .addListener(
            (property, was, now) -> {
              if (now != null && waiting != null) {
                request(waiting);
              }
            });
    panning.addListener((property, was, now) -> drag());
  }

  /** Says this while there is nothing to show. */
  public void sayWhenEmpty(String words) {
    nothing.setText(words);
  }

  /** Whether dragging moves what is seen; otherwise it zooms to the rectangle dragged. */
  public BooleanProperty panningProperty() {
    return panning;
  }

  /**
   * Zooms about the middle of a chart.
   *
   * @param factor how much larger things get
   */
  public void zoom(double factor) {
    axes().forEach(axis -> axis.resizeRange2(1 / factor, axis.getRange().getCentralValue()));
  }

  /** Shows all of a chart again. */
  public void seeAll() {
    axes().forEach(axis -> axis.setAutoRange(true));
  }

  private List<ValueAxis> axes() {
    return chart() == null ? List.of() : axes(chart());
  }

  private static List<ValueAxis> axes(JFreeChart chart) {
    Set<ValueAxis> axes = new LinkedHashSet<>();
    for (XYPlot plot : Charts.plots(chart)) {
      axes.add(plot.getDomainAxis());
      axes.add(plot.getRangeAxis());
    }
    if (chart.getPlot() instanceof CombinedDomainXYPlot combined) {
      axes.add(combined.getDomainAxis());
    }
    axes.remove(null);
    return List.copyOf(axes);
  }

  /** The chart on screen; null if there is none. */
  private JFreeChart chart() {
    return getChildren().isEmpty() || !(getChildren().get(0) instanceof ChartViewer viewer)
        ? null
        : viewer.getChart();
  }

  /** Lets a drag zoom or move, as chosen. */
  private void drag() {
    if (getChildren().isEmpty() || !(getChildren().get(0) instanceof ChartViewer viewer)) {
      return;
    }
    for (String name : List.of(ZOOM, PAN)) {
      MouseHandlerFX handler = viewer.getCanvas().getMouseHandler(name);
      if (handler != null) {
        viewer.getCanvas().removeMouseHandler(handler);
      }
    }
    viewer
        .getCanvas()
        .addMouseHandler(
            panning.get()
                ? new PanHandlerFX(PAN, false, false, false, false)
                : new ZoomHandlerFX(ZOOM, viewer));
    viewer.setCursor(panning.get() ? Cursor.OPEN_HAND : Cursor.DEFAULT);
  }

  /** Shows a figure; null shows that there is nothing yet. */
  public void show(Figure figure, FigureData data, FigureOptions options, Theme theme) {
    if (figure == null || data == null) {
      shown = null;
      waiting = null;
      getChildren().setAll(nothing);
      return;
    }
    Wanted wanted = new Wanted(figure, data, options, theme, zoom);
    if (getScene() == null) {
      waiting = wanted;
    } else if (!Objects.equals(wanted, shown)) {
      request(wanted);
    }
  }

  private void request(Wanted wanted) {
    waiting = null;
    work.latest("figure " + name, () -> make(wanted), made -> put(wanted, made), this::failed);
  }

  private static Object make(Wanted wanted) {
    ChartTheme theme = chartTheme(wanted.theme()).larger(wanted.zoom());
    return wanted.figure() instanceof ChartFigure chart
        ? chart.chart(wanted.data(), theme, wanted.options())
        : wanted.figure().draw(wanted.data(), theme, wanted.options());
  }

  private void put(Wanted wanted, Object picture) {
    Node child = getChildren().isEmpty() ? null : getChildren().get(0);
    if (picture instanceof JFreeChart fresh) {
      boolean kept =
          child instanceof ChartViewer viewer
              && wanted.sameBut(shown)
              && Charts.update(viewer.getChart(), fresh);
      if (!kept && child instanceof ChartViewer viewer) {
        viewer.setChart(fresh);
      } else if (!kept) {
        ChartViewer made = viewer(fresh);
        made.getTransforms().add(shrink);
        readOut = new ReadOut(made);
        getChildren().setAll(made, readOut);
        drag();
      }
      readOut.best(wanted::best);
      readOut.zoom(wanted.zoom());
      readOut.refresh();
    } else if (picture instanceof Drawable drawable) {
      DrawableCanvas canvas = child instanceof DrawableCanvas c ? c : new DrawableCanvas();
      if (canvas != child) {
        canvas.getTransforms().add(shrink);
        getChildren().setAll(canvas);
      }
      canvas.show(drawable);
    }
    shown = wanted;
  }

  /**
   * A picture is drawn as large as it is seen and shrunk by as much as the window is zoomed, which
   * cancel out; else its text would be pixels blown up.
   */
  @Override
  protected void layoutChildren() {
    double now = getLocalToSceneTransform().getMxx();
    if (now > 0 && now != zoom) {
      zoom = now;
      shrink.setX(1 / now);
      shrink.setY(1 / now);
      if (shown != null) {
        show(shown.figure(), shown.data(), shown.options(), shown.theme());
      }
    }
    super.layoutChildren();
    Node picture = getChildren().isEmpty() ? null : getChildren().get(0);
    if (zoom != 1 && (picture instanceof ChartViewer || picture instanceof DrawableCanvas)) {
      Insets around = getInsets();
      picture.resizeRelocate(
          around.getLeft(),
          around.getTop(),
          Math.round((getWidth() - around.getLeft() - around.getRight()) * zoom),
          Math.round((getHeight() - around.getTop() - around.getBottom()) * zoom));
    }
  }

  private void failed(Exception e) {
    Label why = Ui.label("This figure cannot be drawn: " + e.getMessage(), "muted");
    why.setWrapText(true);
    getChildren().setAll(why);
    shown = null;
  }

  private static ChartViewer viewer(JFreeChart chart) {
    ChartViewer viewer = new ChartViewer(chart, false);
    viewer.setMinSize(0, 0);
    viewer.setPrefSize(10, 10);
    viewer
        .getCanvas()
        .setOnMouseClicked(
            event -> {
              if (event.getClickCount() == 2) {
                axes(viewer.getChart()).forEach(axis -> axis.setAutoRange(true));
              }
            });
    return viewer;
  }

  /** Colours of figures that go with a theme of the window. */
  public static ChartTheme chartTheme(Theme theme) {
    return theme == Theme.DARK ? ChartTheme.DARK : ChartTheme.LIGHT;
  }
}
