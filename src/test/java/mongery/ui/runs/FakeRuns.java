package mongery.ui.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mongery.config.ConfigException;
import mongery.config.Overrides;
import mongery.config.Sweep;
import mongery.data.DenseArray;
import mongery.figure.compare.Compared;
import mongery.figure.kind.History;
import mongery.method.Look;
import mongery.run.event.RunState;
import mongery.run.experiment.Expected;

/** Runs in memory that do what a test says. Stands for the disk and for worker processes. */
public final class FakeRuns implements RunAccess {
  /** Requests and starts, in order. */
  public final List<String> asked = new ArrayList<>();

  /** Why no run can be started; null if one can. */
  public IOException refusal;

  /** What looks are of. */
  public enum Shows {
    /** A map from two squares to two others. */
    SQUARES,
    /** Three marginals, one of them re-weighted, and their discrete counterpart. */
    BARYCENTER,
    /** The squares with the way between them. */
    FLOW,
    /** Six small images of two classes. */
    IMAGES
  }

  /** What looks are of. */
  public volatile Shows shows = Shows.SQUARES;

  /** Whether looks are of a barycenter of three marginals rather than of a map. */
  public volatile boolean barycenter;

  private final Map<Path, Run> runs = new LinkedHashMap<>();

  private static final class Run {
    ObjectNode config;
    String preset;
    RunState state = RunState.RUNNING;
    String cause = "";
    long step;
    final List<LiveRun.LookRef> looks = new ArrayList<>();
    final List<LiveRun.LogLine> log = new ArrayList<>();
    double[] steps = {};
    double[] losses = {};
    String problem = "";
    String note = "";
    List<String> tags = List.of();
    boolean discarded;
    final Map<String, Double> set = new LinkedHashMap<>();
    Map<String, History.Curve> metrics = Map.of();
    LiveRun last;
  }

  @Override
  public synchronized List<RunRow> list() {
    List<RunRow> rows = new ArrayList<>();
    runs.forEach(
        (dir, run) -> {
          if (!run.discarded) {
            rows.add(0, row(dir, run));
          }
        });
    return rows;
  }

  private static RunRow row(Path dir, Run run) {
    String name = dir.getFileName().toString();
    if (!run.problem.isEmpty()) {
      return new RunRow(dir, name, name, "", null, "", 0, 0, 0, RunRow.Facts.NONE, run.problem);
    }
    return new RunRow(
        dir,
        name,
        run.config.path("title").asText(),
        run.config.path("method").path("type").asText(),
        run.state,
        run.cause,
        run.step,
        run.config.path("training").path("steps").asLong(),
        1_795_318_608_789L,
        new RunRow.Facts("data", List.of(), 12, "cpu", List.of(), run.note, run.tags),
        "");
  }

  /** Starts a run on the processor. */
  public Path start(String name, ObjectNode experiment) {
    try {
      return start(name, experiment, Machine.CPU);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized String sweep(
      String name, ObjectNode experiment, Sweep sweep, Machine machine, String parent)
      throws IOException {
    for (Sweep.Point point : sweep.points()) {
      ObjectNode config = (ObjectNode) Overrides.apply(experiment, point.changes());
      remark(start(name, config, machine, parent), "", List.of("sweep-0001"));
    }
    return "sweep-0001";
  }

  @Override
  public Path find(String name) {
    return runs.keySet().stream()
        .filter(dir -> dir.getFileName().toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new ConfigException("no run is called " + name));
  }

  @Override
  public synchronized void set(Path dir, String path, double value) {
    asked.add("set " + path + "=" + value + " " + dir.getFileName());
    runs.get(dir).set.put(path, value);
    runs.get(dir).last = null;
  }

  @Override
  public synchronized Path start(String name, ObjectNode experiment, Machine machine, String parent)
      throws IOException {
    if (refusal != null) {
      throw refusal;
    }
    Path dir = Path.of("runs", "run-" + (runs.size() + 1));
    Run run = new Run();
    run.config = experiment;
    run.preset = name;
    runs.put(dir, run);
    asked.add(
        "start "
            + name
            + (machine.device().equals("cpu") ? "" : " on " + machine)
            + (parent == null ? "" : " after " + parent));
    return dir;
  }

  @Override
  public synchronized void remark(Path dir, String note, List<String> tags) {
    runs.get(dir).note = note;
    runs.get(dir).tags = tags;
  }

  @Override
  public synchronized void discard(Path dir) {
    runs.get(dir).discarded = true;
  }

  @Override
  public synchronized Path restore(String name) {
    Path dir = find(name);
    runs.get(dir).discarded = false;
    return dir;
  }

  /** Settings that a run was started with. */
  public ObjectNode config(Path dir) {
    return runs.get(dir).config;
  }

  /** Lets the worker of a run get to a step: a logged scalar and a look of two squares. */
  public synchronized void advance(Path dir, long step) {
    Run run = runs.get(dir);
    run.step = step;
    run.looks.add(new LiveRun.LookRef(step, step + ".safetensors", 0));
    run.steps = java.util.Arrays.copyOf(run.steps, run.steps.length + 1);
    run.losses = java.util.Arrays.copyOf(run.losses, run.losses.length + 1);
    run.steps[run.steps.length - 1] = step;
    run.losses[run.losses.length - 1] = 1.0 / (1 + step);
    run.log.add(new LiveRun.LogLine(0, LiveRun.Level.INFO, "train", "step " + step));
    run.last = null;
  }

  /** Puts a run into a state. */
  public synchronized void state(Path dir, RunState state, String cause) {
    runs.get(dir).state = state;
    runs.get(dir).cause = cause;
    runs.get(dir).last = null;
  }

  /** Lets a metric have a value. */
  public synchronized void measure(Path dir, String metric, double value) {
    runs.get(dir).metrics =
        Map.of(metric, new History.Curve(new double[] {1}, new double[] {value}));
    runs.get(dir).last = null;
  }

  /** Lets a run say something. */
  public synchronized void say(Path dir, LiveRun.LogLine line) {
    runs.get(dir).log.add(line);
    runs.get(dir).last = null;
  }

  /** Makes a run unreadable. */
  public synchronized void damage(Path dir, String problem) {
    runs.get(dir).problem = problem;
  }

  @Override
  public Tail open(Path dir) {
    return new Tail() {
      @Override
      public LiveRun read() throws IOException {
        return FakeRuns.this.read(dir);
      }

      @Override
      public Look look(LiveRun.LookRef ref) {
        if (barycenter) {
          return threeSquares();
        }
        return switch (shows) {
          case SQUARES -> squares(ref.step());
          case BARYCENTER -> threeSquares();
          case FLOW -> flow(ref.step());
          case IMAGES -> images(ref.step());
        };
      }

      @Override
      public void close() {}
    };
  }

  private synchronized LiveRun read(Path dir) throws IOException {
    Run run = runs.get(dir);
    if (!run.problem.isEmpty()) {
      throw new IOException(run.problem);
    }
    if (run.last == null) {
      Map<String, History.Curve> scalars =
          run.steps.length == 0
              ? Map.of()
              : Map.of("loss", new History.Curve(run.steps, run.losses));
      List<Expected> expected = new ArrayList<>();
      run.config
          .path("expected")
          .forEach(
              e ->
                  expected.add(
                      new Expected(
                          e.path("metric").asText(),
                          e.path("value").asDouble(),
                          e.path("tolerance").asDouble(),
                          e.path("source").asText())));
      run.last =
          new LiveRun(
              row(dir, run),
              run.preset,
              run.config,
              new History(scalars),
              new History(run.metrics),
              List.copyOf(run.looks),
              List.copyOf(run.log),
              expected,
              100,
              30,
              10,
              "cpu",
              Map.copyOf(run.set),
              Map.of("seed", "1", "host", "here"));
    }
    return run.last;
  }

  @Override
  public Compared compared(Path dir) {
    try {
      LiveRun run = read(dir);
      return new Compared(
          dir,
          run.row().name(),
          run.row().title(),
          run.config(),
          run.scalars(),
          run.metrics(),
          run.expected(),
          new TreeMap<>());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Three marginals of which the first is re-weighted, and the exact solution of the same. */
  private static Look threeSquares() {
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    float[] weights = new float[35];
    for (int i = 0; i < 35; i++) {
      weights[i] = i % 7 == 0 ? 0.01f : 1;
    }
    for (int k = 0; k < 3; k++) {
      arrays.put(Look.marginal(k), grid(6 * k));
      arrays.put(Look.marginalMapped(k), grid(6));
      arrays.put(Look.exact(Look.marginal(k)), grid(6 * k));
      arrays.put(Look.exact(Look.marginalMapped(k)), grid(6));
    }
    arrays.put(Look.marginalWeight(0), DenseArray.vector(weights));
    return new Look(arrays);
  }

  private static DenseArray grid(float shift) {
    float[] points = new float[70];
    for (int i = 0; i < 35; i++) {
      points[2 * i] = shift + i % 7;
      points[2 * i + 1] = i / 7;
    }
    return DenseArray.matrix(35, 2, points);
  }

  private static Look flow(long step) {
    Map<String, DenseArray> arrays = new LinkedHashMap<>(squares(step).arrays());
    DenseArray source = arrays.get(Look.SOURCE);
    DenseArray mapped = arrays.get(Look.MAPPED);
    float[] paths = new float[10 * 2 * 2];
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 2; j++) {
        paths[4 * i + j] = source.at(i, j);
        paths[4 * i + 2 + j] = mapped.at(i, j);
      }
    }
    arrays.put(Look.TRAJECTORY, DenseArray.matrix(10, 4, paths).reshape(10, 2, 2));
    arrays.put(Look.TIMES, DenseArray.vector(0, 1));
    return new Look(arrays);
  }

  private static Look images(long step) {
    float[] dark = new float[6 * 64];
    float[] light = new float[6 * 64];
    float[] paths = new float[2 * 3 * 64];
    for (int i = 0; i < dark.length; i++) {
      dark[i] = -1 + (i % 8) / 4f;
      light[i] = Math.min(1, step / 100f);
    }
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    arrays.put(Look.SOURCE, DenseArray.matrix(6, 64, dark).reshape(6, 1, 8, 8));
    arrays.put(Look.SOURCE_GROUP, DenseArray.vector(0, 0, 0, 1, 1, 1));
    arrays.put(Look.MAPPED, DenseArray.matrix(6, 64, light).reshape(6, 1, 8, 8));
    arrays.put(Look.TRAJECTORY, DenseArray.matrix(2, 192, paths).reshape(2, 3, 1, 8, 8));
    arrays.put(Look.TIMES, DenseArray.vector(0, 0.5f, 1));
    return new Look(arrays);
  }

  private static Look squares(long step) {
    float[] source = new float[80];
    float[] target = new float[80];
    float[] mapped = new float[80];
    for (int i = 0; i < 40; i++) {
      source[2 * i] = i % 7;
      source[2 * i + 1] = i % 5;
      target[2 * i] = i % 7;
      target[2 * i + 1] = 10 + i % 5;
      mapped[2 * i] = i % 7;
      mapped[2 * i + 1] = Math.min(10, step / 10f) + i % 5;
    }
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    arrays.put(Look.SOURCE, DenseArray.matrix(40, 2, source));
    arrays.put(Look.TARGET, DenseArray.matrix(40, 2, target));
    arrays.put(Look.MAPPED, DenseArray.matrix(40, 2, mapped));
    return new Look(arrays);
  }

  @Override
  public synchronized void request(Path dir, Request request) {
    asked.add(request + " " + dir.getFileName());
    Run run = runs.get(dir);
    run.state =
        switch (request) {
          case PAUSE -> RunState.PAUSED;
          case CONTINUE -> RunState.RUNNING;
          case STOP -> RunState.STOPPED;
        };
    run.last = null;
  }

  @Override
  public synchronized void step(Path dir, String player) {
    asked.add(("step " + player).strip() + " " + dir.getFileName());
    advance(dir, runs.get(dir).step + 1);
  }

  @Override
  public synchronized void slow(Path dir, double rate) {
    asked.add("slow " + rate + " " + dir.getFileName());
  }

  @Override
  public synchronized void resume(Path dir) {
    asked.add("resume " + dir.getFileName());
    state(dir, RunState.RUNNING, "");
  }

  @Override
  public synchronized void resume(List<Path> dirs, int atOnce) {
    asked.add("resume " + dirs.stream().map(Path::getFileName).toList() + " at once " + atOnce);
    dirs.forEach(dir -> state(dir, RunState.QUEUED, ""));
  }
}
