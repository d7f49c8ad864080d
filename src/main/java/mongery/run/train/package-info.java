/** Training one run in this process, and opening the method that it left. */
package mongery.run.train;
