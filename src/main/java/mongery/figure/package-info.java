/**
 * Run data to charts, galleries and tables; screen, PDF, SVG, PNG, CSV, LaTeX. Works without a
 * window. {@code figure.chart} holds themes, axes and layers, {@code figure.kind} the kinds of
 * figures, {@code figure.export} the file formats; this package finds figures by name and reads
 * runs.
 *
 * <p>May use: {@code run} (reading), {@code transport}, {@code config} (for the exception that
 * carries a message to the user), and the plain types that a run is read into: {@code data} arrays
 * and {@code method.Look}.
 *
 * <p>Decisions: the same code draws on screen and for export; a {@code ChartTheme} is the only
 * difference. Figures are found by what a look contains, never by the method. A figure of the
 * discrete counterpart has the name of its kind after {@code exact.}. What makes a figure is one
 * value ({@code FigureCall}, {@code CompareCall}), which a command line is written from and read
 * into. The same figure of several runs is drawn on the same axes, each at the newest look up to
 * the step asked for, and runs are called by the settings in which they differ. What evaluations
 * with other solvers measured is a curve over network evaluations.
 */
package mongery.figure;
