package mongery.ui.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import mongery.config.Json;
import mongery.data.DenseArray;
import mongery.data.Samplers;
import mongery.data.Samples;
import mongery.data.Side;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.History;
import mongery.method.Look;
import mongery.ui.base.Work;
import mongery.ui.experiments.ExperimentsViewModel;
import mongery.ui.form.FormViewModel;

/** A law under edit or drawn, a sample of it, its groups, and using it in an experiment. */
public final class DataViewModel {
  private static final int POINTS = 2000;

  private final Work work;
  private final Binder binder;
  private final ExperimentsViewModel experiments;
  private final FormViewModel form;
  private final Drawing drawing = new Drawing();
  private final BooleanProperty drawn = new SimpleBooleanProperty(this, "drawn");
  private final ReadOnlyObjectWrapper<FigureData> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
  private final ObservableList<Share> shares = FXCollections.observableArrayList();
  private JsonNode sampled;

  /**
   * A group of a law.
   *
   * @param name its name
   * @param points how many of the points shown are of it
   * @param share of all points shown
   */
  public record Share(String name, int points, double share) {}

  /**
   * @param work where points are drawn
   * @param binder knows the laws
   * @param experiments take the law
   */
  public DataViewModel(Work work, Binder binder, ExperimentsViewModel experiments) {
    this.work = work;
    this.binder = binder;
    this.experiments = experiments;
    this.form = new FormViewModel(binder, Side.class);
    form.onEdit(this::sample);
    drawn.addListener((property, was, now) -> sample());
  }

  /** Shows the first law; call when the screen is first seen. */
  public void begin() {
    if (form.emptyProperty().get()) {
      show("eight-gaussians");
    }
  }

  private void show(String law) {
    ObjectNode side = Json.object();
    side.putObject("law").put("type", law);
    form.load(side);
  }

  /** The law's settings under edit. */
  public FormViewModel form() {
    return form;
  }

  /** What is drawn with the mouse. */
  Drawing drawing() {
    return drawing;
  }

  /** Whether the drawing is the law rather than the settings. */
  public BooleanProperty drawnProperty() {
    return drawn;
  }

  /** A sample of the law; null while there is none. */
  public ReadOnlyObjectProperty<FigureData> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Why there is none; may be empty. */
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** Groups of the sample. */
  public ObservableList<Share> shares() {
    return shares;
  }

  /** Takes what was drawn since. */
  public void redrawn() {
    sample();
  }

  /** Takes the last stroke or the last edit back. */
  public void undo() {
    if (drawn.get()) {
      drawing.undo();
      sample();
    } else {
      form.undo();
    }
  }

  /**
   * Uses a file: points of a CSV or NPY file, or the dark pixels of a picture.
   *
   * @return whether it is of a kind that can be used; else the remark says what is
   */
  public boolean use(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    ObjectNode side = Json.object();
    ObjectNode law = side.putObject("law");
    if (name.endsWith(".csv") || name.endsWith(".npy")) {
      law.put("type", "file");
    } else if (name.matches(".*\\.(png|jpe?g|gif|bmp)")) {
      law.put("type", "silhouette");
    } else {
      remark.set(file.getFileName() + ": allowed are .csv, .npy, .png, .jpg, .gif and .bmp");
      return false;
    }
    law.put("path", file.toString());
    drawn.set(false);
    form.load(side);
    return true;
  }

  /** The law as an experiment says it; null if there is none that is valid. */
  ObjectNode law() {
    if (drawn.get()) {
      return drawing.empty() ? null : drawing.law();
    }
    return form.validProperty().get() && form.value().get("law") instanceof ObjectNode law
        ? law
        : null;
  }

  /** Says what to do when another experiment is chosen. */
  void onChosen(Runnable then) {
    experiments.chosenProperty().addListener((property, was, now) -> then.run());
  }

  /** Sides of the chosen experiment that the law can take: source and target, or marginals. */
  public List<String> places() {
    List<String> places = new ArrayList<>();
    if (experiments.form().emptyProperty().get()) {
      return places;
    }
    JsonNode data = experiments.form().value().path("data");
    if (data.path("marginals").size() > 0) {
      for (int k = 0; k < data.path("marginals").size(); k++) {
        places.add("marginal " + (k + 1));
      }
    } else {
      places.add("source");
      places.add("target");
    }
    return places;
  }

  /**
   * Puts the law into the chosen experiment, as one edit.
   *
   * @param place one of {@link #places}
   * @return whether there was a law
   */
  public boolean put(String place) {
    ObjectNode law = law();
    if (law == null) {
      return false;
    }
    ObjectNode experiment = experiments.form().value();
    ObjectNode side = Json.object();
    side.set("law", law);
    ObjectNode data = experiment.withObject("/data");
    if (place.startsWith("marginal ")) {
      data.withArray("/marginals").set(Integer.parseInt(place.substring(9)) - 1, side);
    } else {
      data.set(place, side);
    }
    experiments.form().take(experiment);
    return true;
  }

  private void sample() {
    ObjectNode law = law();
    if (law == null) {
      if (drawn.get()) {
        sampled = null;
        shown.set(null);
        shares.clear();
        remark.set("Draw points or paint a density");
      }
      return;
    }
    if (law.equals(sampled)) {
      return;
    }
    JsonNode mine = law.deepCopy();
    sampled = mine;
    ObjectNode side = Json.object();
    side.set("law", law);
    work.latest(
        "data",
        () -> {
          Side read = binder.read(side, Side.class, "");
          return new Sampled(Samplers.source(read, 1).probe(POINTS), read.law().groups());
        },
        found -> {
          if (sampled == mine) { // else the drawing was emptied meanwhile
            show(found);
          }
        },
        e -> {
          shown.set(null);
          shares.clear();
          remark.set(Objects.toString(e.getMessage(), e.toString()));
        });
  }

  private record Sampled(Samples samples, List<String> groups) {}

  private void show(Sampled sampled) {
    Samples samples = sampled.samples();
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    arrays.put(Look.marginal(0), samples.points());
    arrays.put(Look.marginal(0) + ".group", DenseArray.vector(samples.groups()));
    int[] counts = new int[sampled.groups().size()];
    for (int group : samples.groups()) {
      counts[group]++;
    }
    List<Share> found = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      found.add(new Share(sampled.groups().get(i), counts[i], (double) counts[i] / samples.size()));
    }
    shares.setAll(found);
    remark.set("");
    shown.set(
        new FigureData(
            "",
            0,
            new Look(arrays),
            History.EMPTY,
            History.EMPTY,
            List.of(),
            List.of(sampled.groups())));
  }
}
