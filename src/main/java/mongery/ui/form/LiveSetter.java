package mongery.ui.form;

import javafx.beans.binding.BooleanExpression;
import javafx.collections.ObservableMap;

/** A training under way that takes new values of some settings. */
public interface LiveSetter {
  /** Whether it is under way. */
  BooleanExpression runningProperty();

  /** Values that it has taken since it began, by path. */
  ObservableMap<String, Double> taken();

  /** Asks it to use a value from its next step on. */
  void set(String path, double value);
}
