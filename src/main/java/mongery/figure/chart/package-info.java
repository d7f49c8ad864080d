/**
 * Themes, fonts, axes and layers that figures are made of.
 *
 * <p>May use: JFreeChart and AWT (without a display); nothing of ours.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Own light renderers that draw a series at once. The stock ones make a shape and an entity
 *       an item, which is too slow live; giving them up costs tooltips on single points.
 *   <li>Own axis for every scale, so that ticks, digits and zooming are the same everywhere and in
 *       every locale.
 *   <li>One chart object serves screen and export. A rendering hint, set by {@link
 *       mongery.figure.chart.ChartDrawable}, asks for exact positions and all the data.
 *   <li>Datasets are immutable and replaced whole.
 *   <li>Of a series beyond 20,000 items a plot is told of one, for it would ask for each; extremes
 *       of its blocks are found once, off the interface thread, and a frame looks at two points a
 *       pixel column.
 * </ul>
 */
package mongery.figure.chart;
