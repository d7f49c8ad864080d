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
 *       and what is allowed.
 * </ul>
 */
package mongery.config;
