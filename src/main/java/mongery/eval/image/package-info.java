/**
 * Metrics of images: Frechet inception distance and its kin over any feature network, path lengths
 * as published, the effort of integration.
 *
 * <p>May use: what {@code eval} may, and {@code eval} itself.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A feature network is a family of its own ({@link mongery.eval.image.Features}). Only the
 *       network that is named {@code inception} makes a value called {@code fid}; any other lends
 *       its name, as {@code classifier-fid}, because the numbers of two networks have nothing to do
 *       with each other. What network, which images and how many is noted with each evaluation.
 *   <li>Statistics are float64: means and scatter matrices of chunks on the device, merged in Java.
 *   <li>The trace of the root of S1 S2 is the sum of singular values of L1' L2, with S = L L' from
 *       symmetric eigenvalues: always real, and a covariance of fewer images than features costs no
 *       accuracy, where the general matrix root of published code needs an offset.
 *   <li>Trained classifiers and reference statistics are kept in files under a fingerprint of all
 *       that they depend on ({@link mongery.data.ContentCache}).
 * </ul>
 */
package mongery.eval.image;
