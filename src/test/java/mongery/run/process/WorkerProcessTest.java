package mongery.run.process;

import static mongery.run.train.Walk.BINDER;
import static mongery.run.train.Walk.NO_ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mongery.run.Await;
import mongery.run.FullDisk;
import mongery.run.disk.Beat;
import mongery.run.disk.Control.Request;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunLock;
import mongery.run.disk.RunStatus;
import mongery.run.disk.RunStore;
import mongery.run.event.Event;
import mongery.run.event.EventTail;
import mongery.run.event.History;
import mongery.run.event.RunState;
import mongery.run.train.Progress;
import mongery.run.train.Trainer;
import mongery.run.train.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disasters, with real processes. */
class WorkerProcessTest {
  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatWasStarted() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  private RunDirectory create(String... changes) {
    return new RunStore(folder).create(Walk.preset(changes), BINDER, RunStore.Request.defaults());
  }

  private Process launch(RunDirectory run) {
    return launch(run, 0);
  }

  private Process launch(RunDirectory run, int nice) {
    Process process = new Launcher(WorkerMain.class.getName(), nice).start(run);
    started.add(process);
    return process;
  }

  /** A process started by a shell, so that the shell can set limits first. */
  private Process shell(String before, String command, RunDirectory run) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String line =
        before
            + " "
            + java
            + " -XX:TieredStopAtLevel=1 "
            + WorkerMain.class.getName()
            + " "
            + command
            + " '"
            + run.path().toAbsolutePath()
            + "'";
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", line);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(".log").toFile());
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private static int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static void awaitStep(RunDirectory run, long step) {
    Await.until(() -> run.status().active() && run.status().step() >= step);
  }

  private static byte[] checkpoint(RunDirectory run, long step) throws IOException {
    return Files.readAllBytes(run.checkpointsFolder().resolve(RunDirectory.stepFile(step)));
  }

  @Test
  void aWorkerTrainsInAProcessOfItsOwnAndKeepsALog() throws Exception {
    RunDirectory run = create();
    assertThat(end(launch(run))).isZero();
    assertThat(run.status().state()).isEqualTo(RunState.FINISHED);
    assertThat(run.logFile()).exists();
  }

  @Test
  void aWorkerThatEndsBeforeItBeginsIsSeen() throws Exception {
    RunDirectory run = create();
    Process process = new Launcher("no.such.MainClass", 0).start(run);
    process.waitFor();
    assertThat(run.status().state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(run.status().cause()).contains("see log.txt");
    assertThat(Files.readString(run.logFile())).contains("no.such.MainClass");
  }

  @Test
  void killedAtRandomMomentsNothingIsLost() throws Exception {
    kills(5, new Random(11));
  }

  @Test
  @Tag("slow")
  void killedAHundredTimesNothingIsLost() throws Exception {
    kills(100, new Random(12));
  }

  private void kills(int times, Random random) throws Exception {
    String[] changes = {
      "training.steps=1000000",
      "method.micros=300",
      "training.checkpointEvery=20",
      "evaluation.every=60",
      "training.logEvery=1"
    };
    RunDirectory run = create(changes);
    long reached = 0;
    for (int i = 0; i < times; i++) {
      long launched = System.currentTimeMillis();
      Process worker = launch(run);
      if (i % 4 > 0) { // else somewhere in its start
        long begun = reached;
        Await.until(
            () -> {
              Event said = run.history().lastState();
              return said != null && said.time() >= launched && run.history().step() > begun;
            });
      }
      if (i == times - 1) { // however slow the machine is, something is there to go on from
        Await.until(() -> newest(run) > 0);
      }
      LockSupport.parkNanos(random.nextInt(400) * 1_000_000L);
      worker.destroyForcibly().waitFor();

      RunStatus status = run.status();
      assertThat(status.state()).isEqualTo(RunState.INTERRUPTED);
      assertThat(status.cause()).contains("the worker");
      EventTail tail = run.events();
      History history = History.of(tail.poll());
      assertThat(tail.unreadable()).isZero();
      assertThat(new RunStore(folder).list()).allMatch(r -> r.problem() == null);
      for (String look : history.looks().values()) {
        assertThat(run.look(look).arrays()).isNotEmpty();
      }
      for (long step : run.checkpoints().steps()) {
        assertThat(run.checkpoints().read(step).step()).isEqualTo(step);
      }
      assertThat(newest(run)).isGreaterThanOrEqualTo(reached);
      reached = newest(run);
    }
    assertThat(reached).isPositive();
    long last = reached + 40;
    RunDirectory whole = create(changes);
    train(run, last);
    train(whole, last);
    assertThat(checkpoint(run, last)).isEqualTo(checkpoint(whole, last));
    assertThat(run.history().scalar("loss").steps()).hasSize((int) last);
    assertThat(run.history().scalar("loss").values())
        .isEqualTo(whole.history().scalar("loss").values());
  }

  /** Step of the newest checkpoint; 0 if there is none. */
  private static long newest(RunDirectory run) {
    try {
      List<Long> steps = run.checkpoints().steps();
      return steps.isEmpty() ? 0 : steps.get(steps.size() - 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void train(RunDirectory run, long stopAt) {
    RunStatus end = new Trainer(run, BINDER, NO_ENGINE, Progress.NONE, false).train(stopAt);
    assertThat(end.state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void aTerminatedWorkerSavesFirst() throws Exception {
    RunDirectory run = create("training.steps=1000000", "method.micros=100");
    Process worker = launch(run);
    awaitStep(run, 10);
    worker.destroy();
    end(worker);
    RunStatus status = run.status();
    assertThat(status.state()).isEqualTo(RunState.STOPPED);
    assertThat(status.cause()).contains("asked to end");
    assertThat(run.checkpoints().steps()).contains(status.step());
  }

  @Test
  void aWorkerGivesWayToTheWindow() throws Exception {
    assumeThat(Path.of("/proc/self/autogroup")).exists(); // Linux shares cores by session
    RunDirectory run = create("training.steps=1000000", "method.micros=100");
    Process worker = launch(run, 10);
    awaitStep(run, 1);
    Path process = Path.of("/proc", Long.toString(worker.pid()));
    assertThat(Files.readString(process.resolve("autogroup"))).contains("nice 10");
    assertThat(Files.readString(process.resolve("stat")).replaceFirst(".*\\) ", "").split(" ")[16])
        .isEqualTo("10");
    worker.destroy();
    end(worker);
  }

  @Test
  void controlCInTheTerminalSavesAndEndsWith130() throws Exception {
    RunDirectory run = create("training.steps=1000000", "method.micros=100");
    Process training = shell("exec", "train", run);
    awaitStep(run, 10);
    new ProcessBuilder("kill", "-INT", Long.toString(training.pid())).start().waitFor();
    assertThat(end(training)).isEqualTo(130);
    assertThat(run.status().state()).isEqualTo(RunState.STOPPED);
  }

  @Test
  void aFrozenWorkerIsNotRespondingUntilItGoesOn() throws Exception {
    RunDirectory run =
        create(
            "training.steps=1000000",
            "method.micros=100",
            "evaluation.every=0", // for it and a checkpoint, more time is promised than for a step
            "training.checkpointEvery=1000000");
    Process worker = launch(run);
    awaitStep(run, 10);
    Await.until(() -> Beat.read(run.beatFile()).step() > 0);
    assertThat(RunLock.holder(run.lockFile())).contains(worker.pid());
    String pid = Long.toString(worker.pid());
    new ProcessBuilder("kill", "-STOP", pid).start().waitFor();
    long later = System.currentTimeMillis() + 120_000;
    assertThat(RunStatus.of(run, later).state()).isEqualTo(RunState.NOT_RESPONDING);
    new ProcessBuilder("kill", "-CONT", pid).start().waitFor();
    long at = run.status().step();
    Await.until(() -> run.status().step() > at);
    assertThat(run.status().state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void aWorkerOutlivesTheProcessThatStartedIt() throws Exception {
    RunDirectory run = create("training.steps=1000000", "method.micros=100");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder window = new ProcessBuilder(java, Window.class.getName(), run.path().toString());
    window.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process parent = window.start();
    started.add(parent);
    awaitStep(run, 1);
    parent.destroyForcibly().waitFor();
    long at = run.status().step();
    Await.until(() -> run.status().step() > at + 100);
    run.ask(new Request.Stop());
    Await.until(() -> run.status().state() == RunState.STOPPED);
  }

  /** Starts a worker and stays, as a window does. */
  static final class Window {
    private Window() {}

    public static void main(String[] args) throws InterruptedException {
      new Launcher(WorkerMain.class.getName(), 0).start(new RunDirectory(Path.of(args[0])));
      Thread.currentThread().join();
    }
  }

  @Test
  void aDiskThatIsFullForACheckpointPausesTheRunAndSaysWhy() throws Exception {
    RunDirectory run = create("method.size=20000"); // 80 kB a checkpoint
    train(run, 50);
    byte[] good = checkpoint(run, 50);
    extend(run, 100);
    shell("ulimit -f 60; exec", "worker", run);
    Await.until(() -> run.status().state() == RunState.PAUSED);
    assertThat(run.status().cause())
        .contains("the checkpoint of step 75 could not be saved")
        .contains("does not allow a file of this size")
        .contains("the checkpoint of step 50 is good");
    assertThat(checkpoint(run, 50)).isEqualTo(good);
    run.ask(new Request.Continue()); // still too small: it says so again, and does not go on
    Await.until(
        () ->
            run.history().checkpoints().size() == 2
                && run.status().state() == RunState.PAUSED
                && run.status().step() == 75);
    run.ask(new Request.Stop());
    Await.until(() -> run.status().state() == RunState.FAILED);
    assertThat(run.status().cause()).contains("stopped while").contains("75");
    train(run, 100);
    assertThat(run.checkpoints().steps()).contains(100L);
  }

  @Test
  void aDiskThatIsFullInTheForegroundFailsTheRunAtEverySize() throws Exception {
    RunDirectory whole = create("method.size=2000", "training.logEvery=1");
    train(whole, 100);
    for (int blocks : new int[] {1, 2, 4, 6, 8}) { // checkpoints and events have about 9 kB
      RunDirectory run = create("method.size=2000", "training.logEvery=1");
      train(run, 25);
      byte[] good = checkpoint(run, 25);
      extend(run, 100);
      assertThat(end(shell("ulimit -f " + blocks + "; exec", "train", run))).isEqualTo(1);
      assertThat(run.status().state()).isEqualTo(RunState.FAILED);
      assertThat(run.status().cause()).contains("does not allow a file of this size");
      assertThat(checkpoint(run, 25)).isEqualTo(good);
      EventTail tail = run.events();
      assertThat(tail.poll()).isNotEmpty();
      assertThat(tail.unreadable()).isZero();
      train(run, 100); // room again
      assertThat(checkpoint(run, 100)).isEqualTo(checkpoint(whole, 100));
    }
  }

  @Test
  void aFileSystemThatIsFullPausesTheRunUntilThereIsRoom() throws Exception {
    // Room for any number of looks; how many there are depends on the time that passes.
    try (FullDisk disk = new FullDisk(folder, "2m")) {
      try {
        RunDirectory run =
            new RunStore(disk.path())
                .create(
                    Walk.preset("method.size=20000", "evaluation.best="),
                    BINDER,
                    RunStore.Request.defaults());
        train(run, 50);
        byte[] good = checkpoint(run, 50);
        extend(run, 100);
        Path filler = disk.fill();
        Process worker = shell("exec", "worker", run);
        Await.until(() -> run.status().state() == RunState.PAUSED);
        assertThat(run.status().cause())
            .contains("the disk is full; free some space, then continue");
        assertThat(checkpoint(run, 50)).isEqualTo(good);
        Files.delete(filler);
        run.ask(new Request.Continue());
        assertThat(end(worker)).isZero();
        assertThat(run.status().state()).isEqualTo(RunState.FINISHED);
        assertThat(run.checkpoints().steps()).contains(100L);
      } finally {
        endWhatWasStarted();
      }
    }
  }

  @Test
  void aReadOnlyFolderOfCheckpointsPausesTheRunAndSaysWhy() throws Exception {
    RunDirectory run = create();
    train(run, 50);
    extend(run, 100);
    Path checkpoints = run.checkpointsFolder();
    assumeThat(checkpoints.toFile().setWritable(false)).isTrue();
    try {
      // Root may write anywhere unless it gives that up.
      boolean root = System.getProperty("user.name").equals("root");
      assumeThat(!root || Files.isExecutable(Path.of("/usr/bin/setpriv"))).isTrue();
      shell("exec " + (root ? "setpriv --bounding-set=-dac_override" : ""), "worker", run);
      Await.until(() -> run.status().state() == RunState.PAUSED);
      assertThat(run.status().cause()).contains("not writable").contains("step 50 is good");
      assertThat(checkpoints.toFile().setWritable(true)).isTrue();
      run.ask(new Request.Continue());
      Await.until(() -> run.status().state() == RunState.FINISHED);
      assertThat(run.checkpoints().steps()).contains(100L);
    } finally {
      checkpoints.toFile().setWritable(true);
    }
  }

  private static void extend(RunDirectory run, long stopAt) throws IOException {
    var config = run.config();
    config.withObject("/training").put("stopAt", stopAt);
    run.writeConfig(config);
  }
}
