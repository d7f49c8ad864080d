/**
 * Run data to charts, galleries and tables; screen, PDF, SVG, PNG, CSV, LaTeX. Works without a
 * window.
 *
 * <p>May use: {@code run} (reading), {@code transport}, and the plain types that a run is read
 * into: {@code data} arrays and {@code method.Look}.
 *
 * <p>Decisions: the same code draws on screen and for export; a {@code ChartTheme} is the only
 * difference. Views are found by what a look contains, never by the method.
 */
package mongery.figure;
