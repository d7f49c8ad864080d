/**
 * One run as it trains, in parts: an overview, its maps and laws, what is accepted, images beside
 * their translations, curves, log, and how it was set up; and the settings that it has.
 *
 * <p>May use: {@code figure}, {@code ui.chart}, {@code ui.runs}, {@code ui.form}, {@code ui.sweep},
 * {@code ui.base}, {@code run} (the discrete counterpart under other settings).
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Which parts and figures are offered is asked of {@code figure}, which looks at what the
 *       run's looks contain; no method is known here. Which networks can be trained alone is asked
 *       of the method's settings.
 *   <li>A part is made when it is first shown, and only the part shown is in the window: others
 *       neither draw nor compute.
 *   <li>Looks are read outside the interface thread and only the newest request is answered, so
 *       dragging the step slider stays smooth.
 *   <li>The exact solution beside a figure follows sliders of its own; a run changes only when a
 *       value is applied to it, which the worker records as an event.
 *   <li>Overview and large parts share their view models, so a choice made in one is the other's.
 *   <li>Images are enlarged here, by whole factors: the toolkit smooths what it scales.
 * </ul>
 */
package mongery.ui.live;
