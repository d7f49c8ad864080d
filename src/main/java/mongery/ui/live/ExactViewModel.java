package mongery.ui.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Overrides;
import mongery.method.Look;
import mongery.run.experiment.Counterparts;
import mongery.run.experiment.Experiment;
import mongery.ui.base.Numbers;
import mongery.ui.base.Work;
import mongery.ui.form.FormViewModel;
import mongery.ui.form.LeafEdit;
import mongery.ui.form.Notation;
import mongery.ui.form.Spec;

/**
 * The discrete counterpart under other settings than the run's: what would the exact solution be at
 * another tau? Moving a setting here changes nothing in the run until it is applied.
 */
public final class ExactViewModel {
  /** A learning rate changes how a problem is solved, not the problem. */
  private static final String RATE = ".rate";

  private final Work work;
  private final Binder binder;
  private final Runnable changed;
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
  private final ObservableList<Moved> settings = FXCollections.observableArrayList();
  private final ObservableList<Moved> settingsView =
      FXCollections.unmodifiableObservableList(settings);
  private ObjectNode config;
  private Optional<Look> other = Optional.empty();
  private Map<String, Double> solved = Map.of();
  private boolean busy;

  /** A setting that may be moved. */
  public static final class Moved {
    private final Spec spec;
    private final DoubleProperty value;
    private final DoubleProperty own;

    Moved(Spec spec, double own) {
      this.spec = spec;
      this.own = new SimpleDoubleProperty(this, "own", own);
      this.value = new SimpleDoubleProperty(this, "value", own);
    }

    /** What it is. */
    public Spec spec() {
      return spec;
    }

    /** Its value for the exact solution. */
    public DoubleProperty valueProperty() {
      return value;
    }

    /** Its value in the run. */
    public DoubleProperty ownProperty() {
      return own;
    }
  }

  /**
   * @param work where solutions are computed
   * @param binder reads experiments
   * @param changed called when there is another solution to show
   */
  ExactViewModel(Work work, Binder binder, Runnable changed) {
    this.work = work;
    this.binder = binder;
    this.changed = changed;
  }

  /** Settings that shape the problem and may change while training. */
  public ObservableList<Moved> settings() {
    return settingsView;
  }

  /** How the solution shown was found, or why there is none; may be empty. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** Takes the run's experiment. */
  void load(ObjectNode experiment, FormViewModel form) {
    config = experiment;
    List<Moved> found = new ArrayList<>();
    form.leaves().stream()
        .filter(leaf -> leaf.spec().live() && leaf.notation() == Notation.NUMBER)
        .filter(leaf -> !leaf.spec().path().endsWith(RATE) && leaf.value().isNumber())
        .map(ExactViewModel::moved)
        .forEach(found::add);
    found.forEach(m -> m.valueProperty().addListener((property, was, now) -> solve()));
    settings.setAll(found);
  }

  private static Moved moved(LeafEdit leaf) {
    return new Moved(leaf.spec(), leaf.value().doubleValue());
  }

  /** The run now has another value of a setting; what follows it follows. */
  void runHas(String path, double value) {
    for (Moved m : settings) {
      if (m.spec().path().equals(path)) {
        boolean followed = m.value.get() == m.own.get();
        m.own.set(value);
        if (followed) {
          m.value.set(value);
        }
      }
    }
  }

  /** Goes back to the run's settings. */
  public void reset() {
    settings.forEach(m -> m.value.set(m.own.get()));
  }

  /** A look with the solution under the settings moved in place of its own. */
  Look in(Look look) {
    if (other.isEmpty()) {
      return look;
    }
    Map<String, mongery.data.DenseArray> own = new LinkedHashMap<>(look.arrays());
    own.keySet().removeAll(look.counterpart().asCounterpart().arrays().keySet());
    return new Look(own).with(other.get());
  }

  private Map<String, Double> wanted() {
    Map<String, Double> moved = new LinkedHashMap<>();
    for (Moved m : settings) {
      moved.put(m.spec().path(), m.value.get());
    }
    boolean as = settings.stream().allMatch(m -> m.value.get() == m.own.get());
    return as ? Map.of() : moved;
  }

  /** One at a time, so that a slider that moves on shows what lies on its way. */
  private void solve() {
    Map<String, Double> wanted = wanted();
    if (busy || wanted.equals(solved)) {
      return;
    }
    solved = wanted;
    if (wanted.isEmpty()) {
      show(Optional.empty(), "");
      return;
    }
    busy = true;
    work.run(() -> look(wanted), look -> answer(look, words(wanted)), this::failed);
  }

  private Optional<Look> look(Map<String, Double> wanted) {
    List<String> overrides = new ArrayList<>();
    wanted.forEach((path, value) -> overrides.add(path + "=" + Numbers.exact(value)));
    JsonNode moved = Overrides.apply(config, overrides);
    return Counterparts.preview(binder.read(moved, Experiment.class, ""), Counterparts.POINTS);
  }

  private String words(Map<String, Double> wanted) {
    StringBuilder text = new StringBuilder();
    for (Moved m : settings) {
      if (m.value.get() != m.own.get()) {
        text.append(text.isEmpty() ? "" : ", ")
            .append(m.spec().label())
            .append(' ')
            .append(Numbers.brief(wanted.get(m.spec().path())));
      }
    }
    return text.toString();
  }

  private void answer(Optional<Look> look, String words) {
    busy = false;
    show(look, look.isEmpty() ? "no discrete counterpart is known" : words);
    solve();
  }

  private void failed(Exception e) {
    busy = false;
    boolean said = e instanceof ConfigException || e instanceof IllegalStateException;
    show(Optional.empty(), said ? e.getMessage() : Objects.toString(e.getMessage(), e.toString()));
    solve();
  }

  private void show(Optional<Look> look, String words) {
    other = look;
    remark.set(words);
    changed.run();
  }
}
