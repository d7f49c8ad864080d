/**
 * Kinds of figures: what each draws and the numbers behind it.
 *
 * <p>May use: {@code figure.chart}, {@code run} (events and expected results), {@code transport},
 * {@code data} arrays and {@code method.Look}.
 *
 * <p>Decisions: a kind asks what a look contains (names and shapes), never which method made it.
 * Colours of source, target and map mean the same everywhere. Marginals, whether two of a map or
 * several of a barycenter, are read from a look in one place ({@code Marginal}); images of a
 * barycenter are thinned by rejection with fixed random numbers, so that figures agree. A discrete
 * counterpart is drawn by the same kinds ({@code Counterpart}).
 */
package mongery.figure.kind;
