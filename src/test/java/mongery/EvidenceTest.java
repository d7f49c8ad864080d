package mongery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mongery.config.Binder;
import mongery.config.Preset;
import mongery.config.Presets;
import mongery.data.MissingData;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.disk.RunStore;
import mongery.run.event.RunState;
import mongery.run.experiment.Expected;
import mongery.run.experiment.Experiment;
import mongery.run.process.Foreground;
import mongery.run.train.Progress;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Trains presets to their end, as a person would, and holds them to what they promise. Takes hours:
 * {@code mvn -Pslow verify -Dtest=EvidenceTest -Devidence='toy/flow/*' -Dseeds=1,2,3} takes a part.
 * Other published settings are trained if one is named alone. The runs are kept under {@code
 * target/evidence}, beside {@code experiments/RESULTS.md} with what they reached put in.
 */
@Tag("slow")
class EvidenceTest {
  private static final Path FOLDER = Path.of("target", "evidence");
  private static final String ALL = "{toy/**,images/digits*,images/fashion/*}";

  /** Published settings that a CPU trains in minutes. */
  private static final Set<String> PUBLISHED =
      Set.of(
          "toy/uotm/mixture-uotm",
          "toy/uotm/mixture-uotm-sd",
          "toy/uotm/outlier-uotm",
          "toy/uotm/outlier-otm",
          "toy/neural-ot/not-strong-mixture");

  private static final String PRESETS = System.getProperty("evidence", ALL);
  private static final String SEEDS = System.getProperty("seeds", "1,2,3");
  private static final Presets SHIPPED = new Presets(Path.of("experiments"));
  private static final Binder BINDER = Binder.load();
  private static final Map<String, Map<String, Double>> MEASURED = new HashMap<>();

  static Stream<Arguments> presetsAndSeeds() {
    PathMatcher chosen = FileSystems.getDefault().getPathMatcher("glob:" + PRESETS);
    return SHIPPED.names().stream()
        .filter(name -> chosen.matches(Path.of(name)))
        .filter(name -> PRESETS.equals(name) || PUBLISHED.contains(name) || quick(name))
        .flatMap(name -> seeds().map(seed -> Arguments.of(name, seed)));
  }

  private static Stream<Long> seeds() {
    return Stream.of(SEEDS.split(",")).map(Long::valueOf);
  }

  private static boolean quick(String name) {
    return experiment(name).length() == Experiment.Length.QUICK;
  }

  private static Experiment experiment(String name) {
    return SHIPPED.load(name).bind(BINDER, Experiment.class);
  }

  @ParameterizedTest
  @MethodSource("presetsAndSeeds")
  void aPresetReachesWhatItPromises(String name, long seed) throws IOException {
    Map<String, Double> values = measured(name, seed);
    SoftAssertions all = new SoftAssertions();
    for (Expected e : experiment(name).expected()) {
      Double value = values.get(e.metric());
      boolean reached = value != null && e.reached(value);
      all.assertThat(reached).as("%s = %s, expected %s", e.metric(), value, e).isTrue();
    }
    all.assertAll();
  }

  @Test
  void unbalancedKeepsLikenessBetterThanBalancedAndBalancedBetterThanNone() throws IOException {
    onlyAmongAll();
    for (long seed : seeds().toList()) {
      List<Double> kept = series("look-alike", seed, "images/digits-", "fm", "otfm", "uotfm");
      assertThat(kept.get(1)).as("seed %d", seed).isGreaterThan(kept.get(0) + 0.1);
      assertThat(kept.get(2)).as("seed %d", seed).isGreaterThan(kept.get(1) + 0.03);
    }
  }

  @Test
  void costOfExtremalTransportFallsAsWGrows() throws IOException {
    onlyAmongAll();
    for (long seed : seeds().toList()) {
      List<Double> cost =
          series("transport-cost", seed, "toy/extremal/extremal-interval-w", "1", "2", "4", "8");
      for (int i = 1; i < cost.size(); i++) {
        assertThat(cost.get(i)).as("seed %d", seed).isLessThan(cost.get(i - 1) - 0.05);
      }
    }
  }

  /** These compare presets of their own, so they are left out where others were asked for. */
  private static void onlyAmongAll() {
    Assumptions.assumeTrue(PRESETS.equals(ALL), "other presets were asked for");
  }

  private static List<Double> series(String metric, long seed, String prefix, String... ends)
      throws IOException {
    List<Double> out = new ArrayList<>();
    for (String end : ends) {
      out.add(measured(prefix + end, seed).get(metric));
    }
    return out;
  }

  /** Last metrics of a preset trained on one thread; trained once for all who ask. */
  private static Map<String, Double> measured(String name, long seed) throws IOException {
    Map<String, Double> known = MEASURED.get(name + seed);
    if (known != null) {
      return known;
    }
    Preset preset = SHIPPED.load(name).with(List.of("training.seed=" + seed));
    RunStore store = new RunStore(Files.createDirectories(FOLDER.resolve("runs")));
    RunDirectory[] run = {null};
    Progress remember =
        new Progress() {
          @Override
          public void update(RunStatus status, Map<String, Double> scalars) {}

          @Override
          public void ended(RunDirectory ended, RunStatus status) {
            run[0] = ended;
          }
        };
    try {
      RunStatus end =
          new Foreground(BINDER)
              .train(store, preset, new RunStore.Request(null, "cpu", 1), remember);
      assertThat(end.state()).as(end.cause()).isEqualTo(RunState.FINISHED);
    } catch (MissingData missing) {
      Assumptions.abort(missing.getMessage());
    }
    Map<String, Double> values = run[0].lastMetrics();
    MEASURED.put(name + seed, values);
    return values;
  }

  /** What was reached, put into the table that is shipped. */
  @AfterAll
  static void table() throws IOException {
    Path shipped = Path.of("experiments", "RESULTS.md");
    Files.writeString(
        FOLDER.resolve("RESULTS.md"),
        new EvidenceTable().filled(Files.readString(shipped), List.of(FOLDER.resolve("runs"))));
  }
}
