/**
 * Metrics: two-sample distances, acceptance, transport cost, class shares.
 *
 * <p>May use: {@code nn}, {@code data}, {@code transport}, {@code config}, and of {@code method}
 * the interfaces of its root package, whose capabilities it measures.
 *
 * <p>Two-sample metrics are {@link mongery.eval.SampleMetric}s, over the pure functions of {@link
 * mongery.eval.TwoSample}; the command line offers exactly these for files.
 *
 * <p>Decisions: a metric is a record found by {@link mongery.config.Catalog}; presets choose
 * metrics by name and carry the values to expect. Each metric's docstring gives its definition,
 * constants and source.
 */
package mongery.eval;
