package mongery.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import mongery.figure.CompareCall;
import mongery.figure.Repeat;
import mongery.figure.RunsFigure;
import mongery.figure.compare.Compared;
import mongery.figure.compare.Comparison;
import mongery.figure.compare.DifferencesFigure;
import mongery.figure.compare.FinalsFigure;
import mongery.figure.compare.OverlayFigure;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Work;
import mongery.ui.chart.ExportViewModel;
import mongery.ui.runs.RunRow;

/** Which runs are compared, by what, and at which step they are looked at. */
public final class CompareViewModel {
  /** Reads a run. */
  @FunctionalInterface
  public interface Reader {
    /** The run of that directory. */
    Compared read(Path dir) throws Exception;
  }

  private final Reader reader;
  private final Work work;
  private final Set<Path> chosen = new LinkedHashSet<>();
  private final ObservableList<RunRow> runs;
  private final FilteredList<RunRow> found;
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ReadOnlyObjectWrapper<Comparison> comparison =
      new ReadOnlyObjectWrapper<>(this, "comparison", Comparison.EMPTY);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ObservableList<String> series = FXCollections.observableArrayList();
  private final ObservableList<String> groupings = FXCollections.observableArrayList();
  private final StringProperty shownSeries = new SimpleStringProperty(this, "series", "");
  private final StringProperty groupBy = new SimpleStringProperty(this, "groupBy", "");
  private final BooleanProperty logX = new SimpleBooleanProperty(this, "logX");
  private final BooleanProperty logY = new SimpleBooleanProperty(this, "logY");
  private final LooksViewModel looks;

  /**
   * @param runs all runs
   * @param reader reads those that are compared
   * @param work where that is done
   */
  public CompareViewModel(ObservableList<RunRow> runs, Reader reader, Work work) {
    this.runs = runs;
    this.found = new FilteredList<>(runs, row -> row.state() != null);
    this.reader = reader;
    this.work = work;
    this.looks = new LooksViewModel(comparison::get, work, problem::set);
    search.addListener(
        (property, was, now) -> found.setPredicate(row -> row.state() != null && row.matches(now)));
    groupBy.addListener((property, was, now) -> regroup());
  }

  /** Runs to choose from that match the search. */
  public ObservableList<RunRow> found() {
    return found;
  }

  /** Words to look for. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Whether a run is compared. */
  public boolean chosen(Path dir) {
    return chosen.contains(dir);
  }

  /** Compares a run with the others, or no more. */
  public void choose(Path dir, boolean on) {
    if (on ? chosen.add(dir) : chosen.remove(dir)) {
      read();
    }
  }

  /** Compares exactly these. */
  public void choose(List<Path> dirs) {
    chosen.clear();
    chosen.addAll(dirs);
    read();
  }

  /** Reads the runs again; those under way have come further. */
  public void refresh() {
    chosen.retainAll(runs.stream().map(RunRow::dir).toList());
    read();
  }

  /** What is compared. */
  public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /** Which run could not be read, and why; empty if all could. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Curves to choose from. */
  public ObservableList<String> series() {
    return series;
  }

  /** The curve shown. */
  public StringProperty shownSeriesProperty() {
    return shownSeries;
  }

  /** Settings to group by; the first, empty one is for each run by itself. */
  public ObservableList<String> groupings() {
    return groupings;
  }

  /** The setting that runs are grouped by; empty for none. */
  public StringProperty groupByProperty() {
    return groupBy;
  }

  /** Whether steps are on a logarithmic axis. */
  public BooleanProperty logXProperty() {
    return logX;
  }

  /** Whether values are on a logarithmic axis. */
  public BooleanProperty logYProperty() {
    return logY;
  }

  /** What the runs look like at the same step. */
  public LooksViewModel looks() {
    return looks;
  }

  /** The curves over each other; null if there is nothing to draw. */
  public Figure overlay() {
    OverlayFigure figure =
        new OverlayFigure(comparison.get(), shownSeries.get(), logX.get(), logY.get());
    return figure.shows(null) ? figure : null;
  }

  /** The last metrics. */
  public Figure finals() {
    return new FinalsFigure(comparison.get());
  }

  /** The settings that differ. */
  public Figure differences() {
    return new DifferencesFigure(comparison.get());
  }

  /** How one of these figures is taken out of the window. */
  ExportViewModel export(Figure figure) {
    return new ExportViewModel(
        figure instanceof RunsFigure ofLooks ? looks.again(ofLooks) : again(figure),
        figure,
        FigureData.of(FigureData.NO_LOOK),
        FigureOptions.DEFAULT);
  }

  private Repeat again(Figure figure) {
    String curve = figure instanceof OverlayFigure overlay ? overlay.series() : null;
    String group = comparison.get().groupBy();
    boolean x = logX.get();
    boolean y = logY.get();
    List<Path> dirs = comparison.get().runs().stream().map(Compared::directory).toList();
    return (export, file) ->
        new CompareCall(dirs, figure.name(), curve, group, x, y, export).line(file);
  }

  private record Read(List<Compared> runs, String problem) {}

  private void read() {
    List<Path> wanted = List.copyOf(chosen);
    work.latest(
        "compare",
        () -> {
          List<Compared> read = new ArrayList<>();
          String wrong = "";
          for (Path dir : wanted) {
            try {
              read.add(reader.read(dir));
            } catch (Exception e) {
              wrong = dir.getFileName() + ": " + Objects.toString(e.getMessage(), e.toString());
            }
          }
          return new Read(read, wrong);
        },
        this::show,
        e -> problem.set(e.getMessage()));
  }

  private void show(Read read) {
    problem.set(read.problem());
    Comparison now = new Comparison(read.runs(), "");
    List<String> paths = new ArrayList<>(List.of(""));
    paths.addAll(now.groupings());
    if (!groupings.equals(paths)) {
      String before = groupBy.get();
      groupings.setAll(paths);
      groupBy.set(paths.contains(before) ? before : "");
    }
    comparison.set(now.by(groupBy.get()));
    List<String> names = now.series();
    if (!series.equals(names)) {
      String before = shownSeries.get();
      series.setAll(names);
      shownSeries.set(names.contains(before) ? before : names.isEmpty() ? "" : names.get(0));
    }
    looks.refresh();
  }

  private void regroup() {
    if (groupBy.get() != null && !groupBy.get().equals(comparison.get().groupBy())) {
      comparison.set(comparison.get().by(groupBy.get()));
    }
  }
}
