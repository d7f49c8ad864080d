/**
 * Choosing and editing an experiment before it becomes a run.
 *
 * <p>May use: {@code config}, {@code run} (the experiment's record and the launcher), {@code
 * ui.form}, {@code ui.base}.
 */
package mongery.ui.experiments;
