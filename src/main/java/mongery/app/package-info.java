/**
 * Entry point and command line.
 *
 * <p>May use: everything. Nothing but this package prints.
 */
package mongery.app;
