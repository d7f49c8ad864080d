/**
 * Codecs: maps between images and the smaller arrays that a flow runs on, its latents.
 *
 * <p>May use: {@code nn}, {@code nn.layer}, {@code nn.optim}, {@code data}, {@code config}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A codec is a family of settings ({@link mongery.nn.codec.CodecSettings}): none, a user's
 *       TorchScript files, or an autoencoder that is trained on the data of both sides first. Its
 *       weights are constants of the run, kept in the user's cache by what they depend on.
 *   <li>The latents of a data set are computed once, before the first step, and kept by pieces, so
 *       that a killed start goes on where it was ({@link mongery.nn.codec.Latents}). Their key has
 *       the law, the number of rows and some of them: to read a set of hundred gigabytes for a
 *       fingerprint would take as long as the encoding.
 *   <li>Latents have unit scale: those of a user's file by its factor, those of the autoencoder by
 *       their measured spread.
 * </ul>
 */
package mongery.nn.codec;
