/**
 * Options and arguments that several commands have, and what they stand for.
 *
 * <p>May use: everything but the rest of {@code app}.
 */
package mongery.app.option;
