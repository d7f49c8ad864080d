/**
 * Entry point and command line: one small class a command. What several share is in {@code option}
 * (what they are given) and {@code print} (what they say).
 *
 * <p>May use: everything. Nothing but this package prints or ends the process.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A command reads options, calls one thing in another package, and prints. What scripts get
 *       as JSON is made where the facts are ({@code run.disk.RunReport}, {@code
 *       run.experiment.Experiments}).
 *   <li>Results go to standard output, progress and warnings to standard error, so that {@code
 *       run=$(mongery train ... | tail -n 1)} works.
 *   <li>{@link mongery.config.ConfigException} is the one way to say that input is wrong: its
 *       sentence is printed and the exit code is 2.
 *   <li>{@code train --steps N} ends at step N but leaves the length that schedules run over, so
 *       that stopping and resuming is the same training.
 * </ul>
 */
package mongery.app;
