/**
 * Closed forms where laws are Gaussian: maps, entropic plans, barycenters, with relaxed marginals
 * too.
 */
package mongery.transport.gaussian;
