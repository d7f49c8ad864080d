/**
 * Runs on disk: the directory of one, its lock, state, checkpoints and place in the queue, and the
 * folder that holds many.
 */
package mongery.run.disk;
