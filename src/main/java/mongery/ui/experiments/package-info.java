/**
 * Choosing and editing an experiment before it becomes a run.
 *
 * <p>May use: {@code config}, {@code run} (the experiment's record), {@code data} (a preview of the
 * laws), {@code figure}, {@code ui.form}, {@code ui.chart}, {@code ui.base}.
 */
package mongery.ui.experiments;
