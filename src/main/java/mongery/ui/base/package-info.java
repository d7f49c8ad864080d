/**
 * What every screen shares: theme, icons, actions, cards, executors, the clock, and how numbers are
 * read and written.
 *
 * <p>May use: JavaFX and nothing of ours, except the theme of {@code figure}'s charts.
 *
 * <p>Decisions: colours are looked up from the theme, so a style sheet is written once for light
 * and dark; a colour literal in a view is a mistake.
 */
package mongery.ui.base;
