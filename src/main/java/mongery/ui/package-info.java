/**
 * The window: JavaFX only. One sub-package a screen, each a View and a ViewModel.
 *
 * <p>May use: {@code figure}, {@code run}, {@code config}, {@code transport} (instant previews),
 * and the plain types that a look is made of: {@code data} arrays and samplers, {@code
 * method.Look}.
 *
 * <p>Decisions: view models hold all state and decisions and see no control, so most tests need no
 * screen. Training never happens in this process. A list that a view model shows is one read-only
 * view kept in a field: such a view listens weakly, and one made on each call is forgotten by the
 * collector together with its listeners.
 */
package mongery.ui;
