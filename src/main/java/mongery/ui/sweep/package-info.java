/**
 * Several runs that differ in some settings, of a preset or of a run that is shown.
 *
 * <p>May use: {@code config}, {@code figure} (what a seed is called), {@code ui.form}, {@code
 * ui.runs}, {@code ui.base}.
 *
 * <p>Decisions: the settings to choose from and the faults of values are the form's own, so that a
 * sweep can ask for nothing that the form would refuse.
 */
package mongery.ui.sweep;
