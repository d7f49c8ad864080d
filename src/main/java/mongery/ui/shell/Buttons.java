package mongery.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mongery.run.event.RunState;
import mongery.ui.runs.RunRow;

/** Which buttons of the bar make sense now, and what the one in the middle asks for. */
final class Buttons {
  /** What the middle button asks for. */
  enum Middle {
    /** Rest. */
    PAUSE,
    /** Go on after a rest. */
    CONTINUE,
    /** Go on with a new worker. */
    RESUME
  }

  private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(this, "state");
  private final ReadOnlyObjectWrapper<Middle> middle =
      new ReadOnlyObjectWrapper<>(this, "middle", Middle.PAUSE);
  private final ReadOnlyBooleanWrapper canRun = new ReadOnlyBooleanWrapper(this, "canRun");
  private final ReadOnlyBooleanWrapper canMiddle = new ReadOnlyBooleanWrapper(this, "canMiddle");
  private final ReadOnlyBooleanWrapper canStop = new ReadOnlyBooleanWrapper(this, "canStop");
  private final ReadOnlyBooleanWrapper canExport = new ReadOnlyBooleanWrapper(this, "canExport");

  /**
   * Takes what is shown.
   *
   * @param run whether it could be started
   * @param export whether it has a figure
   * @param shown the run; null if none is shown
   */
  void judge(boolean run, boolean export, RunRow shown) {
    RunState now = shown == null ? null : shown.state();
    boolean resumable = shown != null && shown.resumable();
    boolean waits = now == RunState.PAUSED || now == RunState.QUEUED;
    state.set(now);
    canRun.set(run);
    middle.set(waits ? Middle.CONTINUE : resumable ? Middle.RESUME : Middle.PAUSE);
    canMiddle.set(waits || resumable || now == RunState.RUNNING);
    canStop.set(shown != null && shown.active());
    canExport.set(export);
  }

  /** State of the run shown; null if none is shown. */
  ReadOnlyObjectProperty<RunState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What the middle button asks for. */
  ReadOnlyObjectProperty<Middle> middleProperty() {
    return middle.getReadOnlyProperty();
  }

  /** Whether Run makes sense. */
  ReadOnlyBooleanProperty canRunProperty() {
    return canRun.getReadOnlyProperty();
  }

  /** Whether the middle button makes sense. */
  ReadOnlyBooleanProperty canMiddleProperty() {
    return canMiddle.getReadOnlyProperty();
  }

  /** Whether Stop makes sense. */
  ReadOnlyBooleanProperty canStopProperty() {
    return canStop.getReadOnlyProperty();
  }

  /** Whether there is a figure to save. */
  ReadOnlyBooleanProperty canExportProperty() {
    return canExport.getReadOnlyProperty();
  }
}
