/**
 * U-NOTB: the barycenter of marginals that are kept or relaxed, by maps against congruent
 * potentials (Gazdieva et al. 2025); NOTB (Kolesov et al. 2024) is the case where all are kept.
 *
 * <p>May use: {@code nn}, {@code data}, {@code transport}, {@code config} and the interfaces of
 * {@code method}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Potentials are a fixed linear mix of networks plus a share of m ({@link
 *       mongery.method.unotb.Congruence}), so that the congruence holds for whatever weights.
 *   <li>The maps' loss has no conjugate: its minimiser is the same, and gradients are not damped by
 *       densities. As in the released program.
 *   <li>All maps are one stack, all potentials another, and each update is one script call whose
 *       backward pass is written out; the tests hold it against differences. Given up: marginals
 *       and barycenter of different shapes, which images need and toys do not.
 *   <li>m has an optimiser of its own: Adam moves it by no more than the sum of its rates, and the
 *       released rate is too small for large costs.
 *   <li>Exponents are capped, and the conjugate goes on as its tangent, so that a gradient is left
 *       to come back; an exponent of 50 would drown Adam's second moment.
 * </ul>
 */
package mongery.method.unotb;
