package mongery.ui.experiments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import mongery.config.Binder;
import mongery.config.OwnPresets;
import mongery.config.Presets;

/** Where presets are kept. No method is called on the interface thread. */
@FunctionalInterface
public interface Library {
  /** All presets, a broken one being a row that says why. */
  List<PresetItem> all();

  /**
   * Saves a preset of the person's own.
   *
   * @param name from {@link OwnPresets#name}
   * @param replace whether one of that name may be replaced
   * @throws mongery.config.ConfigException if that is not possible
   */
  default void save(String name, ObjectNode experiment, boolean replace) {
    throw new UnsupportedOperationException("these presets cannot be added to");
  }

  /** Deletes a preset of the person's own. */
  default void delete(String name) {
    throw new UnsupportedOperationException("these presets cannot be deleted");
  }

  /** Presets on disk, as they are at each call. */
  static Library of(Presets presets, Binder binder) {
    return new Library() {
      @Override
      public List<PresetItem> all() {
        return PresetItem.all(presets, binder);
      }

      @Override
      public void save(String name, ObjectNode experiment, boolean replace) {
        presets.own().save(name, experiment, replace);
      }

      @Override
      public void delete(String name) {
        presets.own().delete(name);
      }
    };
  }
}
