package mongery.run.train;

import static mongery.run.train.Walk.BINDER;
import static mongery.run.train.Walk.NO_ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.method.Look;
import mongery.run.Await;
import mongery.run.disk.Control.Request;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunLock;
import mongery.run.disk.RunReport;
import mongery.run.disk.RunStatus;
import mongery.run.disk.RunStore;
import mongery.run.disk.Safetensors;
import mongery.run.event.Event;
import mongery.run.event.History;
import mongery.run.event.RunState;
import mongery.run.experiment.Counterparts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  @TempDir Path folder;

  private RunDirectory create(String... changes) {
    return new RunStore(folder).create(Walk.preset(changes), BINDER, RunStore.Request.defaults());
  }

  private static RunStatus train(RunDirectory run, long stopAt) {
    return new Trainer(run, BINDER, NO_ENGINE, Progress.NONE, false).train(stopAt);
  }

  private static Safetensors state(RunDirectory run, long step) throws IOException {
    return run.checkpoints().read(step).content();
  }

  private static void assertSameState(RunDirectory a, RunDirectory b, long step)
      throws IOException {
    assertThat(Files.readAllBytes(a.checkpointsFolder().resolve(RunDirectory.stepFile(step))))
        .isEqualTo(Files.readAllBytes(b.checkpointsFolder().resolve(RunDirectory.stepFile(step))));
  }

  @Test
  void aFinishedRunHoldsEverything() throws IOException {
    RunDirectory run = create();
    assertThat(run.status().state()).isEqualTo(RunState.QUEUED);
    RunStatus end = train(run, 0);
    assertThat(end.state()).isEqualTo(RunState.FINISHED);
    RunStatus status = run.status();
    assertThat(status.state()).isEqualTo(RunState.FINISHED);
    assertThat(status.step()).isEqualTo(100);
    History history = run.history();
    assertThat(history.scalar("loss").steps()).hasSize(20).startsWith(5).endsWith(100);
    assertThat(history.metric("distance").steps()).containsExactly(25, 50, 75, 100);
    assertThat(history.looks()).containsKeys(0L, 100L);
    assertThat(run.look(history.looks().get(100L)).get("mapped").shape()).containsExactly(1000, 2);
    assertThat(history.remarks())
        .anySatisfy(e -> assertThat(e.body().toString()).contains("Watching"));
    assertThat(run.facts().path("host").asText()).isNotEmpty();
    assertThat(run.facts().path("seed").asInt()).isEqualTo(1);
  }

  @Test
  void keepsTheLastCheckpointsAndTheBest() throws IOException {
    RunDirectory run = create("training.steps=300", "training.keep=2");
    train(run, 0);
    long best =
        run.history().checkpoints().entrySet().stream()
            .filter(e -> e.getValue().best())
            .mapToLong(Map.Entry::getKey)
            .max()
            .getAsLong();
    assertThat(run.checkpoints().steps()).contains(275L, 300L, best).hasSizeLessThanOrEqualTo(3);
    History.Series distance = run.history().metric("distance");
    int at = java.util.Arrays.binarySearch(distance.steps(), best);
    assertThat(distance.values()[at])
        .isEqualTo(java.util.Arrays.stream(distance.values()).min().getAsDouble());
  }

  @Test
  void stoppedAndContinuedEqualsUnbroken() throws IOException {
    RunDirectory whole = create();
    train(whole, 0);
    RunDirectory parts = create("training.stopAt=37");
    assertThat(train(parts, 0).step()).isEqualTo(37);
    assertThat(parts.status().state()).isEqualTo(RunState.FINISHED);
    assertThat(train(parts, 100).state()).isEqualTo(RunState.FINISHED);
    assertThat(parts.status().steps()).isEqualTo(100);
    assertSameState(whole, parts, 100);
    assertThat(parts.history().scalar("loss").values())
        .contains(whole.history().scalar("loss").values());
    assertThat(parts.history().lastMetrics()).isEqualTo(whole.history().lastMetrics());
  }

  @Test
  void theTimeBetweenTwoWorkersIsNoTraining() throws IOException {
    RunDirectory run = create();
    train(run, 40);
    String events = Files.readString(run.eventsFile());
    String aDayAgo =
        Pattern.compile("\"time\":(\\d+)")
            .matcher(events)
            .replaceAll(m -> "\"time\":" + (Long.parseLong(m.group(1)) - 86_400_000));
    Files.writeString(run.eventsFile(), aDayAgo);
    train(run, 100);
    double seconds = run.history().seconds();
    assertThat(seconds).isPositive().isLessThan(3_600);
    assertThat(listedSeconds()).isCloseTo(seconds, within(0.1));
    String old = Files.readString(run.eventsFile()).replaceAll(",\"seconds\":[^}]*", "");
    Files.writeString(run.eventsFile(), old);
    Files.delete(run.beatFile());
    assertThat(listedSeconds()).as("of a run made before this was kept").isEqualTo(seconds);
  }

  private double listedSeconds() {
    return new RunStore(folder).list().get(0).digest().seconds();
  }

  @Test
  void fallsBackToAnOlderCheckpointAndSaysSo() throws IOException {
    RunDirectory whole = create();
    train(whole, 0);
    RunDirectory run = create();
    train(run, 75);
    Path newest = run.checkpointsFolder().resolve(RunDirectory.stepFile(75));
    byte[] bytes = Files.readAllBytes(newest);
    bytes[bytes.length - 3] ^= 1;
    Files.write(newest, bytes);
    train(run, 100);
    assertThat(run.history().remarks())
        .anySatisfy(
            e ->
                assertThat(e.body().toString())
                    .contains("0000000075.safetensors is damaged")
                    .contains("going on from step 50"));
    assertSameState(whole, run, 100);
  }

  @Test
  void refusesToStartAgainWhenNoCheckpointIsReadable() throws IOException {
    RunDirectory run = create("training.checkpointEvery=60");
    train(run, 60);
    Path only = run.checkpointsFolder().resolve(RunDirectory.stepFile(60));
    for (long step : run.checkpoints().steps()) {
      Files.write(
          run.checkpointsFolder().resolve(RunDirectory.stepFile(step)), new byte[] {1, 2, 3});
    }
    assertThatThrownBy(() -> train(run, 100))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("none of the checkpoints can be read");
    assertThat(Files.readAllBytes(only)).containsExactly(1, 2, 3);
    assertThat(run.status().state()).isEqualTo(RunState.FAILED);
    assertThat(run.status().cause()).contains("left as they are");
  }

  @Test
  void aLossThatIsNotANumberFailsTheRunWithARemedy() throws IOException {
    RunDirectory run = create("method.nanAt=59");
    assertThat(train(run, 0).state()).isEqualTo(RunState.FAILED);
    assertThat(run.status().cause())
        .contains("loss became NaN at step 60")
        .contains("smaller learning rate")
        .contains("The checkpoint of step 50 is good");
    assertThat(state(run, 50).numbers()).containsEntry("count", 50L);
    assertThat(run.history().lastScalars().get("loss")).isNaN();
  }

  @Test
  void anErrorInAMethodFailsTheRunInTheUsersTerms() {
    RunDirectory run = create("method.throwAt=30");
    assertThat(train(run, 0).state()).isEqualTo(RunState.FAILED);
    assertThat(run.status().cause())
        .contains("internal error at step 30: IllegalStateException: the walker stumbled");
  }

  @Test
  void aRunIsTrainedByOneWorkerOnly() throws IOException {
    RunDirectory run = create();
    try (RunLock lock = RunLock.tryAcquire(run.lockFile()).orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> train(run, 0))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("another worker");
    }
    assertThat(train(run, 0).state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void heedsRequestsWhileTraining() throws Exception {
    RunDirectory run = create("training.steps=1000000", "method.micros=200");
    Trainer trainer = new Trainer(run, BINDER, NO_ENGINE, Progress.NONE, true);
    Thread thread = new Thread(() -> trainer.train(0));
    thread.start();
    Await.until(() -> run.status().state() == RunState.RUNNING && run.status().step() > 0);
    run.ask(new Request.Set("tau", 0.25));
    run.ask(new Request.Set("tau", 7)); // out of range
    run.ask(new Request.Set("size", 3)); // not live
    run.ask(new Request.Pause());
    Await.until(() -> run.status().state() == RunState.PAUSED);
    long paused = run.status().step();
    assertThat(run.checkpoints().steps()).contains(paused);
    Await.until(() -> listedSeconds() > 0);
    run.ask(new Request.OneStep(""));
    Await.until(() -> run.status().step() == paused + 1);
    run.ask(new Request.OneStep("map")); // this method has no players
    run.ask(new Request.Continue());
    Await.until(() -> run.status().step() > paused + 100);
    run.ask(new Request.Slow(0.001));
    Await.until(() -> run.status().step() == liveStep(run)); // every step is shown
    run.ask(new Request.Pause()); // and a request is heard at once
    Await.until(() -> run.status().state() == RunState.PAUSED);
    long slowed = run.status().step();
    run.ask(new Request.Slow(0));
    run.ask(new Request.Continue());
    Await.until(() -> run.status().step() > slowed + 100);
    run.ask(new Request.Stop());
    thread.join(20_000);
    assertThat(run.status().state()).isEqualTo(RunState.STOPPED);
    History history = run.history();
    assertThat(listedSeconds()).isCloseTo(history.seconds(), within(0.1));
    assertThat(history.liveSettings().values())
        .singleElement()
        .satisfies(
            s ->
                assertThat(s)
                    .extracting(Event.LiveSet::path, Event.LiveSet::value)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("method.tau", 0.25)));
    assertThat(history.remarks().toString())
        .contains("method.tau: 7.0 is not allowed; allowed: a number from 0 to 1")
        .contains("method.size: cannot be changed while training")
        .contains("map cannot be trained alone; this method has one network");
    assertThat(run.checkpoints().newest(new ArrayList<>()).live()).containsEntry("tau", 0.25);
    assertThat(run.checkpoints().newest(new ArrayList<>()).step()).isEqualTo(run.status().step());
  }

  private static long liveStep(RunDirectory run) {
    try {
      return run.liveLook().map(Map.Entry::getKey).orElse(-1L);
    } catch (IOException e) {
      return -1; // it is being replaced
    }
  }

  @Test
  void looksCarryTheDiscreteCounterpartOfThePresentSettings() throws IOException {
    RunDirectory run = create();
    run.ask(new Request.Set("tau", 0.25)); // heard after the first look
    train(run, 0);
    assertThat(counterpartShift(run, 0)).isCloseTo(0.1, within(1e-6));
    assertThat(counterpartShift(run, 100)).isCloseTo(0.25, within(1e-6));
    assertThat(run.history().remarks())
        .anySatisfy(e -> assertThat(e.body().toString()).contains("discrete counterpart"));
  }

  private static double counterpartShift(RunDirectory run, long step) throws IOException {
    Look look = run.look(run.history().looks().get(step)).counterpart();
    assertThat(look.get(Look.SOURCE).shape()).containsExactly(Counterparts.POINTS, 2);
    assertThat(look.get(Look.SOURCE_WEIGHT).shape()).containsExactly(Counterparts.POINTS);
    return look.get(Look.MAPPED).at(7, 1) - look.get(Look.SOURCE).at(7, 1);
  }

  @Test
  void aCounterpartThatFailsIsAWarning() throws IOException {
    RunDirectory run = create("method.tau=0.95");
    assertThat(train(run, 0).state()).isEqualTo(RunState.FINISHED);
    Look look = run.look(run.history().looks().get(100L));
    assertThat(look.get(Look.MAPPED)).isNotNull();
    assertThat(look.counterpart().arrays()).isEmpty();
    assertThat(run.history().remarks())
        .anySatisfy(
            e ->
                assertThat(e.body())
                    .isInstanceOfSatisfying(
                        Event.Warning.class,
                        w -> assertThat(w.toString()).contains("tau is too hard")));
  }

  @Test
  void liveChangesSurviveAResume() throws Exception {
    RunDirectory whole = create("method.tau=0.25");
    train(whole, 0);
    RunDirectory run = create();
    run.ask(new Request.Set("tau", 0.25)); // heard before the first step
    train(run, 50);
    train(run, 100);
    assertThat(state(run, 100).arrays().get("w").values())
        .isEqualTo(state(whole, 100).arrays().get("w").values());
  }

  @Test
  void saysWhatWatchingCost() throws IOException {
    RunDirectory run = create("training.steps=2000", "method.micros=300", "evaluation.every=0");
    train(run, 0);
    String note =
        run.history().remarks().stream()
            .map(e -> e.body().toString())
            .filter(t -> t.contains("Watching"))
            .findFirst()
            .orElseThrow();
    double percent = Double.parseDouble(note.replaceFirst("(?s).*: ([0-9.]+) %.*", "$1"));
    // The share itself is held by LookScheduleTest; here one slow look on a busy machine may pass
    // it.
    assertThat(percent).isBetween(0.0, 15.0);
    assertThat(run.history().looks()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void reportsStateMetricsAndWhatWasExpected() {
    RunDirectory run = create();
    train(run, 0);
    var report = RunReport.of(run);
    assertThat(report.path("state").asText()).isEqualTo("finished");
    assertThat(report.path("step").asInt()).isEqualTo(100);
    assertThat(report.path("steps").asInt()).isEqualTo(100);
    double distance = report.at("/metrics/distance").asDouble();
    assertThat(report.at("/expected/0/actual").asDouble()).isEqualTo(distance);
    assertThat(report.at("/expected/0/reached").asBoolean()).isEqualTo(distance <= 1);
    assertThat(RunReport.of(new RunStore(folder).list()).get(0).path("state").asText())
        .isEqualTo("finished");
  }

  @Test
  void evaluatesACheckpointWithOtherSettings() {
    RunDirectory run = create();
    train(run, 0);
    double trained = run.history().lastMetrics().get("distance");
    try (Trained last = Trained.open(run, "last", List.of(), BINDER, NO_ENGINE, "cpu", 1)) {
      assertThat(last.step()).isEqualTo(100);
      assertThat(last.evaluate().metrics().get("distance")).isEqualTo(trained, within(0.0));
    }
    try (Trained other =
        Trained.open(
            run,
            "75",
            List.of("evaluation.metrics.0.name=d2", "evaluation.samples=10"),
            BINDER,
            NO_ENGINE,
            "cpu",
            1)) {
      assertThat(other.evaluate().metrics()).containsOnlyKeys("d2");
    }
    assertThat(run.path().resolve("evaluations")).isDirectoryContaining("glob:**.json");
    assertThatThrownBy(() -> Trained.open(run, "7", List.of(), BINDER, NO_ENGINE, "cpu", 1))
        .isInstanceOf(ConfigException.class);
    assertThatThrownBy(
            () -> Trained.open(run, "last", List.of("method.sise=1"), BINDER, NO_ENGINE, "cpu", 1))
        .hasMessageContaining("method.sise: no such key");
  }

  @Test
  void aBadRunIsOneBadRow() throws IOException {
    RunDirectory good = create();
    RunDirectory changed = create();
    Files.writeString(
        changed.configFile(), Files.readString(changed.configFile()).replace("100", "101"));
    RunDirectory empty = create();
    Files.writeString(empty.configFile(), "");
    Files.createDirectory(folder.resolve("20260101-0000-junk-0000"));
    List<RunStore.Listed> rows = new RunStore(folder).list();
    assertThat(rows).hasSize(4);
    assertThat(rows).filteredOn(r -> r.problem() == null).hasSize(1);
    assertThat(rows)
        .filteredOn(r -> r.run().name().equals(changed.name()))
        .singleElement()
        .satisfies(r -> assertThat(r.problem()).contains("does not match its hash"));
    assertThat(new RunStore(folder).find(good.name()).name()).isEqualTo(good.name());
    assertThatThrownBy(() -> new RunStore(folder).find("nothing"))
        .isInstanceOf(ConfigException.class);
    assertThat(Json.compact(RunReport.of(rows))).contains("problem");
  }
}
