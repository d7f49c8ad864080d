package mongery.ui.live;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.ui.runs.LiveRun;

/** What a run has said, line by line, and which of it is listed. */
public final class LogViewModel {
  private final ObservableList<LiveRun.LogLine> lines = FXCollections.observableArrayList();
  private final ObservableList<LiveRun.LogLine> linesView =
      FXCollections.unmodifiableObservableList(lines);
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final BooleanProperty serious = new SimpleBooleanProperty(this, "serious");
  private List<LiveRun.LogLine> all = List.of();

  LogViewModel() {
    filter.addListener((property, was, now) -> list());
    serious.addListener((property, was, now) -> list());
  }

  /** Lines that pass the filter. */
  public ObservableList<LiveRun.LogLine> lines() {
    return linesView;
  }

  /** Only lines with this text are listed. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** Whether only warnings and errors are listed. */
  public BooleanProperty seriousProperty() {
    return serious;
  }

  void accept(List<LiveRun.LogLine> now) {
    all = now;
    list();
  }

  private void list() {
    String wanted = filter.get().toLowerCase(Locale.ROOT).strip();
    lines.setAll(all.stream().filter(line -> isListed(line, wanted)).toList());
  }

  private boolean isListed(LiveRun.LogLine line, String wanted) {
    boolean loud = line.level() == LiveRun.Level.WARN || line.level() == LiveRun.Level.ERROR;
    return (loud || !serious.get())
        && (line.level() + " " + line.about() + " " + line.text())
            .toLowerCase(Locale.ROOT)
            .contains(wanted);
  }
}
