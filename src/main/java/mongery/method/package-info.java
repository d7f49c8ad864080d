/**
 * Algorithms: the {@link mongery.method.Method} interface and one sub-package an algorithm.
 *
 * <p>May use: {@code nn}, {@code data}, {@code transport}, {@code config}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Methods step, the trainer loops. A method has no loop, thread, file, clock or widget.
 *   <li>What a method can do beyond stepping is said by small interfaces ({@link
 *       mongery.method.Translates}, {@link mongery.method.Flows}, ...), which evaluation and views
 *       look for; nobody asks for a concrete method.
 *   <li>What settings ask for is solved on points without a network ({@link
 *       mongery.method.Solvable}): each method says which discrete problem is its own, in its
 *       settings, and a method in training answers with its present ones.
 *   <li>A settings record creates its method, so adding a method is a sub-package, a catalog line
 *       and a preset.
 * </ul>
 */
package mongery.method;
