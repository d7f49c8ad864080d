/**
 * Figures as files: PDF, SVG, PNG, CSV and TeX.
 *
 * <p>May use: {@code figure.chart}, {@code figure.kind}, {@code config} (for the exception that
 * carries a message to the user), {@code run} (its way to replace a file).
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>PDF through PDFBox and SVG through Batik, both with real text: searchable, and set in the
 *       program's own embedded fonts (PDF). Libraries that outline text or cannot write τ were
 *       tried and given up.
 *   <li>The same data give the same bytes: no dates, no random identifiers.
 *   <li>A file appears complete or not at all.
 *   <li>Sizes are those of the page. Screen themes are scaled so that their text is as large as
 *       that of the paper theme.
 * </ul>
 */
package mongery.figure.export;
