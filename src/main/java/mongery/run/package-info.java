/**
 * Runs: directory, events, checkpoints, trainer, worker, launchers, control.
 *
 * <p>May use: {@code method}, {@code eval}, {@code data}, {@code nn}, {@code config}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>One process a run. The window, the command line and a cluster share nothing but the run
 *       directory, every file of which is append-only or replaced atomically.
 *   <li>State is computed from lock, beat and final event, never stored.
 *   <li>Reading a run needs no tensor library: checkpoints and looks are safetensors files that
 *       plain Java reads.
 * </ul>
 */
package mongery.run;
