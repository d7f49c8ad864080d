package mongery.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mongery.run.Await;
import mongery.run.disk.Control.Request;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStore;
import mongery.run.disk.Turn;
import mongery.run.event.RunState;
import mongery.run.train.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers that wait for each other, with real processes. */
class TurnTest {
  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatWasStarted() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  private RunDirectory create(String device, String... changes) {
    RunStore.Request request = new RunStore.Request(null, device, 0);
    return new RunStore(folder).create(Walk.preset(changes), Walk.BINDER, request);
  }

  private Process launch(RunDirectory run, boolean wait) {
    return launch(List.of(run), wait ? 1 : 0);
  }

  private Process launch(List<RunDirectory> runs, int atOnce) {
    Process process = new Launcher(WorkerMain.class.getName(), 0).start(runs, atOnce);
    started.add(process);
    return process;
  }

  private static void reach(RunDirectory run, RunState state) {
    Await.until(() -> run.status().state() == state);
  }

  @Test
  void aRunWaitsWhileAnotherTrainsOnItsDeviceAndBeginsWhenThatEnds() throws IOException {
    RunDirectory busy = create("cpu", "training.steps=1000000000");
    launch(busy, false);
    reach(busy, RunState.RUNNING);
    RunDirectory waiting = create("cpu");
    launch(waiting, true);
    Await.until(() -> Turn.waits(waiting));
    assertThat(waiting.status().state()).isEqualTo(RunState.QUEUED);
    assertThat(waiting.status().cause()).contains("waits for its turn");
    RunDirectory stopped = create("cpu");
    launch(stopped, true);
    Await.until(() -> Turn.waits(stopped));
    stopped.ask(new Request.Stop());
    reach(stopped, RunState.STOPPED);
    assertThat(stopped.status().cause()).contains("while it waited");
    busy.ask(new Request.Stop());
    reach(waiting, RunState.FINISHED);
    assertThat(Turn.waits(waiting)).isFalse();
  }

  @Test
  void aQueuedRunGoesAtOnceWhenItIsAskedToAndLeavesItsPlaceWhenItsWorkerDies() throws Exception {
    RunDirectory busy = create("cpu", "training.steps=1000000000");
    launch(busy, false);
    reach(busy, RunState.RUNNING);
    RunDirectory killed = create("cpu");
    Process worker = launch(killed, true);
    Await.until(() -> Turn.waits(killed));
    worker.destroyForcibly().waitFor();
    reach(killed, RunState.INTERRUPTED);
    RunDirectory eager = create("cpu");
    launch(eager, true);
    Await.until(() -> Turn.waits(eager));
    eager.ask(new Request.Continue());
    reach(eager, RunState.FINISHED);
    assertThat(busy.status().state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void oneProcessWaitsForTheRunsOfASweepAndTrainsThemInTheirOrder() throws Exception {
    RunDirectory first = create("cpu", "training.steps=1000000000");
    RunDirectory second = create("cpu", "training.steps=1000000000");
    RunDirectory third = create("cpu", "training.steps=1000000000");
    RunDirectory stopped = create("cpu");
    RunDirectory deleted = create("cpu");
    RunDirectory failing = create("cpu", "method.throwAt=2");
    RunDirectory last = create("cpu");
    List<RunDirectory> all = List.of(first, second, third, stopped, deleted, failing, last);
    Process queue = launch(all, 2);
    reach(first, RunState.RUNNING);
    reach(second, RunState.RUNNING);
    assertThat(List.of(third, stopped, failing, last))
        .allSatisfy(run -> assertThat(run.status().state()).isEqualTo(RunState.QUEUED));
    stopped.ask(new Request.Stop());
    reach(stopped, RunState.STOPPED);
    assertThat(stopped.status().cause()).contains("while it waited");
    new RunStore(folder).trash().discard(deleted);
    third.ask(new Request.Continue());
    reach(third, RunState.RUNNING);
    first.ask(new Request.Stop());
    second.ask(new Request.Stop());
    third.ask(new Request.Stop());
    reach(failing, RunState.FAILED);
    reach(last, RunState.FINISHED);
    assertThat(queue.waitFor()).as("the last one to end").isIn(0, 1);
    assertThat(all.stream().filter(Turn::waits)).isEmpty();
  }

  @Test
  void aQueueThatIsAskedToEndStopsWhatTrainsAndLeavesTheRest() throws Exception {
    RunDirectory busy = create("cpu", "training.steps=1000000000");
    RunDirectory waiting = create("cpu");
    Process queue = launch(List.of(busy, waiting), 1);
    reach(busy, RunState.RUNNING);
    queue.destroy();
    reach(busy, RunState.STOPPED);
    reach(waiting, RunState.STOPPED);
    assertThat(queue.waitFor()).isNotZero();
    assertThat(waiting.status().cause()).contains("while it waited");
  }

  /** Without a launcher, as the terminal waits for a sweep's runs. */
  @Test
  void aQueueThatIsKilledLeavesWhatTrainsAloneAndTheRestToBeResumed() throws Exception {
    RunDirectory busy = create("cpu", "training.steps=1000000000");
    RunDirectory waiting = create("cpu");
    Process queue =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WorkerMain.class.getName(),
                "worker",
                busy.path().toString(),
                waiting.path().toString(),
                "--at-once=1")
            .start();
    started.add(queue);
    reach(busy, RunState.RUNNING);
    queue.destroyForcibly().waitFor();
    reach(waiting, RunState.INTERRUPTED);
    assertThat(waiting.status().cause()).contains("waited for its turn is gone", "resume it");
    assertThat(busy.status().state()).isEqualTo(RunState.RUNNING);
    launch(waiting, false);
    reach(waiting, RunState.FINISHED);
    busy.ask(new Request.Stop());
    reach(busy, RunState.STOPPED);
    launch(busy, false);
    assertThat(busy.status().state())
        .as("though its worker has not begun")
        .isIn(RunState.QUEUED, RunState.RUNNING);
    reach(busy, RunState.RUNNING);
  }

  @Test
  void runsThatWereDeletedComeBackAsTheyWere() {
    RunStore store = new RunStore(folder);
    RunDirectory run = create("cpu");
    store.trash().discard(run);
    assertThat(store.list()).isEmpty();
    assertThat(store.trash().names()).containsExactly(run.name());
    RunDirectory back = store.trash().restore(run.name());
    assertThat(back.config()).isNotEmpty();
    assertThat(store.list()).hasSize(1);
    assertThat(store.trash().names()).isEmpty();
  }
}
