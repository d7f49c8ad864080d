/**
 * Flow matching: a velocity field that carries source to target, trained on pairs of points. FM,
 * OT-FM and UOT-FM are one method under three couplings.
 *
 * <p>May use: {@code nn}, {@code data}, {@code config} and the interfaces of {@code method}.
 *
 * <p>Source: Eyring et al., "Unbalancedness in Neural Monge Maps Improves Unpaired Domain
 * Translation", ICLR 2024 (arXiv 2311.15100); Tong et al. 2023 and Pooladian et al. 2023 for OT-FM;
 * Lipman et al. 2023 for FM.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>How a batch is paired is a family of its own ({@link mongery.method.flow.Pairing}), because
 *       nothing else tells the three variants apart.
 *   <li>Pairs, times, noise and interpolation are made in plain Java from streams addressed by
 *       step: equal on every device, and no random state to save. A batch of a few thousand numbers
 *       costs less there than the calls that would make it on the device.
 *   <li>A flow may run on latents ({@link mongery.nn.codec}): the method encodes what it is given
 *       and decodes what it gives, so that looks, maps and metrics see images, while cost, noise
 *       and network are those of latents.
 *   <li>Averaged weights start from the weights. The published start from zero leaves them too
 *       small by decay^step; it is there as {@code ema.start}.
 *   <li>Only the coupling re-weights. Densities of the re-weighted marginals at any points come
 *       from the dual potentials of a few fixed batches, not from extra networks, which the
 *       published training does not use either.
 * </ul>
 */
package mongery.method.flow;
