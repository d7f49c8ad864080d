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
 *   <li>A record that may be absent is one line until it is put in; a list of records that have
 *       choices of their own is a list of forms, any other is JSON.
 *   <li>Keys that a record of an older version lacks take their defaults when it is loaded.
 * </ul>
 */
package mongery.ui.form;
