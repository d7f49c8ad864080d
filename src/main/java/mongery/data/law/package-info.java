/**
 * The vocabulary of toy laws, and what makes one law of another.
 *
 * <p>May use: {@code data}, {@code config}, {@code transport}.
 *
 * <p>A new law is a record here and a line in {@link mongery.data.law.LawCatalog}; presets, the
 * form and the command line then know it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Most laws are a {@link mongery.data.law.MixtureLaw}: weighted components and how a point of
 *       one is drawn. Groups, shares and exact counts are then the same for all.
 *   <li>A width is named: {@code sd} is a standard deviation, {@code variance} and {@code
 *       covariance} are what papers give as covariance.
 *   <li>Laws wrap laws ({@link mongery.data.law.DerivedLaw}: {@code contaminated}, {@code
 *       reweighted}, {@code whitened}, {@code twister}), so that any of them can be contaminated or
 *       unbalanced. Groups of a wrapped law survive, as {@code inlier/name}.
 * </ul>
 */
package mongery.data.law;
