package mongery.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.method.Look;
import mongery.run.event.RunState;
import mongery.run.experiment.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The window's side of real run directories and a real worker process. */
class DiskRunsTest {
  private static final Binder BINDER = Binder.load();

  @TempDir Path folder;

  @Test
  void aWorkerOfItsOwnTrainsAndTheWindowReadsWhatItLeaves() throws Exception {
    DiskRuns runs = new DiskRuns(folder, BINDER, Presets.find());
    ObjectNode experiment =
        BINDER.write(
            Presets.find()
                .load("toy/quick-start")
                .with(List.of("training.steps=20", "training.logEvery=5", "evaluation.samples=50"))
                .bind(BINDER, Experiment.class));
    Path run = runs.start("toy/quick-start", experiment, RunAccess.Machine.CPU);
    assertThat(runs.list())
        .singleElement()
        .satisfies(
            row -> assertThat(row.facts().apart()).isEqualTo("steps=20, logEvery=5, samples=50"));
    try (RunAccess.Tail tail = runs.open(run)) {
      WaitForAsyncUtils.waitFor(
          120, TimeUnit.SECONDS, () -> !tail.read().row().active() || failed(runs));
      LiveRun end = tail.read();
      assertThat(end.row().state())
          .as(Files.readString(run.resolve("log.txt")))
          .isEqualTo(RunState.FINISHED);
      assertThat(end.row().step()).isEqualTo(20);
      assertThat(end.scalars().curves()).isNotEmpty();
      assertThat(end.metrics().curves()).isNotEmpty();
      assertThat(end.log()).extracting(LiveRun.LogLine::about).contains("state", "train", "eval");
      LiveRun.LookRef last = end.looks().get(end.looks().size() - 1);
      assertThat(last.step()).isEqualTo(20);
      assertThat(tail.look(last).get(Look.MAPPED)).isNotNull();
      assertThat(tail.read()).as("nothing new, nothing built").isSameAs(end);
    }
    assertThat(runs.list().get(0).facts().outcomes()).isNotEmpty();
  }

  @Test
  void aWorkerPausesContinuesAndStopsWhenTheWindowAsks() throws Exception {
    DiskRuns runs = new DiskRuns(folder, BINDER, Presets.find());
    ObjectNode experiment =
        BINDER.write(
            Presets.find()
                .load("toy/quick-start")
                .with(List.of("training.steps=10000000", "evaluation.samples=50"))
                .bind(BINDER, Experiment.class));
    Path run = runs.start("toy/quick-start", experiment, RunAccess.Machine.CPU);
    try (RunAccess.Tail tail = runs.open(run)) {
      reach(tail, RunState.RUNNING);
      runs.request(run, RunAccess.Request.PAUSE);
      reach(tail, RunState.PAUSED);
      long step = tail.read().row().step();
      runs.request(run, RunAccess.Request.CONTINUE);
      reach(tail, RunState.RUNNING);
      WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> tail.read().row().step() > step);
    } finally {
      runs.request(run, RunAccess.Request.STOP);
    }
    try (RunAccess.Tail tail = runs.open(run)) {
      reach(tail, RunState.STOPPED);
      assertThat(tail.read().row().resumable()).isTrue();
    }
  }

  private static void reach(RunAccess.Tail tail, RunState state) throws Exception {
    WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> tail.read().row().state() == state);
  }

  @Test
  void anEmptyFolderHasNoRunsAndABrokenRunIsARowThatSaysWhy() throws Exception {
    DiskRuns runs = new DiskRuns(folder.resolve("none"), BINDER, Presets.find());
    assertThat(runs.list()).isEmpty();
    Files.createDirectories(folder.resolve("none/20261122-broken"));
    assertThat(runs.list()).hasSize(1);
    assertThat(runs.list().get(0).problem()).isNotEmpty();
  }

  private static boolean failed(DiskRuns runs) {
    return runs.list().get(0).state() == RunState.FAILED;
  }
}
