package mongery.ui.chart;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import mongery.figure.chart.ChartTheme;
import mongery.figure.chart.Charts;
import mongery.figure.chart.Drawable;
import mongery.figure.kind.ChartFigure;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;

/**
 * Shows a figure. Data may change as often as they like: the figure is made outside the interface
 * thread, only the newest is shown, and what was zoomed to stays. Drag to zoom, turn the wheel,
 * double-click to see all again; the value of a curve at the pointer is read out.
 */
public final class FigureHost extends StackPane {
  private final Work work;
  private final String name;
  private final Label nothing = Ui.label("", "muted");
  private Wanted shown;
  private ReadOut readOut;

  /** Everything that a picture depends on. */
  private record Wanted(Figure figure, FigureData data, FigureOptions options, Theme theme) {
    /** Whether the other is the same picture of other data. */
    boolean sameBut(Wanted other) {
      return other != null
          && figure == other.figure
          && options.equals(other.options)
          && theme == other.theme;
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
  }

  /** Shows a figure; null shows that there is nothing yet. */
  public void show(Figure figure, FigureData data, FigureOptions options, Theme theme) {
    if (figure == null || data == null) {
      shown = null;
      getChildren().setAll(nothing);
      return;
    }
    Wanted wanted = new Wanted(figure, data, options, theme);
    if (Objects.equals(wanted, shown)) {
      return;
    }
    work.latest("figure " + name, () -> make(wanted), made -> put(wanted, made), this::failed);
  }

  private static Object make(Wanted wanted) {
    ChartTheme theme = chartTheme(wanted.theme());
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
        readOut = new ReadOut(made);
        getChildren().setAll(made, readOut);
      }
      readOut.refresh();
    } else if (picture instanceof Drawable drawable) {
      DrawableCanvas canvas = child instanceof DrawableCanvas c ? c : new DrawableCanvas();
      if (canvas != child) {
        getChildren().setAll(canvas);
      }
      canvas.show(drawable);
    }
    shown = wanted;
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
                Charts.plots(viewer.getChart())
                    .forEach(
                        plot -> {
                          plot.getDomainAxis().setAutoRange(true);
                          if (plot.getRangeAxis() != null) {
                            plot.getRangeAxis().setAutoRange(true);
                          }
                        });
              }
            });
    return viewer;
  }

  /** Colours of figures that go with a theme of the window. */
  public static ChartTheme chartTheme(Theme theme) {
    return theme == Theme.DARK ? ChartTheme.DARK : ChartTheme.LIGHT;
  }
}
