/**
 * Laws to transport between: samplers and data sets, as plain arrays. Toy laws are in {@code law},
 * images in {@code image}, what draws stand-ins for them in {@code sketch}.
 *
 * <p>May use: {@code config}, for the annotations that describe a law's parameters; {@code
 * transport}, in {@code law}, for Gaussians, their roots and moments.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A batch is a pure function of seed and index ({@link mongery.data.Sampler}). There is no
 *       stream position to save, and a resumed run sees the very batches that an unbroken one sees.
 *   <li>A law is a record without state; what takes long to prepare is remembered beside it.
 *   <li>All randomness is drawn in Java, so that CPU and GPU runs see equal data.
 *   <li>A data set is a list of rows fetched by number ({@link mongery.data.Rows}), so that it may
 *       be larger than memory.
 *   <li>A data set is shuffled whole for each epoch; the sliding shuffle of published loaders keeps
 *       files that are ordered by class or writer partly in order.
 * </ul>
 */
package mongery.data;
