package mongery.data;

import mongery.config.ConfigException;

/** Files of a data set are not on this machine; the message says which and where to get them. */
public final class MissingData extends ConfigException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message the whole sentence
   */
  public MissingData(String message) {
    super(message);
  }
}
