/**
 * Drawings made by rule: pen strokes for handwritten characters, and faces. They stand in for data
 * that cannot be shipped and are called stand-ins wherever they are used.
 *
 * <p>May use: nothing of ours.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A drawing is a pure function of what is drawn and a seed. Pixels are computed here, from
 *       distances to strokes and outlines, because a platform's painter draws a little differently
 *       on each version and could not be the same everywhere.
 *   <li>Characters and faces vary as writers and people do. Nothing is tuned to an experiment.
 * </ul>
 */
package mongery.data.sketch;
