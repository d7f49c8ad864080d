package mongery.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import mongery.figure.CompareCall;
import mongery.figure.FigureCall;
import mongery.figure.Figures;
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

  private static final int MOST_LOOKS = 12;

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
  private final ObservableList<Long> steps = FXCollections.observableArrayList();
  private final IntegerProperty stepAt = new SimpleIntegerProperty(this, "stepAt", 0);
  private final ObservableList<FigureData> looks = FXCollections.observableArrayList();
  private final StringProperty lookFigure = new SimpleStringProperty(this, "lookFigure", "");

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
    search.addListener(
        (property, was, now) -> found.setPredicate(row -> row.state() != null && row.matches(now)));
    groupBy.addListener((property, was, now) -> regroup());
    stepAt.addListener((property, was, now) -> look());
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

  /** Steps at which at least one run kept a look. */
  public ObservableList<Long> steps() {
    return steps;
  }

  /** Place of the step that is looked at. */
  public IntegerProperty stepAtProperty() {
    return stepAt;
  }

  /** What each run looks like at that step. */
  public ObservableList<FigureData> looks() {
    return looks;
  }

  /** Name of the figure that shows the looks; empty for the most telling. */
  public StringProperty lookFigureProperty() {
    return lookFigure;
  }

  /** Figures that every look allows. */
  public List<Figure> lookFigures() {
    List<Figure> shared = new ArrayList<>();
    if (!looks.isEmpty()) {
      shared.addAll(Figures.withoutCounterparts(FigureData.of(looks.get(0).look())));
      looks.forEach(data -> shared.removeIf(figure -> !figure.shows(data)));
    }
    return shared;
  }

  /** The figure that shows the looks; null if there is none. */
  Figure shownLookFigure() {
    List<Figure> offered = lookFigures();
    return offered.stream()
        .filter(f -> f.name().equals(lookFigure.get()))
        .findFirst()
        .orElse(offered.isEmpty() ? null : offered.get(0));
  }

  /** The looks side by side as one figure; null if there is nothing to draw. */
  public Figure looksTogether() {
    Figure figure = shownLookFigure();
    return figure == null
        ? null
        : new RunsFigure(
            figure, looks, IntStream.range(0, looks.size()).mapToObj(this::lookLabel).toList());
  }

  /** What the run of a look is called. */
  String lookLabel(int place) {
    List<String> labels = comparison.get().labels();
    return place < labels.size() ? labels.get(place) : looks.get(place).title();
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
        figure instanceof RunsFigure looks ? again(looks) : again(figure),
        figure,
        FigureData.of(FigureData.NO_LOOK),
        FigureOptions.DEFAULT);
  }

  private Repeat again(RunsFigure figure) {
    long step = steps.get(stepAt.get());
    FigureCall.Layout layout = new FigureCall.Layout(0, figure.labels());
    List<Path> dirs = directories().subList(0, figure.runs().size());
    return (export, file) ->
        new FigureCall(dirs, figure.figure().name(), step, FigureOptions.DEFAULT, export, layout)
            .line(file);
  }

  private Repeat again(Figure figure) {
    String curve = figure instanceof OverlayFigure overlay ? overlay.series() : null;
    String group = comparison.get().groupBy();
    boolean x = logX.get();
    boolean y = logY.get();
    List<Path> dirs = directories();
    return (export, file) ->
        new CompareCall(dirs, figure.name(), curve, group, x, y, export).line(file);
  }

  private List<Path> directories() {
    return comparison.get().runs().stream().map(Compared::directory).toList();
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
    TreeSet<Long> kept = new TreeSet<>();
    read.runs().forEach(run -> kept.addAll(run.looks().keySet()));
    if (!steps.equals(List.copyOf(kept))) {
      boolean last = stepAt.get() >= steps.size() - 1;
      steps.setAll(kept);
      stepAt.set(Math.max(0, last ? kept.size() - 1 : Math.min(stepAt.get(), kept.size() - 1)));
    }
    look();
  }

  private void regroup() {
    if (groupBy.get() != null && !groupBy.get().equals(comparison.get().groupBy())) {
      comparison.set(comparison.get().by(groupBy.get()));
    }
  }

  private void look() {
    List<Compared> shown =
        comparison.get().runs().subList(0, Math.min(MOST_LOOKS, comparison.get().runs().size()));
    int at = stepAt.get();
    if (shown.isEmpty() || at < 0 || at >= steps.size()) {
      looks.clear();
      return;
    }
    long step = steps.get(at);
    work.latest(
        "compare looks",
        () -> {
          List<FigureData> read = new ArrayList<>();
          for (Compared run : shown) {
            read.add(run.at(step));
          }
          return read;
        },
        looks::setAll,
        e -> problem.set(Objects.toString(e.getMessage(), e.toString())));
  }
}
