/**
 * The window: JavaFX only. One sub-package a screen, each a View and a ViewModel.
 *
 * <p>May use: {@code figure}, {@code run}, {@code config}, {@code transport} (instant previews).
 *
 * <p>Decisions: view models hold all state and decisions and see no control, so most tests need no
 * screen. Training never happens in this process.
 */
package mongery.ui;
