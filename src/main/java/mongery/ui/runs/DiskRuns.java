package mongery.ui.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Preset;
import mongery.config.Presets;
import mongery.config.Sweep;
import mongery.run.disk.Control;
import mongery.run.disk.Digest;
import mongery.run.disk.Remarks;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.disk.RunStore;
import mongery.run.experiment.Expected;
import mongery.run.process.Launcher;
import mongery.run.train.Tensors;
import mongery.ui.base.Ui;

/** Runs as package {@code run} keeps them. */
public final class DiskRuns implements RunAccess {
  private final RunStore store;
  private final Binder binder;
  private final Presets presets;
  private final Launcher launcher;

  /**
   * @param folder folder of runs
   * @param binder reads and writes experiments
   * @param presets what the experiments began as
   */
  public DiskRuns(Path folder, Binder binder, Presets presets) {
    this.store = new RunStore(folder);
    this.binder = binder;
    this.presets = presets;
    this.launcher = new Launcher();
  }

  @Override
  public List<RunRow> list() {
    return store.list().stream().map(DiskRuns::row).toList();
  }

  @Override
  public List<RunRow> newest(int most) {
    return store.newest(most).stream().map(DiskRuns::row).toList();
  }

  private static RunRow row(RunStore.Listed listed) {
    RunDirectory run = listed.run();
    if (listed.status() == null) {
      return new RunRow(
          run.path(),
          run.name(),
          run.name(),
          "",
          null,
          "",
          0,
          0,
          0,
          RunRow.Facts.NONE,
          listed.problem());
    }
    return row(
        run,
        listed.title(),
        listed.method(),
        listed.created(),
        listed.status(),
        facts(listed.digest()));
  }

  static RunRow row(
      RunDirectory run,
      String title,
      String method,
      long created,
      RunStatus status,
      RunRow.Facts facts) {
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
        facts,
        "");
  }

  private static RunRow.Facts facts(Digest digest) {
    List<RunRow.Outcome> outcomes = new ArrayList<>();
    Map<String, Double> rest = new LinkedHashMap<>(digest.metrics());
    for (Expected e : digest.expected()) {
      outcomes.add(new RunRow.Outcome(e.metric(), rest.remove(e.metric()), e));
    }
    rest.forEach((metric, value) -> outcomes.add(new RunRow.Outcome(metric, value, null)));
    return new RunRow.Facts(
        digest.laws().stream()
            .map(law -> Ui.words(law).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(digest.barycenter() ? ", " : " \u2192 ")),
        outcomes,
        digest.seconds(),
        digest.device(),
        digest.edits(),
        digest.remarks().note(),
        digest.remarks().tags());
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
  public Path start(String name, ObjectNode experiment, Machine machine, String parent) {
    RunDirectory run = store.create(preset(name, experiment), binder, request(machine, parent));
    Process unused = launcher.start(List.of(run), machine.atOnce());
    return run.path();
  }

  @Override
  public String sweep(
      String name, ObjectNode experiment, Sweep sweep, Machine machine, String parent) {
    List<RunDirectory> runs =
        store.create(preset(name, experiment), sweep, binder, request(machine, parent));
    Process unused = launcher.start(runs, machine.atOnce());
    return runs.get(0).remarks().tags().get(0);
  }

  private Preset preset(String name, ObjectNode experiment) {
    try {
      return presets.load(name).edited(experiment);
    } catch (ConfigException e) {
      return new Preset(name, experiment, path -> name); // deleted since, or of another folder
    }
  }

  private static RunStore.Request request(Machine machine, String parent) {
    int threads = Tensors.threads(machine.threads(), machine.atOnce());
    return new RunStore.Request(null, machine.device(), threads, parent, List.of());
  }

  @Override
  public void request(Path dir, Request request) throws IOException {
    new RunDirectory(dir)
        .ask(
            switch (request) {
              case PAUSE -> new Control.Request.Pause();
              case CONTINUE -> new Control.Request.Continue();
              case STOP -> new Control.Request.Stop();
            });
  }

  @Override
  public void set(Path dir, String path, double value) throws IOException {
    new RunDirectory(dir).ask(new Control.Request.Set(path, value));
  }

  @Override
  public void step(Path dir, String player) throws IOException {
    new RunDirectory(dir).ask(new Control.Request.OneStep(player));
  }

  @Override
  public void slow(Path dir, double rate) throws IOException {
    new RunDirectory(dir).ask(new Control.Request.Slow(rate));
  }

  @Override
  public void resume(Path dir) {
    Process unused = launcher.start(new RunDirectory(dir));
  }

  @Override
  public void resume(List<Path> dirs, int atOnce) {
    Process unused = launcher.start(dirs.stream().map(RunDirectory::new).toList(), atOnce);
  }

  @Override
  public void remark(Path dir, String note, List<String> tags) throws IOException {
    new RunDirectory(dir).remark(new Remarks(note, tags));
  }

  @Override
  public void discard(Path dir) {
    store.trash().discard(new RunDirectory(dir));
  }

  @Override
  public Path restore(String name) {
    return store.trash().restore(name).path();
  }
}
