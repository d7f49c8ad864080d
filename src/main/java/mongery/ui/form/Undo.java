package mongery.ui.form;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Drafts before and after the present one. Edits of one place that follow each other, as typing and
 * dragging make them, are one step until it is {@link #seal sealed}.
 */
final class Undo {
  private static final int MOST = 500;

  private final Deque<Object> past = new ArrayDeque<>();
  private final Deque<Object> future = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper(this, "back");
  private final ReadOnlyBooleanWrapper forth = new ReadOnlyBooleanWrapper(this, "forth");
  private Object now;
  private String place = "";

  /** Whether there is something to take back. */
  ReadOnlyBooleanProperty backProperty() {
    return back.getReadOnlyProperty();
  }

  /** Whether there is something to make again. */
  ReadOnlyBooleanProperty forthProperty() {
    return forth.getReadOnlyProperty();
  }

  /** Forgets everything and begins with a draft. */
  void begin(Object draft) {
    past.clear();
    future.clear();
    now = draft;
    seal();
    tell();
  }

  /**
   * Takes a draft after an edit; one like the last is no step.
   *
   * @param where what was edited; empty for an edit that is a step of its own
   */
  void record(Object draft, String where) {
    if (now == null) {
      begin(draft);
    }
    if (draft.equals(now)) {
      return;
    }
    boolean goesOn = !where.isEmpty() && where.equals(place);
    if (!goesOn) {
      past.push(now);
      if (past.size() > MOST) {
        past.removeLast();
      }
    } else if (draft.equals(past.peek())) {
      past.pop(); // typed and taken back by hand
      place = "";
    }
    if (!goesOn || !place.isEmpty()) {
      place = where;
    }
    now = draft;
    future.clear();
    tell();
  }

  /** Ends the present step: the next edit is another one, wherever it is. */
  void seal() {
    place = "";
  }

  /** The draft before; call only if there is one. */
  Object back() {
    future.push(now);
    return become(past.pop());
  }

  /** The draft after; call only if there is one. */
  Object forth() {
    past.push(now);
    return become(future.pop());
  }

  private Object become(Object draft) {
    now = draft;
    seal();
    tell();
    return draft;
  }

  private void tell() {
    back.set(!past.isEmpty());
    forth.set(!future.isEmpty());
  }
}
