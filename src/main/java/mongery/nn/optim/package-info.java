/**
 * Optimiser, schedules, averages.
 *
 * <p>May use: {@code nn}, {@code config}.
 *
 * <p>Decisions: gradients are asked for as a function of a scalar and a set of weights and never
 * accumulate anywhere, so two players that share a graph need no freezing and no zeroing. All state
 * is saved and loaded through named arrays, bit for bit.
 */
package mongery.nn.optim;
