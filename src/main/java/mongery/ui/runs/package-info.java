/**
 * All runs, and the one place where the window meets package {@code run}.
 *
 * <p>May use: {@code run}, {@code config}, {@code ui.base}.
 *
 * <p>Decisions: {@link mongery.ui.runs.RunAccess} is the seam: everything beyond it is files and
 * processes, everything before it is tested without either. One reader thread ({@link
 * mongery.ui.runs.Feed}) reads; the interface thread takes the newest immutable snapshot when the
 * clock ticks and drops the rest. Deleting is moving into a trash that Undo empties again; a run
 * that a worker is at stays. Queued runs wait in processes of their own, so that closing the window
 * changes nothing.
 */
package mongery.ui.runs;
