package mongery.ui.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import mongery.run.event.RunState;
import mongery.ui.base.Work;
import mongery.ui.form.LiveSetter;
import mongery.ui.runs.RunAccess;

/** What can be asked of the worker that trains a run; takes settings that may change meanwhile. */
public final class ControlsViewModel implements LiveSetter {
  private final Path dir;
  private final RunAccess store;
  private final Work work;
  private final Consumer<String> problem;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final DoubleProperty pace = new SimpleDoubleProperty(this, "pace", 0);
  private final ObservableList<String> players = FXCollections.observableArrayList();
  private final ObservableList<String> playersView =
      FXCollections.unmodifiableObservableList(players);
  private final ObservableMap<String, Double> taken = FXCollections.observableHashMap();
  private final ObservableMap<String, Double> takenView =
      FXCollections.unmodifiableObservableMap(taken);
  private boolean resting;

  /**
   * @param dir the run
   * @param store takes requests
   * @param work where they are written
   * @param problem told why one was not taken; empty when the next is made
   */
  ControlsViewModel(Path dir, RunAccess store, Work work, Consumer<String> problem) {
    this.dir = dir;
    this.store = store;
    this.work = work;
    this.problem = problem;
    pace.addListener((property, was, now) -> act(() -> store.slow(dir, now.doubleValue())));
  }

  /** Asks the worker for something. */
  public void request(RunAccess.Request request) {
    act(() -> store.request(dir, request));
  }

  /**
   * Asks for one step and a rest after it; a run that is not resting is asked to rest first.
   *
   * @param player the only network to train in it; empty for all
   */
  public void step(String player) {
    if (!running.get()) {
      return;
    }
    boolean rests = resting;
    act(
        () -> {
          if (!rests) {
            store.request(dir, RunAccess.Request.PAUSE);
          }
          store.step(dir, player);
        });
  }

  /** Networks that can be trained alone for a step; empty if there is only one. */
  public ObservableList<String> players() {
    return playersView;
  }

  /** Most steps a second, so that a person can follow; 0 for as many as there can be. */
  public DoubleProperty paceProperty() {
    return pace;
  }

  /** Starts a new worker that goes on from the last checkpoint. */
  public void resume() {
    act(() -> store.resume(dir));
  }

  /** Whether a worker trains the run, or lets it rest. */
  @Override
  public BooleanExpression runningProperty() {
    return running.getReadOnlyProperty();
  }

  @Override
  public void set(String path, double value) {
    act(() -> store.set(dir, path, value));
  }

  @Override
  public ObservableMap<String, Double> taken() {
    return takenView;
  }

  void accept(RunState state, Map<String, Double> set) {
    if (!taken.equals(set)) {
      taken.putAll(set);
    }
    resting = state == RunState.PAUSED;
    running.set(resting || state == RunState.RUNNING);
  }

  void playersAre(List<String> names) {
    players.setAll(names);
  }

  /** Something that is asked of the store. */
  @FunctionalInterface
  private interface Asking {
    void ask() throws IOException;
  }

  private void act(Asking asking) {
    problem.accept("");
    work.run(
        () -> {
          asking.ask();
          return null;
        },
        done -> {},
        e -> problem.accept(e.getMessage()));
  }
}
