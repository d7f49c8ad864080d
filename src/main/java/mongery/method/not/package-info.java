/**
 * Neural optimal transport, strong and weak, and incomplete transport: a map against a potential,
 * the map being the inner and faster player (Korotin et al. 2023; Gazdieva et al. 2023).
 *
 * <p>May use: {@code nn}, {@code data}, {@code transport}, {@code config} and the interfaces of
 * {@code method}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Balanced, weak and incomplete transport are one method: they differ in the cost, the head
 *       of the potential and the factor w of one term.
 *   <li>Costs are means over coordinates, as in the released programs, so that their learning rates
 *       hold; only the distance of the kernel cost is not divided.
 *   <li>An update is one script with its backward pass written out, for perceptrons with ReLU. The
 *       tests hold it to differences of the loss. Given up: other activations.
 *   <li>All batches of an outer step are one draw from the source, cut up.
 *   <li>A complete w-plan uses a part of mass 1/w of the target, where f is below its value on the
 *       rest, 0. Which points are used is read off the order of f, since a trained f is nowhere
 *       exactly 0.
 * </ul>
 */
package mongery.method.not;
