/**
 * Runs on disk: the directory of one, its lock, state, checkpoints and place in the queue, and the
 * folder that holds many.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>What was changed of a preset is written down when a run is made ({@code edits} of {@code
 *       run.json}, paths alone: the values are in {@code config.json}), for a preset may be another
 *       tomorrow. The preset is the one that the experiment is named after, also where a run is
 *       started from another's screen.
 * </ul>
 */
package mongery.run.disk;
