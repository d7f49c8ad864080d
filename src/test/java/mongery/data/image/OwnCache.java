package mongery.data.image;

import java.nio.file.Path;

/** Puts the cache of decoded images somewhere else until it is closed. */
public final class OwnCache implements AutoCloseable {
  static final String VARIABLE = "MONGERY_CACHE";

  private final String before;

  /**
   * @param folder where the cache is to be
   */
  public OwnCache(Path folder) {
    before = System.setProperty(VARIABLE, folder.toString());
  }

  @Override
  public void close() {
    if (before == null) {
      System.clearProperty(VARIABLE);
    } else {
      System.setProperty(VARIABLE, before);
    }
  }
}
