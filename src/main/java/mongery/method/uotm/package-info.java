/**
 * UOTM: a transport map against a potential, by the semi-dual of unbalanced optimal transport
 * (Choi, Choi, Kang 2023), with OTM and the source-fixed variant as special cases.
 *
 * <p>May use: {@code nn}, {@code data}, {@code transport}, {@code config} and the interfaces of
 * {@code method}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Conjugates are normalised, Psi*(0) = 0 and Psi*'(0) = 1, so that densities are comparable;
 *       the released softplus, half as steep, is offered as {@code softplus-legacy}.
 *   <li>The released program's loss meets every potential with every cost of the batch, which is
 *       another problem with another optimum. Both forms are offered, element-wise by default.
 *   <li>Both updates have their backward passes written by hand; the potential's has a second,
 *       automatic way, which serves what the written one does not and checks it. Given up: one code
 *       path only.
 *   <li>Alpha scaling changes over a training by the schedules of learning rates: there is one set
 *       of curves. Alpha times both divergences is tau over alpha, which gives its presets exact
 *       values.
 *   <li>The exact optimum of the outlier toy keeps about 2 % of the mass at the outliers; a map
 *       that shows none is an effect of training. Nothing here claims otherwise.
 * </ul>
 */
package mongery.method.uotm;
