/**
 * Two-sample metrics: distances and divergences between clouds of points, as records over pure
 * functions.
 */
package mongery.eval.sample;
