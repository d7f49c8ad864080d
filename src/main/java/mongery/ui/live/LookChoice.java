package mongery.ui.live;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.ui.runs.LiveRun;

/** Which of the looks kept is shown: one that the person went to, or always the newest. */
public final class LookChoice {
  private final Consumer<LiveRun.LookRef> chosen;
  private final ObservableList<LiveRun.LookRef> looks = FXCollections.observableArrayList();
  private final ObservableList<LiveRun.LookRef> looksView =
      FXCollections.unmodifiableObservableList(looks);
  private final IntegerProperty index = new SimpleIntegerProperty(this, "index", -1);
  private final BooleanProperty latest = new SimpleBooleanProperty(this, "latest", true);
  private boolean moving;

  /**
   * @param chosen told of the look to show; may be told of the same again
   */
  LookChoice(Consumer<LiveRun.LookRef> chosen) {
    this.chosen = chosen;
    index.addListener(
        (property, was, now) -> {
          if (!moving) {
            latest.set(now.intValue() == looks.size() - 1);
          }
          tell();
        });
    latest.addListener(
        (property, was, now) -> {
          if (now) {
            move(looks.size() - 1);
          }
        });
  }

  /** Looks kept, by step. */
  public ObservableList<LiveRun.LookRef> looks() {
    return looksView;
  }

  /** Place of the look shown in {@link #looks}; -1 for none. */
  public IntegerProperty indexProperty() {
    return index;
  }

  /** Whether the newest look is shown as soon as it is there. */
  public BooleanProperty latestProperty() {
    return latest;
  }

  /** Takes the looks that there are now. */
  void accept(List<LiveRun.LookRef> now) {
    looks.setAll(now);
    if (latest.get() || index.get() >= now.size()) {
      move(now.size() - 1);
    }
    tell();
  }

  private void move(int to) {
    moving = true;
    try {
      index.set(to);
    } finally {
      moving = false;
    }
  }

  private void tell() {
    int at = index.get();
    if (at >= 0 && at < looks.size()) {
      chosen.accept(looks.get(at));
    }
  }
}
