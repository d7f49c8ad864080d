/**
 * Metrics: two-sample distances, acceptance, transport cost, class shares.
 *
 * <p>May use: {@code nn}, {@code data}, {@code transport}, {@code config}, and of {@code method}
 * the interfaces of its root package, whose capabilities it measures.
 *
 * <p>Two-sample metrics are {@link mongery.eval.SampleMetric}s, over the pure functions of {@link
 * mongery.eval.sample.TwoSample}; the command line offers exactly these for files.
 *
 * <p>Within it the sub-packages use this one; {@code map}, {@code judge} and {@code barycenter}
 * also use {@code sample}, and {@code image} uses {@code judge}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A metric is a record found by {@link mongery.config.Catalog}; presets choose metrics by
 *       name and carry the values to expect. Each metric's docstring gives its definition,
 *       constants and source.
 *   <li>Points that are too large to be in memory together, such as the test images of CelebA, come
 *       in parts ({@link mongery.eval.Subject#parts}). Metrics of each point by itself and of sums
 *       are {@link mongery.eval.PartwiseMetric}s; the others then say how many points they can
 *       take.
 *   <li>What a method maps is a {@link mongery.eval.Carried} for each marginal; a mean over it
 *       counts points by the learned weights of a barycenter method, which is thinning without its
 *       noise. Values of a marginal are named {@code value/1}; without that, they are the mean by
 *       lambda.
 *   <li>Rejection sampling is {@link mongery.eval.Thinning}, by logarithms of weights. Its constant
 *       is the largest weight at hand, as published, which depends on how many points there are; so
 *       rates are given with that number, averaged over batches of it.
 *   <li>Where all laws are Gaussian, {@link mongery.eval.truth.Truth} is the closed form that maps
 *       and weights are held against.
 *   <li>A metric may give several values; those of a group are named {@code value/group}, so that a
 *       preset can expect any of them; groups {@code a/b} and {@code a/c} also together as {@code
 *       a}.
 *   <li>Classes are judged by a small network trained here from a fixed seed on real target points:
 *       a perceptron, or for larger images a convolutional one that is kept in the cache.
 *   <li>What must be said with a value, such as which network judged, is a note of the evaluation
 *       ({@link mongery.eval.Metric#notes}), not part of the number.
 * </ul>
 */
package mongery.eval;
