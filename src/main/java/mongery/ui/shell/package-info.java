/**
 * The frame around every screen: application bar, navigation, status bar, and what each action
 * means on the screen that is shown.
 *
 * <p>May use: the other screens of {@code ui}.
 *
 * <p>Decisions: commands are declared once, in {@link mongery.ui.base.Command}; {@link
 * mongery.ui.shell.Actions} says what they mean on the screen that is shown. Screens and sheets are
 * made when they are first wanted: the window is there sooner, and with a run that trains. Only the
 * screen that is shown gets the clock's ticks. The window is zoomed as a whole, by one transform;
 * the price is that charts are enlarged pixels where the system's own scaling would draw them
 * finer.
 */
package mongery.ui.shell;
