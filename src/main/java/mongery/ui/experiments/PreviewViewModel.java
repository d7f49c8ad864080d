package mongery.ui.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.config.Binder;
import mongery.figure.kind.FigureData;
import mongery.run.experiment.Experiment;
import mongery.ui.base.Work;
import mongery.ui.form.FormViewModel;
import mongery.ui.form.LeafEdit;
import mongery.ui.form.Notation;

/**
 * What an experiment is about before anything is trained: points of its laws, or the exact solution
 * of its problem on a few hundred of them, both following every edit.
 */
public final class PreviewViewModel {
  /** Settings by which mass is relaxed; a person moves them to see what unbalancedness does. */
  private static final String RELAXATION = "method\\..*\\btau[A-Z]?";

  private final Work work;
  private final Binder binder;
  private final FormViewModel form;
  private final ReadOnlyObjectWrapper<FigureData> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
  private final BooleanProperty solved = new SimpleBooleanProperty(this, "solved");
  private final ObservableList<LeafEdit> relaxations = FXCollections.observableArrayList();
  private JsonNode drawn;
  private boolean busy;
  private boolean solvedShown;

  PreviewViewModel(Work work, Binder binder, FormViewModel form) {
    this.work = work;
    this.binder = binder;
    this.form = form;
    solved.addListener((property, was, now) -> draw());
  }

  /** Where the settings are edited. */
  FormViewModel form() {
    return form;
  }

  /** What figures are drawn from; null while there is nothing. */
  public ReadOnlyObjectProperty<FigureData> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Why there is nothing, or how the solution was found; may be empty. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** Whether the discrete solution is shown rather than the data alone. */
  public BooleanProperty solvedProperty() {
    return solved;
  }

  /** Settings that relax mass, of the method chosen. */
  public ObservableList<LeafEdit> relaxations() {
    return relaxations;
  }

  /** Takes the form as it is now. */
  void draw() {
    List<LeafEdit> now = new ArrayList<>();
    form.leaves().stream()
        .filter(leaf -> leaf.notation() == Notation.NUMBER)
        .filter(leaf -> leaf.spec().path().matches(RELAXATION))
        .forEach(now::add);
    if (!relaxations.equals(now)) {
      relaxations.setAll(now);
    }
    if (!busy && form.validProperty().get()) {
      JsonNode experiment = form.value();
      JsonNode concerned = concerned(experiment);
      if (!concerned.equals(drawn)) {
        drawn = concerned;
        make(experiment, solved.get());
      }
    }
  }

  /** The part of an experiment that the picture depends on. */
  private JsonNode concerned(JsonNode experiment) {
    var part = mongery.config.Json.object();
    part.put("solved", solved.get());
    part.set("data", experiment.path("data"));
    part.set("seed", experiment.path("training").path("seed"));
    if (solved.get()) {
      part.set("method", experiment.path("method"));
    }
    return part;
  }

  /** One at a time, so that a slider that moves on shows what lies on its way. */
  private void make(JsonNode experiment, boolean solve) {
    busy = true;
    if (solve && !solvedShown) {
      remark.set("solving \u2026");
    }
    solvedShown = solve;
    work.run(
        () -> {
          Experiment read = binder.read(experiment, Experiment.class, "");
          return solve ? Preview.solved(read) : Preview.of(read);
        },
        made -> {
          shown.set(made.data());
          remark.set(made.remark());
          next();
        },
        e -> {
          shown.set(null);
          remark.set(Objects.toString(e.getMessage(), e.toString()));
          next();
        });
  }

  private void next() {
    busy = false;
    draw();
  }
}
