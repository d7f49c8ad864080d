/**
 * Several runs together: curves over each other, last metrics, settings that differ, and what they
 * look like at the same step.
 *
 * <p>May use: {@code figure} (its comparisons), {@code ui.runs}, {@code ui.chart}, {@code ui.base}.
 *
 * <p>Decisions: which runs are compared is a set of directories, so that a run that goes on or
 * comes back from the trash stays chosen. Looks are read when their step is shown, the newest
 * request only.
 */
package mongery.ui.compare;
