/**
 * Runs: directory, events, checkpoints, trainer, worker, launchers, control.
 *
 * <p>May use: {@code method}, {@code eval}, {@code data}, {@code nn}, {@code config}. Within it
 * each of {@code process}, {@code train}, {@code disk}, {@code event} and {@code experiment} uses
 * only those after it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Five folders in layers, so that one can read what a run is on disk without the trainer, and
 *       the trainer without processes. Price: what only a neighbour needs is public.
 *   <li>One process a run. The window, the command line and a cluster share nothing but the run
 *       directory, every file of which is append-only ({@code events.jsonl}, {@code control},
 *       {@code log.txt}) or replaced atomically. Given up: a worker cannot be asked anything that
 *       its files do not say.
 *   <li>State is computed from lock, beat and final event, never stored. The lock is the operating
 *       system's, which frees it however a worker dies; network drives may not honour it. Until a
 *       worker is heard of, {@code launch} tells whether the process that is to begin still lives.
 *   <li>Queueing is waiting: a worker that is to wait does so in its own process until few enough
 *       of the folder train on its device ({@code turn} keeps its place). No server, nothing that
 *       the window must stay open for; price: an idle process a queued run (some 100 MB).
 *   <li>So the runs of a sweep, which may be many, have one process that waits for all of them and
 *       starts a worker for each. Killed, it leaves them interrupted; another such process takes up
 *       those that have not finished.
 *   <li>Workers that are launched have a lower priority than a window, so that it opens and answers
 *       while every core trains; alone they are as fast. The priority is set for the worker's
 *       session as well: Linux shares cores among sessions first, and {@code nice} alone did
 *       nothing. Price: beside other programs that compute, a worker gets little. A run in a
 *       terminal keeps its priority.
 *   <li>How long a run took is the time in which a worker trained it. Events and beats carry the
 *       sum, so that a list need not read a whole log, and a run that rested for a night is no
 *       slower.
 *   <li>Deleting is moving into {@code .trash} within the folder of runs.
 *   <li>The training thread itself gives the sign of life and promises when the next one comes. A
 *       thread of its own would go on beating after training has hung.
 *   <li>Requests are appended lines, not the last request only, so that two quick ones are both
 *       heard.
 *   <li>Reading a run needs no tensor library: checkpoints and looks are safetensors files that
 *       plain Java reads, with a checksum over all of their bytes. Unreadable is never taken for
 *       empty: with checkpoints that are all damaged a run is not begun anew.
 *   <li>What fails to be saved pauses a run that somebody may ask to continue, and fails one in a
 *       terminal. 64 KiB ({@code .reserve}) are kept for the last words on a full disk; where even
 *       they do not fit into the events, the beat carries them.
 *   <li>A run's length for schedules ({@code training.steps}) and the step to end at ({@code
 *       training.stopAt}) are two settings, so that stopping and continuing at any step is exact
 *       under every schedule. Price: stopping early does not cool the learning rate down.
 *   <li>Looks, events and progress share a budget of 5 % of the time spent in steps; the run notes
 *       what they took. Looks are not forced to disk: they can be computed again.
 *   <li>Looks carry the discrete counterpart of the present settings ({@code exact.*}), solved
 *       before the first look and again when a setting was changed, outside the budget of looks.
 *   <li>A single step may train one player of a max-min method alone, and slow motion waits between
 *       steps: the first is noted in the events, for it changes the result; the second is not.
 *   <li>What the trainer does with a disk is tested with real faults ({@code WorkerProcessTest}):
 *       kills, file-size limits, a full file system, folders without permission.
 * </ul>
 */
package mongery.run;
