package mongery.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The last few values computed from keys: laws are records without state, but some need a picture
 * read or a matrix rooted before they can draw.
 */
public final class Memo<K, V> {
  private static final int SIZE = 32;

  private final Map<K, V> values =
      new LinkedHashMap<>(SIZE, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
          return size() > SIZE;
        }
      };

  /** The value of a key, computed if it is not remembered. */
  public synchronized V get(K key, Function<? super K, ? extends V> compute) {
    V value = values.get(key);
    if (value == null) {
      value = compute.apply(key);
      values.put(key, value);
    }
    return value;
  }
}
