/**
 * One run as it trains: its map, its curves, its numbers, its log, and the settings it has.
 *
 * <p>May use: {@code figure}, {@code ui.runs}, {@code ui.form}, {@code ui.base}.
 *
 * <p>Decisions: which figures are offered is asked of {@code figure}, which looks at what the run's
 * looks contain; no method is known here. Looks are read outside the interface thread and only the
 * newest request is answered, so dragging the step slider stays smooth.
 */
package mongery.ui.live;
