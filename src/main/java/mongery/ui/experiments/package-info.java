/**
 * Choosing and editing an experiment before it becomes a run.
 *
 * <p>May use: {@code config}, {@code run} (the experiment's record, its discrete counterpart),
 * {@code data} (a preview of the laws), {@code figure}, {@code ui.form}, {@code ui.sweep}, {@code
 * ui.chart}, {@code ui.base}.
 *
 * <p>Decisions: presets that come with the program are never written; what a person saves goes into
 * {@code experiments/own} under the working directory, and replaces nothing unasked. Edits of a
 * preset wait while another one is looked at. The exact solution is drawn from the experiment as
 * edited, one solution at a time, so that a slider that is dragged shows what lies on its way.
 */
package mongery.ui.experiments;
