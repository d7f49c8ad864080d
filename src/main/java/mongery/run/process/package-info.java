/** Processes that train: workers, what starts them, and the queue of a sweep. */
package mongery.run.process;
