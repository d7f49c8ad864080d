package mongery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.data.DenseArray;
import mongery.figure.Figures;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.method.Look;
import mongery.ui.Workbench;
import mongery.ui.base.Theme;
import mongery.ui.base.Work;
import mongery.ui.chart.FigureHost;
import mongery.ui.live.LiveView;
import mongery.ui.live.LiveViewModel;
import mongery.ui.live.Tab;
import mongery.ui.runs.DiskRuns;
import mongery.ui.runs.Feed;
import mongery.ui.runs.RunAccess;

/**
 * How quickly the window answers. Needs a display (or Xvfb) and two presets that train meanwhile.
 *
 * <p>Arguments: a folder for runs; then one of {@code starts}, {@code watching}, {@code figures},
 * or nothing for all; {@code empty}, {@code window} and {@code found} are processes that it starts
 * itself. Work of the interface thread is its processor time between two frames, so that other
 * processes on the machine do not count as its own.
 */
public final class ResponsivenessBench {
  private static final List<String> PRESETS = List.of("outlier-uotm-quick", "squares-uotfm");
  private static final int OPENINGS = 100;

  private ResponsivenessBench() {}

  /** Measures everything, or one part. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    String part = args.length > 1 ? args[1] : "";
    switch (part) {
      case "empty" -> Application.launch(Empty.class);
      case "window" -> window(folder, scene -> true);
      case "found" -> window(folder, ResponsivenessBench::bothFound, "--open", "last");
      case "starts" -> starts(folder);
      case "figures" -> {
        toolkit();
        figures();
        Platform.exit();
      }
      case "watching" -> trained(folder);
      default -> {
        starts(folder);
        trained(folder);
      }
    }
  }

  private static void window(Path folder, Predicate<Scene> there, String... how) {
    Platform.setImplicitExit(true);
    new Thread(() -> sayWhen(there), "watch").start();
    List<String> words = new ArrayList<>(List.of("--size", "1280x800"));
    words.addAll(List.of(how));
    Workbench.launch(folder, words.toArray(String[]::new));
  }

  /** Whether the window shows that one of two runs trains and knows of the other. */
  private static boolean bothFound(Scene scene) {
    return scene.lookup("#state-chip") instanceof Label chip
        && chip.getText().equals("Running")
        && scene.lookup("#runs-active") instanceof Label active
        && active.getText().startsWith("2 ");
  }

  private static void toolkit() throws Exception {
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await();
  }

  private static void trained(Path folder) throws Exception {
    Files.createDirectories(folder);
    Binder binder = Binder.load();
    DiskRuns runs = new DiskRuns(folder, binder, Presets.find());
    List<Path> training = new ArrayList<>();
    for (String preset : PRESETS) {
      JsonNode config =
          Presets.find().load(preset).with(List.of("training.steps=1000000")).merged();
      training.add(runs.start(preset, (ObjectNode) config, new RunAccess.Machine("cpu", 1, 0)));
    }
    try {
      while (runs.list().stream().filter(r -> r.active() && r.step() > 200).count() < 2) {
        Thread.sleep(200);
      }
      double first = start(folder, "found");
      say(
          "two runs that train found by a window, from the start of its process: %.2f s, %.2f s",
          first, start(folder, "found"));
      toolkit();
      watching(folder);
      figures();
    } finally {
      for (Path run : training) {
        runs.request(run, RunAccess.Request.STOP);
      }
      Platform.exit();
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  // ---- start ----

  private static void starts(Path folder) throws Exception {
    double empty = 0;
    double full = 0;
    int rounds = 3;
    for (int i = 0; i <= rounds; i++) {
      double e = start(folder, "empty");
      double w = start(folder, "window");
      if (i > 0) { // the first warms the file cache
        empty += e / rounds;
        full += w / rounds;
      }
    }
    say(
        "window shown, from the start of its process: %.2f s; an empty window %.2f s; ratio %.2f",
        full, empty, full / empty);
  }

  private static double start(Path folder, String part) throws Exception {
    Process process =
        new ProcessBuilder(
                java(),
                "-XX:TieredStopAtLevel=1", // as javafx:run starts it
                "-cp",
                System.getProperty("java.class.path"),
                ResponsivenessBench.class.getName(),
                folder.toString(),
                part)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("shown ")) {
          return Double.parseDouble(line.substring(6)) / 1000;
        }
      }
    } finally {
      process.destroy();
      process.waitFor();
    }
    throw new IllegalStateException("the window did not come up");
  }

  /** An empty window. */
  public static final class Empty extends Application {
    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new StackPane(), 1280, 800));
      stage.show();
      sayAtNextFrame();
    }
  }

  private static void sayWhen(Predicate<Scene> condition) {
    try {
      while (true) {
        Thread.sleep(5);
        CountDownLatch looked = new CountDownLatch(1);
        boolean[] there = {false};
        try {
          Platform.runLater(
              () -> {
                there[0] =
                    Window.getWindows().stream()
                        .anyMatch(w -> w.isShowing() && condition.test(w.getScene()));
                if (there[0]) {
                  sayAtNextFrame();
                }
                looked.countDown();
              });
        } catch (IllegalStateException e) {
          continue; // the toolkit is not up yet
        }
        if (looked.await(30, TimeUnit.SECONDS) && there[0]) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sayAtNextFrame() {
    int[] frames = {0};
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (++frames[0] == 2) {
          stop();
          System.out.println("shown " + ManagementFactory.getRuntimeMXBean().getUptime());
          System.out.flush();
        }
      }
    }.start();
  }

  // ---- a run that trains ----

  private static void watching(Path folder) throws Exception {
    Binder binder = Binder.load();
    DiskRuns runs = new DiskRuns(folder, binder, Presets.find());
    Path dir =
        runs.list().stream().filter(r -> r.method().equals("uotm")).findFirst().orElseThrow().dir();
    Feed feed = new Feed(runs);
    feed.start();
    mongery.ui.base.ThreadedWork work = new mongery.ui.base.ThreadedWork(Platform::runLater);
    SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    Stage[] stage = new Stage[1];
    LiveViewModel[] model = new LiveViewModel[1];
    onScreen(
        () -> {
          model[0] = new LiveViewModel(dir, feed, runs, work, binder, () -> RunAccess.Machine.CPU);
          LiveView view = new LiveView(model[0], theme, work, (figure, options) -> {});
          stage[0] = new Stage();
          stage[0].setScene(new Scene(view, 1280, 800));
          new mongery.ui.base.Appearance(Theme.LIGHT).dress(stage[0].getScene());
          stage[0].show();
        });
    Runnable tick = () -> model[0].accept(feed.news());
    for (Tab tab : new Tab[] {Tab.OVERVIEW, Tab.TRANSPORT, Tab.ACCEPTANCE, Tab.CURVES}) {
      onScreen(() -> model[0].tabProperty().set(tab));
      frames(2, tick); // warm
      double[] ms = frames(10, tick);
      say(
          "%-10s interface thread a frame while two runs train: median %.1f ms, 95 %% %.1f ms,"
              + " worst %.1f ms (%d frames)",
          tab.title(), at(ms, 0.5), at(ms, 0.95), ms[ms.length - 1], ms.length);
    }
    keys(stage[0], model[0], tick);
    turning(model[0], tick);
    onScreen(stage[0]::hide);
    feed.close();
    work.close();
  }

  /** Processor time of the interface thread between two frames, in ms, sorted. */
  private static double[] frames(int seconds, Runnable tick) throws Exception {
    List<Double> taken = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    var threads = ManagementFactory.getThreadMXBean();
    onScreen(
        () ->
            new AnimationTimer() {
              private final long end = System.nanoTime() + seconds * 1_000_000_000L;
              private long before = -1;
              private long ticked;

              @Override
              public void handle(long now) {
                long cpu = threads.getCurrentThreadCpuTime();
                if (before >= 0) {
                  taken.add((cpu - before) / 1e6);
                }
                before = cpu;
                if (now - ticked > 50_000_000) {
                  ticked = now;
                  tick.run();
                }
                if (System.nanoTime() > end) {
                  stop();
                  done.countDown();
                }
              }
            }.start());
    done.await();
    return taken.stream().mapToDouble(d -> d).sorted().toArray();
  }

  private static void keys(Stage stage, LiveViewModel model, Runnable tick) throws Exception {
    onScreen(() -> model.tabProperty().set(Tab.TRANSPORT));
    frames(1, tick); // the part is laid out before keys go to it
    double[] taken = new double[20];
    for (int i = 0; i < taken.length; i++) {
      CountDownLatch done = new CountDownLatch(1);
      long[] times = new long[2];
      onScreen(
          () -> {
            tick.run();
            stage.requestFocus();
            stage.getScene().lookup("#look-slider").requestFocus();
            model.look().indexProperty().set(3);
            model
                .look()
                .indexProperty()
                .addListener(
                    (property, was, now) -> {
                      if (times[1] == 0) {
                        times[1] = System.nanoTime();
                        done.countDown();
                      }
                    });
            times[0] = System.nanoTime();
            new Robot().keyType(KeyCode.RIGHT);
          });
      boolean heard = done.await(10, TimeUnit.SECONDS);
      taken[i] = heard ? (times[1] - times[0]) / 1e6 : Double.NaN;
    }
    Arrays.sort(taken);
    say("key press to effect: median %.1f ms, worst %.1f ms", at(taken, 0.5), taken[19]);
  }

  private static void turning(LiveViewModel model, Runnable tick) throws Exception {
    long early = 0;
    for (int i = 0; i < OPENINGS; i++) {
      for (Tab tab : List.copyOf(model.tabs())) {
        onScreen(
            () -> {
              model.tabProperty().set(tab);
              tick.run();
            });
      }
      if (i == OPENINGS / 10) {
        early = used();
      }
    }
    long late = used();
    say(
        "every part shown %d times: heap %.1f MiB after a tenth, %.1f MiB at the end",
        OPENINGS, early / 1048576.0, late / 1048576.0);
  }

  private static long used() throws Exception {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  // ---- large figures ----

  private static void figures() throws Exception {
    Random random = new Random(1);
    FigureHost[] host = new FigureHost[1];
    Stage[] stage = new Stage[1];
    onScreen(
        () -> {
          host[0] = new FigureHost(Work.now(), "bench", "");
          stage[0] = new Stage();
          stage[0].setScene(new Scene(host[0], 900, 600));
          stage[0].show();
        });
    int n = 20_000;
    float[] points = new float[2 * n];
    for (int i = 0; i < points.length; i++) {
      points[i] = (float) random.nextGaussian();
    }
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    arrays.put(Look.SOURCE, DenseArray.matrix(n, 2, points));
    arrays.put(Look.TARGET, DenseArray.matrix(n, 2, points));
    Look look = new Look(arrays);
    figure(
        "20,000 points twice",
        "map",
        host[0],
        i -> new FigureData("run", i, look, History.EMPTY, History.EMPTY, List.of()));
    int steps = 1_000_000;
    double[] x = new double[steps];
    double[] y = new double[steps];
    for (int i = 0; i < steps; i++) {
      x[i] = i;
      y[i] = random.nextGaussian();
    }
    figure(
        "1,000,000 steps",
        "training",
        host[0],
        i ->
            new FigureData(
                "run",
                i,
                FigureData.NO_LOOK,
                new History(Map.of("loss", new History.Curve(x, y))),
                History.EMPTY,
                List.of()));
    onScreen(stage[0]::hide);
  }

  private interface Frame {
    FigureData at(int i);
  }

  /** Shows fresh data again and again: what making and drawing it takes. */
  private static void figure(String what, String name, FigureHost host, Frame frame)
      throws Exception {
    List<Double> make = new ArrayList<>();
    List<Double> draw = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      FigureData data = frame.at(i);
      long from = System.nanoTime();
      Figures.chart(name, data, mongery.figure.chart.ChartTheme.LIGHT, FigureOptions.DEFAULT);
      long made = System.nanoTime();
      long[] cpu = new long[1];
      var threads = ManagementFactory.getThreadMXBean();
      onScreen(
          () -> {
            long before = threads.getCurrentThreadCpuTime();
            host.show(Figures.find(name, data), data, FigureOptions.DEFAULT, Theme.LIGHT);
            cpu[0] = threads.getCurrentThreadCpuTime() - before;
          });
      if (i >= 10) {
        make.add((made - from) / 1e6);
        draw.add(cpu[0] / 1e6);
      }
    }
    Collections.sort(make);
    Collections.sort(draw);
    say(
        "%s: made in %.1f ms (off the interface thread in the window); made, attached and drawn"
            + " in %.1f ms (medians)",
        what, make.get(make.size() / 2), draw.get(draw.size() / 2));
  }

  // ---- small things ----

  private static double at(double[] sorted, double quantile) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (quantile * (sorted.length - 1))];
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private static void onScreen(Runnable action) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Throwable[] thrown = new Throwable[1];
    Platform.runLater(
        () -> {
          try {
            action.run();
          } catch (RuntimeException | Error e) {
            thrown[0] = e;
          } finally {
            done.countDown();
          }
        });
    done.await();
    if (thrown[0] != null) {
      throw new IllegalStateException(thrown[0]);
    }
  }
}
