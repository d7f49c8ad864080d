/**
 * Several runs seen together: their curves over each other, their last metrics in one table, and
 * what their settings differ in.
 *
 * <p>May use: {@code run} (reading), {@code config}, {@code figure.chart}, {@code figure.kind}.
 *
 * <p>Decisions: a comparison is one immutable value, read once; its figures are figures like any
 * other, so that the window and the command line draw and export them by the same code. Runs of a
 * group are seeds of one setting: the mean is drawn with the sample standard deviation as a band,
 * on the steps that all of them reached.
 */
package mongery.figure.compare;
