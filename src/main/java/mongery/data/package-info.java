/**
 * Laws to transport between: samplers and data sets, as plain arrays.
 *
 * <p>May use: {@code config}, for the annotations that describe a law's parameters.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A batch is a pure function of seed and index ({@link mongery.data.Sampler}). There is no
 *       stream position to save, and a resumed run sees the very batches that an unbroken one sees.
 *   <li>All randomness is drawn in Java, so that CPU and GPU runs see equal data.
 *   <li>Images are scaled to [-1, 1] and laid out (channel, row, column).
 * </ul>
 */
package mongery.data;
