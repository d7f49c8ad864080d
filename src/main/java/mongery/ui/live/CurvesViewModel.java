package mongery.ui.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.figure.kind.CurveOptions;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.run.experiment.Expected;

/**
 * Which curves are shown, and how. Until the person chooses, the first few that do not stand still:
 * a constant rate or a count that never changes would only take room.
 */
public final class CurvesViewModel {
  private static final int FEW = 3;

  private final BooleanProperty metrics = new SimpleBooleanProperty(this, "metrics");
  private final ObjectProperty<CurveOptions> options =
      new SimpleObjectProperty<>(this, "options", CurveOptions.DEFAULT);
  private final ReadOnlyObjectWrapper<FigureOptions> drawn =
      new ReadOnlyObjectWrapper<>(this, "drawn", FigureOptions.DEFAULT);
  private final ObservableList<Series> series = FXCollections.observableArrayList();
  private final ObservableList<Series> seriesView =
      FXCollections.unmodifiableObservableList(series);
  private final Map<Boolean, List<String>> chosen = new HashMap<>();
  private final Map<String, Best> bests = new HashMap<>();
  private FigureData data;

  /**
   * A curve that there is.
   *
   * @param name its name
   * @param shown whether it is shown
   * @param last newest value
   * @param best best value: nearest what is expected, or least
   * @param bestStep when it was
   * @param expected what is expected; null for nothing
   */
  public record Series(
      String name, boolean shown, double last, double best, long bestStep, Expected expected) {}

  CurvesViewModel() {
    metrics.addListener((property, was, now) -> refresh());
    options.addListener((property, was, now) -> refresh());
  }

  /** Whether values of evaluations are shown rather than numbers of the training. */
  public BooleanProperty metricsProperty() {
    return metrics;
  }

  /** Axes, smoothing and the like; its list of series is not used. */
  public ObjectProperty<CurveOptions> optionsProperty() {
    return options;
  }

  /** What to draw with: the options and the curves chosen. */
  public ReadOnlyObjectProperty<FigureOptions> drawnProperty() {
    return drawn.getReadOnlyProperty();
  }

  /** Every curve that there is to choose from. */
  public ObservableList<Series> series() {
    return seriesView;
  }

  /** Name of the figure shown. */
  public String figure() {
    return metrics.get() ? "metrics" : "training";
  }

  /** Shows or hides a curve; the last one stays. */
  public void choose(String name, boolean wanted) {
    List<String> before = names();
    List<String> now = new ArrayList<>();
    for (String each : numbers().curves().keySet()) {
      if (each.equals(name) ? wanted : before.contains(each)) {
        now.add(each);
      }
    }
    if (!now.isEmpty()) {
      chosen.put(metrics.get(), now);
    }
    refresh();
  }

  /** Takes the numbers that there are now. */
  void accept(FigureData now) {
    data = now;
    refresh();
  }

  private History numbers() {
    return data == null ? History.EMPTY : metrics.get() ? data.metrics() : data.scalars();
  }

  private List<String> names() {
    History numbers = numbers();
    List<String> wanted = chosen.getOrDefault(metrics.get(), List.of());
    List<String> there = wanted.stream().filter(numbers.curves()::containsKey).toList();
    return there.isEmpty() ? moving(numbers) : there;
  }

  private void refresh() {
    List<String> names = names();
    List<Series> now = new ArrayList<>();
    numbers()
        .curves()
        .forEach(
            (name, curve) -> {
              Expected expected = data.expected(name);
              int best = best(name, curve, expected);
              now.add(
                  new Series(
                      name,
                      names.contains(name),
                      curve.last(),
                      best < 0 ? Double.NaN : curve.values()[best],
                      best < 0 ? -1 : (long) curve.steps()[best],
                      expected));
            });
    if (!series.equals(now)) {
      series.setAll(now);
    }
    drawn.set(FigureOptions.DEFAULT.with(options.get().withSeries(names)));
  }

  /** Looks only at what is new: a curve may be long, and comes again several times a second. */
  private int best(String name, History.Curve curve, Expected expected) {
    Best before = bests.get(name);
    boolean grown =
        before != null
            && before.count() <= curve.values().length
            && before.place() >= 0
            && curve.values()[before.place()] == before.value()
            && curve.steps()[before.count() - 1] == before.lastStep();
    int place = grown ? before.place() : -1;
    double[] values = curve.values();
    for (int i = grown ? before.count() : 0; i < values.length; i++) {
      if (Double.isFinite(values[i])
          && (place < 0 || off(values[i], expected) < off(values[place], expected))) {
        place = i;
      }
    }
    if (values.length > 0) {
      bests.put(
          name,
          new Best(
              values.length,
              curve.steps()[values.length - 1],
              place,
              place < 0 ? Double.NaN : values[place]));
    }
    return place;
  }

  private static double off(double value, Expected expected) {
    return expected == null ? value : Math.abs(value - expected.value());
  }

  /** Best value of the first {@code count} of a curve. */
  private record Best(int count, double lastStep, int place, double value) {}

  static List<String> moving(History numbers) {
    List<String> moving =
        numbers.curves().entrySet().stream()
            .filter(e -> moves(e.getValue().values()))
            .map(Map.Entry::getKey)
            .limit(FEW)
            .toList();
    return moving.isEmpty() ? numbers.curves().keySet().stream().limit(FEW).toList() : moving;
  }

  private static boolean moves(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return true;
      }
    }
    return false;
  }
}
