/**
 * Laws: looking at any of them, drawing one with the mouse, dropping a file, and using it in the
 * experiment that is chosen.
 *
 * <p>May use: {@code data}, {@code config}, {@code figure}, {@code ui.form}, {@code ui.chart},
 * {@code ui.base}.
 *
 * <p>Decisions: what is drawn becomes settings of an ordinary law (points with weights and labels),
 * so that it is part of the experiment's JSON and needs no file. A painted density is one weighted,
 * blurred point a cell.
 */
package mongery.ui.data;
