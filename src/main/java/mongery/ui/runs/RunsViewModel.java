package mongery.ui.runs;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import mongery.ui.base.Work;

/** All runs, those that match a search, and what can be done with those that are selected. */
public final class RunsViewModel {
  private final RunAccess access;
  private final Work work;
  private final BiConsumer<String, Boolean> tell;
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
  private final ObservableList<RunRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final FilteredList<RunRow> found = new FilteredList<>(rows);
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ObjectProperty<RunRow> chosen = new SimpleObjectProperty<>(this, "chosen");
  private final ObservableList<RunRow> selected = FXCollections.observableArrayList();
  private final Set<Path> discarded = new HashSet<>();
  private final Deque<List<String>> trash = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canRestore = new ReadOnlyBooleanWrapper(this, "canRestore");
  private List<RunRow> known = List.of();

  /**
   * @param access runs on disk
   * @param work where they are changed
   * @param tell says something to the person, and whether it is good
   */
  public RunsViewModel(RunAccess access, Work work, BiConsumer<String, Boolean> tell) {
    this.access = access;
    this.work = work;
    this.tell = tell;
    search.addListener(
        (property, was, now) -> found.setPredicate(now.isBlank() ? null : row -> row.matches(now)));
  }

  /** All of them, newest first. */
  public ObservableList<RunRow> rows() {
    return rowsView;
  }

  /** Those that match the search, newest first. */
  public ObservableList<RunRow> found() {
    return found;
  }

  /** Words to look for. */
  public StringProperty searchProperty() {
    return search;
  }

  /** The run that is read about; null for none. */
  public ObjectProperty<RunRow> chosenProperty() {
    return chosen;
  }

  /** The runs that a command is about; the list's selection. */
  public ObservableList<RunRow> selected() {
    return selected;
  }

  /** Number of runs that a worker is at. */
  public long active() {
    return rows.stream().filter(RunRow::active).count();
  }

  /** Whether something was deleted that can be had back. */
  public ReadOnlyBooleanProperty canRestoreProperty() {
    return canRestore.getReadOnlyProperty();
  }

  /** Takes what was read. Rows that are as before are left alone; what was selected still is. */
  public void accept(List<RunRow> read) {
    Set<Path> before = selected.stream().map(RunRow::dir).collect(Collectors.toSet());
    update(read);
    List<RunRow> still = rows.stream().filter(row -> before.contains(row.dir())).toList();
    if (!Set.copyOf(still).equals(Set.copyOf(selected))) { // a sorted table has another order
      selected.setAll(still);
    }
  }

  private void update(List<RunRow> read) {
    known = read;
    List<RunRow> now = read.stream().filter(row -> !discarded.contains(row.dir())).toList();
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
        RunRow row = now.get(i);
        boolean shown = rows.get(i).equals(chosen.get());
        rows.set(i, row);
        if (shown) {
          chosen.set(row);
        }
      }
    }
  }

  private RunRow find(RunRow before) {
    return rows.stream().filter(row -> row.dir().equals(before.dir())).findFirst().orElse(null);
  }

  /** Writes what a person says about a run; tags with commas between them. */
  public void remark(RunRow row, String note, String tags) {
    List<String> words = split(tags);
    if (row.facts().note().equals(note) && row.facts().tags().equals(words)) {
      return;
    }
    act(
        () -> {
          access.remark(row.dir(), note, words);
          return row;
        },
        done -> {
          List<RunRow> now = new ArrayList<>(known);
          now.replaceAll(r -> r.dir().equals(row.dir()) ? r.remarked(note, words) : r);
          accept(now);
        });
  }

  private static List<String> split(String tags) {
    return java.util.Arrays.stream(tags.split(",", -1))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  /** Deletes the selected runs; {@link #restore} has them back. One that is under way stays. */
  public void discard() {
    List<RunRow> gone = selected.stream().filter(row -> !row.active()).toList();
    if (gone.isEmpty()) {
      if (!selected.isEmpty()) {
        tell.accept("A worker is at it: stop the run before you delete it", false);
      }
      return;
    }
    act(
        () -> {
          List<String> names = new ArrayList<>();
          for (RunRow row : gone) {
            access.discard(row.dir());
            names.add(row.name());
          }
          return names;
        },
        names -> {
          gone.forEach(row -> discarded.add(row.dir()));
          trash.push(names);
          canRestore.set(true);
          accept(known);
          tell.accept(
              (names.size() == 1 ? names.get(0) : names.size() + " runs")
                  + " in the trash; Undo has "
                  + (names.size() == 1 ? "it" : "them")
                  + " back",
              true);
        });
  }

  /** Has back what was deleted last. */
  public void restore() {
    if (trash.isEmpty()) {
      return;
    }
    List<String> names = trash.pop();
    canRestore.set(!trash.isEmpty());
    act(
        () -> {
          List<Path> back = new ArrayList<>();
          for (String name : names) {
            back.add(access.restore(name));
          }
          return back;
        },
        back -> {
          discarded.removeIf(dir -> names.contains(dir.getFileName().toString()));
          accept(known);
          tell.accept(
              names.size() == 1 ? names.get(0) + " is back" : names.size() + " runs are back",
              true);
        });
  }

  /** Asks the worker of each selected run for something. */
  public void request(RunAccess.Request request) {
    for (RunRow row : selected) {
      if (row.active()) {
        act(
            () -> {
              access.request(row.dir(), request);
              return row;
            },
            done -> {});
      }
    }
  }

  /**
   * Starts new workers for the selected runs that can go on.
   *
   * @param atOnce how many of several train at a time
   * @param single what to do instead if it is only one
   */
  public void resume(int atOnce, Consumer<Path> single) {
    List<Path> dirs = selected.stream().filter(RunRow::resumable).map(RunRow::dir).toList();
    if (dirs.size() == 1) {
      single.accept(dirs.get(0));
    } else if (!dirs.isEmpty()) {
      act(
          () -> {
            access.resume(dirs, atOnce);
            return dirs.size();
          },
          count -> tell.accept(count + " runs go on from where they were", true));
    }
  }

  private <T> void act(Callable<T> task, Consumer<T> done) {
    work.run(task, done, e -> tell.accept(Objects.toString(e.getMessage(), e.toString()), false));
  }
}
