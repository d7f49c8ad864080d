package mongery.config;

/** What kind of value a setting takes. */
public enum Kind {
  /** A whole number. */
  INTEGER,
  /** A finite number. */
  NUMBER,
  /** True or false. */
  BOOLEAN,
  /** A string. */
  TEXT,
  /** One of a few words. */
  CHOICE,
  /** A group of settings. */
  RECORD,
  /** One member of a {@link Family}, told by its {@code "type"}. */
  FAMILY,
  /** A list. */
  LIST
}
