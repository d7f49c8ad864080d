package mongery.ui.runs;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** All runs; rows change in place, so a selection survives. */
public final class RunsViewModel {
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
  private final ObservableList<RunRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ObjectProperty<RunRow> chosen = new SimpleObjectProperty<>(this, "chosen");

  /** Newest first. */
  public ObservableList<RunRow> rows() {
    return rowsView;
  }

  /** The selected run; null for none. */
  public ObjectProperty<RunRow> chosenProperty() {
    return chosen;
  }

  /** Number of runs that a worker is at. */
  public long active() {
    return rows.stream().filter(RunRow::active).count();
  }

  /** Takes what was read. Rows that are as before are left alone. */
  public void accept(List<RunRow> now) {
    boolean same = rows.size() == now.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = rows.get(i).dir().equals(now.get(i).dir());
    }
    if (!same) {
      RunRow before = chosen.get();
      rows.setAll(now);
      chosen.set(before == null ? null : find(before));
      return;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!Objects.equals(rows.get(i), now.get(i))) {
        boolean selected = rows.get(i).equals(chosen.get());
        rows.set(i, now.get(i));
        if (selected) {
          chosen.set(now.get(i));
        }
      }
    }
  }

  private RunRow find(RunRow before) {
    return rows.stream().filter(row -> row.dir().equals(before.dir())).findFirst().orElse(null);
  }
}
