/** Barycenters of clouds of points, balanced or with relaxed marginals. */
package mongery.transport.barycenter;
