package mongery.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.Json;
import mongery.figure.kind.History;
import mongery.ui.runs.FakeRuns;
import mongery.ui.runs.Feed;
import mongery.ui.runs.LiveRun;
import org.junit.jupiter.api.Test;

/** What a person is told to look into, and what to do about it. */
class AdviceTest {
  private final FakeRuns runs = new FakeRuns();
  private final Feed feed = new Feed(runs);

  private LiveRun run(Map<String, double[]> scalars, LiveRun.LogLine... log) {
    Path dir =
        runs.start(
            "x",
            (com.fasterxml.jackson.databind.node.ObjectNode)
                Json.parse("{\"training\":{\"steps\":100}}", ""));
    runs.advance(dir, 90);
    feed.follow(dir);
    feed.readOnce(true);
    LiveRun run = feed.news().run();
    Map<String, History.Curve> curves = new LinkedHashMap<>();
    scalars.forEach(
        (name, values) -> {
          double[] steps = new double[values.length];
          Arrays.setAll(steps, i -> i);
          curves.put(name, new History.Curve(steps, values));
        });
    return new LiveRun(
        run.row(),
        run.preset(),
        run.config(),
        new History(curves),
        run.metrics(),
        run.looks(),
        List.of(log),
        run.expected(),
        1,
        1,
        1,
        "cpu",
        Map.of(),
        Map.of());
  }

  private static double[] constant(double value) {
    double[] out = new double[40];
    Arrays.fill(out, value);
    return out;
  }

  @Test
  void massThatIsLostNamesItsMarginalAndARemedy() {
    List<Advice> advice =
        Advice.of(run(Map.of("mass.2", constant(0.83), "mass.source", constant(1.02))));
    assertThat(advice).hasSize(1);
    assertThat(advice.get(0).what()).contains("0.830").contains("marginal 2");
    assertThat(advice.get(0).remedy()).contains("train longer");
  }

  @Test
  void weightsThatAreCutOffAndLossesThatRunAwayAreSaid() {
    double[] loss = new double[60];
    Arrays.setAll(loss, i -> i < 30 ? 1 : Math.exp(0.3 * (i - 30)));
    List<Advice> advice = Advice.of(run(Map.of("clamped", constant(0.12), "loss.map", loss)));
    assertThat(advice.toString()).contains("12.00 %").contains("raise tau");
    assertThat(advice.toString()).contains("loss.map").contains("learning rates");
  }

  @Test
  void aRunThatIsWellGetsNoAdvice() {
    assertThat(
            Advice.of(
                run(Map.of("mass.1", constant(1.01), "clamped", constant(0), "loss", constant(3)))))
        .isEmpty();
  }

  @Test
  void aWarningOfTheWorkerKeepsItsRemedyApart() {
    LiveRun.LogLine line =
        new LiveRun.LogLine(
            0, LiveRun.Level.WARN, "warning", "the plan misses its marginal; try epsilon 0.05");
    assertThat(Advice.of(run(Map.of(), line, line)))
        .containsExactly(new Advice("The plan misses its marginal.", "Try epsilon 0.05."));
  }
}
