/**
 * Images: loaders of published sets in the formats that they are published in, and stand-ins that
 * are drawn.
 *
 * <p>May use: {@code config}; of {@code data} the interfaces of laws and sets; {@code data.sketch}
 * for drawings.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Images are scaled to [-1, 1] by x / 127.5 - 1 and laid out (channel, row, column).
 *   <li>Files are decoded once into a folder of the user's cache ({@link
 *       mongery.data.image.ImageCache}), as bytes with a checksum for every few megabytes, and
 *       mapped from there. Given up: decoding at every start, and holding sets in memory.
 *   <li>A law says which classes, in which proportions and how many; images are left out, never
 *       repeated. Groups are the classes.
 *   <li>Nothing is downloaded. A message about a missing or damaged file says what was expected and
 *       where to get it.
 *   <li>Where files lie is searched below {@code MONGERY_DATA}, {@code data}, the user's data
 *       folder and the system's places, so that a preset names no folder.
 *   <li>One set, the UCI digits (44 KB, CC BY 4.0), is shipped, so that images work without a
 *       download. They are few: 75 % train, the rest only evaluates.
 * </ul>
 */
package mongery.data.image;
