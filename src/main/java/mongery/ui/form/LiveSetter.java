package mongery.ui.form;

import javafx.beans.binding.BooleanExpression;

/** A training under way that takes new values of some settings. */
public interface LiveSetter {
  /** Whether it is under way. */
  BooleanExpression runningProperty();

  /** Asks it to use a value from its next step on. */
  void set(String path, double value);
}
