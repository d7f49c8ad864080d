/**
 * Discrete optimal transport in plain Java double: exact, entropic, unbalanced, partial,
 * one-dimensional, Gaussian closed forms. The reference for everything that is learned.
 *
 * <p>May use: nothing.
 *
 * <p>Decisions: log domain throughout; the cost is the squared Euclidean distance without the
 * factor 1/2 unless a method says otherwise.
 */
package mongery.transport;
