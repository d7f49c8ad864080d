/** Metrics of a map or a flow: its cost, its order, its spread, what it sends where. */
package mongery.eval.map;
