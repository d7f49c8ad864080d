/**
 * What commands print in a terminal: progress, results, tables, numbers.
 *
 * <p>May use: everything but the rest of {@code app}.
 */
package mongery.app.print;
