package mongery.ui.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Preset;
import mongery.run.Launcher;
import mongery.run.RunDirectory;
import mongery.run.RunState;
import mongery.run.RunStatus;
import mongery.run.RunStore;
import mongery.ui.base.Numbers;

/** Runs as package {@code run} keeps them. */
public final class DiskRuns implements RunAccess {
  private final RunStore store;
  private final Binder binder;
  private final Launcher launcher;
  private final Map<Path, String> headlines = new HashMap<>();

  /**
   * @param folder folder of runs
   * @param binder reads and writes experiments
   */
  public DiskRuns(Path folder, Binder binder) {
    this.store = new RunStore(folder);
    this.binder = binder;
    this.launcher = new Launcher();
  }

  @Override
  public List<RunRow> list() {
    return store.list().stream().map(this::row).toList();
  }

  private RunRow row(RunStore.Listed listed) {
    RunDirectory run = listed.run();
    if (listed.status() == null) {
      return new RunRow(
          run.path(), run.name(), run.name(), "", null, "", 0, 0, 0, "", listed.problem());
    }
    return row(
        run, listed.title(), listed.method(), listed.created(), listed.status(), headline(listed));
  }

  static RunRow row(
      RunDirectory run,
      String title,
      String method,
      long created,
      RunStatus status,
      String headline) {
    return new RunRow(
        run.path(),
        run.name(),
        title,
        method,
        status.state(),
        status.cause(),
        status.step(),
        status.steps(),
        created,
        headline,
        "");
  }

  /** The first metric of a run that has ended; read once. */
  private String headline(RunStore.Listed listed) {
    RunState state = listed.status().state();
    boolean ended = state == RunState.FINISHED || state == RunState.STOPPED;
    if (!ended) {
      headlines.remove(listed.run().path());
      return "";
    }
    return headlines.computeIfAbsent(
        listed.run().path(),
        path -> {
          try {
            return listed.run().lastMetrics().entrySet().stream()
                .findFirst()
                .map(metric -> metric.getKey() + " " + Numbers.shown(metric.getValue()))
                .orElse("");
          } catch (ConfigException | UncheckedIOException e) {
            return "";
          }
        });
  }

  @Override
  public Path find(String name) {
    return store.find(name).path();
  }

  @Override
  public Tail open(Path dir) {
    return new DiskTail(new RunDirectory(dir));
  }

  @Override
  public Path start(String name, ObjectNode experiment, Machine machine) {
    RunDirectory run =
        store.create(
            new Preset(name, experiment, path -> name),
            binder,
            new RunStore.Request(null, machine.device(), machine.threads(), null));
    Process unused = launcher.start(run);
    return run.path();
  }

  @Override
  public void request(Path dir, Request request) throws IOException {
    RunDirectory run = new RunDirectory(dir);
    ask(
        () -> {
          switch (request) {
            case PAUSE -> run.pause();
            case CONTINUE -> run.unpause();
            case STOP -> run.stop();
          }
        });
  }

  @Override
  public void set(Path dir, String path, double value) throws IOException {
    ask(() -> new RunDirectory(dir).set(path, value));
  }

  @Override
  public void step(Path dir, String player) throws IOException {
    ask(() -> new RunDirectory(dir).oneStep(player));
  }

  @Override
  public void slow(Path dir, double rate) throws IOException {
    ask(() -> new RunDirectory(dir).slow(rate));
  }

  private static void ask(Runnable request) throws IOException {
    try {
      request.run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void resume(Path dir) {
    Process unused = launcher.start(new RunDirectory(dir));
  }
}
