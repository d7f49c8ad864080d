/**
 * Settings: strict JSON binding of records, presets with {@code extends}, overrides, validation,
 * diff, schema.
 *
 * <p>May use: nothing of ours. It knows no method, law or metric; members of a family of records
 * are found by {@link mongery.config.Catalog}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A record component marked {@link mongery.config.Setting} is the only place where a setting
 *       is declared. Defaults are JSON text in the annotation, so they appear in the schema and the
 *       help as they are.
 *   <li>A settings record of a family is its own factory (a {@code method} record creates the
 *       method, a {@code law} record draws). So a new member is one record and one line of a
 *       catalog, and no registry has to be edited.
 *   <li>Unknown keys, wrong types, NaN and values out of range are errors that name file, key path
 *       and what is allowed. Layers of {@code extends} and overrides remember where each value came
 *       from, so that the file at fault is named and not the file that was asked for.
 *   <li>An object given for a key whose default is an object is laid over that default, and null
 *       removes a key. So a preset, an override and a form all say only what differs.
 *   <li>A preset is named by its path, and by any shorter one that says which is meant. So presets
 *       can be sorted into folders without breaking the names that scripts and papers use.
 *   <li>The JSON Schema cannot say cross-field checks; the canonical constructors of the records
 *       do, and the binder adds file and key to their messages.
 * </ul>
 */
package mongery.config;
