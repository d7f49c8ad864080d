/**
 * Shows figures in the window.
 *
 * <p>May use: {@code figure}, {@code ui.base}, JFreeChart's canvas and, for it alone, AWT geometry.
 *
 * <p>Decisions: what is shown is what {@code figure} draws for export; only the theme differs.
 * Figures are computed outside the interface thread, attached on it. A host that is not on screen
 * does not draw. The value at the pointer is drawn above the chart, which is not drawn again for
 * it. A figure leaves the window through one pane, which shows the command that makes it again.
 */
package mongery.ui.chart;
