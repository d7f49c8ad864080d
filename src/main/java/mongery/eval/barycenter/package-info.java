/** What a re-weighted marginal accepts, and where the mass of a barycenter is. */
package mongery.eval.barycenter;
