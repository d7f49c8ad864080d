package mongery.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.figure.FigureCall;
import mongery.figure.Figures;
import mongery.figure.Repeat;
import mongery.figure.RunsFigure;
import mongery.figure.compare.Compared;
import mongery.figure.compare.Comparison;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Work;

/** What compared runs look like at the same step. */
public final class LooksViewModel {
  private static final int MOST = 12;

  private final Supplier<Comparison> comparison;
  private final Work work;
  private final Consumer<String> problem;
  private final ObservableList<Long> steps = FXCollections.observableArrayList();
  private final IntegerProperty stepAt = new SimpleIntegerProperty(this, "stepAt", 0);
  private final ObservableList<FigureData> data = FXCollections.observableArrayList();
  private final StringProperty figureName = new SimpleStringProperty(this, "figureName", "");

  /**
   * @param comparison which runs are compared
   * @param work where looks are read
   * @param problem told why one cannot be read
   */
  LooksViewModel(Supplier<Comparison> comparison, Work work, Consumer<String> problem) {
    this.comparison = comparison;
    this.work = work;
    this.problem = problem;
    stepAt.addListener((property, was, now) -> read());
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
  public ObservableList<FigureData> data() {
    return data;
  }

  /** Name of the figure that shows the looks; empty for the most telling. */
  public StringProperty figureNameProperty() {
    return figureName;
  }

  /** Figures that every look allows. */
  public List<Figure> figures() {
    List<Figure> shared = new ArrayList<>();
    if (!data.isEmpty()) {
      shared.addAll(Figures.withoutCounterparts(FigureData.of(data.get(0).look())));
      data.forEach(one -> shared.removeIf(figure -> !figure.shows(one)));
    }
    return shared;
  }

  /** The figure that shows the looks; null if there is none. */
  Figure figure() {
    List<Figure> offered = figures();
    return offered.stream()
        .filter(f -> f.name().equals(figureName.get()))
        .findFirst()
        .orElse(offered.isEmpty() ? null : offered.get(0));
  }

  /** The looks side by side as one figure; null if there is nothing to draw. */
  public Figure together() {
    Figure figure = figure();
    return figure == null
        ? null
        : new RunsFigure(
            figure, data, IntStream.range(0, data.size()).mapToObj(this::label).toList());
  }

  /** What the run of a look is called. */
  String label(int place) {
    List<String> labels = comparison.get().labels();
    return place < labels.size() ? labels.get(place) : data.get(place).title();
  }

  /** The command that makes the looks side by side again. */
  Repeat again(RunsFigure figure) {
    long step = steps.get(stepAt.get());
    FigureCall.Layout layout = new FigureCall.Layout(0, figure.labels());
    List<Path> dirs =
        shown().subList(0, figure.runs().size()).stream().map(Compared::directory).toList();
    return (export, file) ->
        new FigureCall(dirs, figure.figure().name(), step, FigureOptions.DEFAULT, export, layout)
            .line(file);
  }

  /** Takes up which runs are compared; one that looks at the last step stays there. */
  void refresh() {
    TreeSet<Long> kept = new TreeSet<>();
    comparison.get().runs().forEach(run -> kept.addAll(run.looks().keySet()));
    if (!steps.equals(List.copyOf(kept))) {
      boolean last = stepAt.get() >= steps.size() - 1;
      steps.setAll(kept);
      stepAt.set(Math.max(0, last ? kept.size() - 1 : Math.min(stepAt.get(), kept.size() - 1)));
    }
    read();
  }

  private List<Compared> shown() {
    List<Compared> all = comparison.get().runs();
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private void read() {
    List<Compared> shown = shown();
    int at = stepAt.get();
    if (shown.isEmpty() || at < 0 || at >= steps.size()) {
      data.clear();
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
        data::setAll,
        e -> problem.accept(Objects.toString(e.getMessage(), e.toString())));
  }
}
