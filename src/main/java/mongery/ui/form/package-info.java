/**
 * The form that edits an experiment, generated from the settings records.
 *
 * <p>May use: {@code config} and {@code ui.base}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A field keeps what was typed. Text that is not a valid value stays where it is, marked, and
 *       never reaches the experiment.
 *   <li>The value edited is a JSON tree, not a record: half-finished input has no record, and the
 *       binder already knows how to make one and what to say when it cannot.
 *   <li>Members of a family keep their edits while the person looks at another member.
 *   <li>A record that may be absent is one line until it is put in. A list of records of plain
 *       values is a table, of other records a list of forms, of lists JSON.
 *   <li>Undo goes through drafts of the whole form, half-typed text included. Edits of one field
 *       that follow each other are one step, so a drag is one step; leaving the field ends it.
 *   <li>The same settings as text: what makes a valid record goes into the form at once, anything
 *       else stays as typed, marked at its line, and keeps the experiment from running. The editor
 *       is RichTextFX: a styled text area that can be typed into is not to be had from JavaFX.
 *   <li>Keys that a record of an older version lacks take their defaults when it is loaded.
 * </ul>
 */
package mongery.ui.form;
