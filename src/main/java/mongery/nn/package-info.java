/**
 * The only package that knows DJL: ops, layers, networks, optimisers, EMA, ODE solvers, minibatch
 * Sinkhorn.
 *
 * <p>May use: {@code data} (plain arrays) and {@code config} (annotations on network settings).
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Array handles ({@code ai.djl.ndarray}) may pass through {@code method} and {@code eval},
 *       but every call on the engine is made here, and the calls below its public interface in
 *       {@link mongery.nn.Ops} and the op pack behind it.
 *   <li>What the engine lacks is TorchScript text, packed in memory. It also serves as the fast
 *       way: a whole network or optimiser step in one call.
 *   <li>Gradients are a function of a scalar and a set of weights ({@link
 *       mongery.nn.Ops#gradients}); nothing accumulates in the arrays. Given up: the engine's
 *       gradient collector (one a process) and its optimisers (no saving, never freed).
 *   <li>A network is a structure applied to {@link mongery.nn.Weights}, so trained, frozen and
 *       averaged weights share it.
 *   <li>All randomness comes from Java generators that are a function of seed, step and stream
 *       ({@link mongery.nn.Seeds}): resumed runs and other devices see equal numbers.
 * </ul>
 */
package mongery.nn;
