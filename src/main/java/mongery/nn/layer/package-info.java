/**
 * Building blocks of networks.
 *
 * <p>May use: {@code nn}.
 *
 * <p>Decisions: a layer holds no values. It enters its parameters in a {@link mongery.nn.Blueprint}
 * and is applied to {@link mongery.nn.Weights}, so that one network serves trained, frozen and
 * averaged weights alike. Given up: the engine's own blocks, whose parameter store and collector
 * allow one training a process and name their arrays in the way of the op pack.
 */
package mongery.nn.layer;
