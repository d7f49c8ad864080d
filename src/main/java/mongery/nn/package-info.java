/**
 * The only package that knows DJL: ops, layers, networks, optimisers, EMA, ODE solvers, minibatch
 * Sinkhorn.
 *
 * <p>May use: {@code data} (plain arrays) and {@code config} (annotations on network settings).
 *
 * <p>Decisions: array handles ({@code ai.djl.ndarray}) may pass through {@code method} and {@code
 * eval}, but every call on the engine is made here.
 */
package mongery.nn;
