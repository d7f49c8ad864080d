/**
 * Kinds of figures: what each draws and the numbers behind it.
 *
 * <p>May use: {@code figure.chart}, {@code run} (events and expected results), {@code transport},
 * {@code data} arrays and {@code method.Look}.
 *
 * <p>Decisions: a kind asks what a look contains (names and shapes), never which method made it.
 * Colours of source, target and map mean the same everywhere.
 */
package mongery.figure.kind;
