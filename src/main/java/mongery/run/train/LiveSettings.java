package mongery.run.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Overrides;
import mongery.method.LiveSettable;
import mongery.method.Method;
import mongery.run.disk.Control;
import mongery.run.event.Event;
import mongery.run.experiment.Experiment;

/** Settings that were changed while training. They belong to the state that a checkpoint holds. */
final class LiveSettings {
  private static final String PREFIX = "method.";

  private final Binder binder;
  private final Experiment experiment;
  private final Method method;
  private final Map<String, Double> values;

  /**
   * Takes up what a checkpoint says.
   *
   * @param values changed settings by name
   */
  LiveSettings(Binder binder, Experiment experiment, Method method, Map<String, Double> values) {
    this.binder = binder;
    this.experiment = experiment;
    this.method = method;
    this.values = new TreeMap<>(values);
    restore(method, values);
  }

  /** Gives a method the settings that had been changed when its checkpoint was written. */
  static void restore(Method method, Map<String, Double> values) {
    if (method instanceof LiveSettable settable) {
      values.forEach(settable::set);
    }
  }

  /** Changed settings by name. */
  Map<String, Double> values() {
    return values;
  }

  /**
   * Changes a setting from the next step on, if it may be changed and the value is allowed.
   *
   * @return what to record: the change, or a warning
   */
  Event.Body change(Control.Request.Set request) {
    String name =
        request.path().startsWith(PREFIX)
            ? request.path().substring(PREFIX.length())
            : request.path();
    String path = PREFIX + name;
    try {
      if (!(method instanceof LiveSettable settable) || !settable.liveSettings().contains(name)) {
        throw new ConfigException(path + ": cannot be changed while training");
      }
      binder.read(
          Overrides.apply(binder.write(experiment), List.of(path + "=" + request.value())),
          Experiment.class,
          "set");
      settable.set(name, request.value());
      values.put(name, request.value());
      return new Event.LiveSet(path, request.value());
    } catch (ConfigException | IllegalArgumentException e) {
      return new Event.Warning(e.getMessage());
    }
  }
}
