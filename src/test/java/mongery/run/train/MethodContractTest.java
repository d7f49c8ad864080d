package mongery.run.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mongery.config.Binder;
import mongery.config.Preset;
import mongery.config.Presets;
import mongery.config.Registry;
import mongery.data.DenseArray;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.MethodSettings;
import mongery.method.Plays;
import mongery.method.Probe;
import mongery.method.StateWriter;
import mongery.nn.Session;
import mongery.run.disk.Beat;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStore;
import mongery.run.event.History;
import mongery.run.experiment.Experiment;
import mongery.run.experiment.Experiments;
import mongery.run.experiment.Training;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every method must keep to, found through the registry: a new method is held to it by having
 * a preset, and must have one.
 */
class MethodContractTest {
  private static final Binder BINDER = Binder.load();

  @TempDir Path folder;

  /** One preset for each way of putting a method together, numbers aside. */
  private static Map<String, Preset> variants() {
    Map<String, Preset> out = new LinkedHashMap<>();
    List<Presets.Listed<Experiment>> all = Experiments.list(Presets.find(), BINDER);
    for (String folder : List.of("toy/", "")) { // small data first
      for (Presets.Listed<Experiment> listed : all) {
        if (listed.problem() == null && listed.name().startsWith(folder) && light(listed)) {
          JsonNode method = BINDER.write(listed.value()).get("method");
          out.putIfAbsent(words(method), small(listed.preset(), method));
        }
      }
    }
    return out;
  }

  /** Large images take minutes, and published sets may not be there; digits do the same steps. */
  private static boolean light(Presets.Listed<Experiment> listed) {
    return !listed.name().startsWith("images/") || listed.name().startsWith("images/digits-");
  }

  private static Preset small(Preset preset, JsonNode method) {
    List<String> changes =
        new ArrayList<>(
            List.of(
                "training.batch=16",
                "training.checkpointEvery=200",
                "training.logEvery=5",
                "training.keep=9",
                "evaluation.metrics=[]",
                "evaluation.best=",
                "expected=[]"));
    narrow("method", method, changes);
    return preset.with(changes);
  }

  /** Hidden layers are narrow: some published ones would take minutes. */
  private static void narrow(String path, JsonNode node, List<String> changes) {
    node.properties()
        .forEach(
            field -> {
              String at = path + "." + field.getKey();
              if (field.getKey().toLowerCase(Locale.ROOT).endsWith("widths")) {
                String widths = Collections.nCopies(field.getValue().size(), "24").toString();
                changes.add(at + "=" + widths);
              } else if (field.getValue().isObject()) {
                narrow(at, field.getValue(), changes);
              }
            });
  }

  private static String words(JsonNode node) {
    return node.toString().replaceAll("-?\\d+(\\.\\d+)?(E-?\\d+)?", "0");
  }

  @Test
  void everyMethodHasAPresetAndEveryPresetIsValid() {
    List<Presets.Listed<Experiment>> all = Experiments.list(Presets.find(), BINDER);
    assertThat(all).allSatisfy(listed -> assertThat(listed.problem()).isNull());
    Set<String> used =
        all.stream()
            .map(listed -> Registry.type(listed.value().method().getClass()))
            .collect(Collectors.toSet());
    assertThat(used)
        .containsExactlyInAnyOrderElementsOf(BINDER.registry().types(MethodSettings.class));
  }

  /** One variant of each method. */
  private static Map<String, Preset> oneEach() {
    Map<String, Preset> out = new LinkedHashMap<>();
    for (Preset preset : variants().values()) {
      out.putIfAbsent(preset.merged().at("/method/type").asText(), preset);
    }
    return out;
  }

  @Test
  void twoHundredStepsAndTwoHundredInANewProcessEqualFourHundredBitForBit() throws Exception {
    resumeIsExact(oneEach().values(), 200);
  }

  @Test
  void everyVariantResumesBitForBit() throws Exception {
    resumeIsExact(variants().values(), 20);
  }

  @Test
  @Tag("slow")
  void everyVariantResumesBitForBitAfterTwoHundredSteps() throws Exception {
    resumeIsExact(variants().values(), 200);
  }

  /** Twice {@code half} steps at once, and with another process for the second half. */
  private void resumeIsExact(Collection<Preset> presets, int half) throws Exception {
    RunStore store = new RunStore(folder);
    RunStore.Request oneThread = new RunStore.Request(null, "cpu", 1);
    Map<RunDirectory, RunDirectory> pairs = new LinkedHashMap<>();
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (Preset preset : presets) {
      RunDirectory whole = store.create(preset, BINDER, oneThread);
      RunDirectory parts = store.create(preset, BINDER, oneThread);
      pairs.put(whole, parts);
      first.add(2 * half + ":" + whole);
      first.add(half + ":" + parts);
      second.add(2 * half + ":" + parts);
    }
    await(process(first));
    await(process(second));
    for (Map.Entry<RunDirectory, RunDirectory> pair : pairs.entrySet()) {
      RunDirectory whole = pair.getKey();
      RunDirectory parts = pair.getValue();
      assertThat(checkpoint(parts, 2 * half))
          .as("state of %s", whole)
          .isEqualTo(checkpoint(whole, 2 * half));
      History a = whole.history();
      History b = parts.history();
      assertThat(b.scalarNames()).isNotEmpty().isEqualTo(a.scalarNames());
      for (String name : a.scalarNames()) {
        assertThat(b.scalar(name).values()).isEqualTo(a.scalar(name).values());
      }
    }
  }

  private static byte[] checkpoint(RunDirectory run, long step) throws IOException {
    return Files.readAllBytes(run.checkpointsFolder().resolve(RunDirectory.stepFile(step)));
  }

  private Process process(List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.add("-Xmx128m");
    command.add(ContractMain.class.getName());
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectErrorStream(true).redirectOutput(log().toFile());
    return builder.start();
  }

  private Path log() {
    return folder.resolve(".log");
  }

  private void await(Process process) throws Exception {
    try {
      assertThat(process.waitFor(1, TimeUnit.HOURS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log())).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Resident memory of a process that trains 20,000 steps, each method after the other. */
  @Test
  @Tag("slow")
  void residentMemoryIsFlatOverTwentyThousandSteps() throws Exception {
    for (Map.Entry<String, Preset> entry : oneEach().entrySet()) {
      RunDirectory run =
          new RunStore(folder)
              .create(
                  entry.getValue().with(List.of("training.checkpointEvery=2000")),
                  BINDER,
                  new RunStore.Request(null, "cpu", 1));
      Process process = process(List.of("20000:" + run));
      long middle = 0;
      long end = 0;
      while (process.isAlive()) {
        Beat beat = Beat.read(run.beatFile());
        if (beat != null && beat.step() > 8_000 && beat.step() <= 12_000) {
          middle = Math.max(middle, beat.memory());
        } else if (beat != null && beat.step() > 16_000) {
          end = Math.max(end, beat.memory());
        }
        process.waitFor(200, TimeUnit.MILLISECONDS);
      }
      await(process);
      assertThat(middle).isPositive();
      assertThat((double) end / middle)
          .as("%s: %d MiB, then %d MiB", entry.getKey(), middle >> 20, end >> 20)
          .isLessThan(1.03);
    }
  }

  @Test
  void stepsLooksAndSavesLeaveNoArraysBehind() {
    for (Map.Entry<String, Preset> variant : variants().entrySet()) {
      opened(
          variant.getValue().bind(BINDER, Experiment.class),
          (session, method, marginals) -> {
            Probe probe = new Probe(marginals.stream().map(m -> m.probe(20)).toList(), 1);
            use(method, probe, 0, 10);
            int before = session.managedArrays();
            use(method, probe, 10, 100);
            assertThat(session.managedArrays()).as(variant.getKey()).isEqualTo(before);
          });
    }
  }

  @Test
  void aPlayerThatIsTrainedAloneLeavesTheOthersAsTheyAre() {
    Set<String> played = new HashSet<>();
    for (Map.Entry<String, Preset> variant : variants().entrySet()) {
      Experiment experiment = variant.getValue().bind(BINDER, Experiment.class);
      List<String> players = experiment.method().players();
      if (players.isEmpty() || !played.add(experiment.method().getClass().getName())) {
        continue;
      }
      opened(
          experiment,
          (session, method, marginals) -> {
            Plays plays = (Plays) method;
            Map<String, DenseArray> before = weights(method);
            for (String player : players) {
              plays.only(player);
              assertThat(method.step(0).read().values()).allMatch(Double::isFinite);
              Map<String, DenseArray> after = weights(method);
              Set<String> moved = new TreeSet<>();
              after.forEach(
                  (name, array) -> {
                    if (!Arrays.equals(array.values(), before.get(name).values())) {
                      moved.add(name.substring(0, name.indexOf('.')));
                    }
                  });
              assertThat(moved).as(variant.getKey() + ": " + player).isNotEmpty();
              for (String other : players) {
                assertThat(moved.stream().anyMatch(name -> name.startsWith(other)))
                    .as("%s: %s while %s is trained", variant.getKey(), other, player)
                    .isEqualTo(other.equals(player));
              }
              before.putAll(after);
            }
          });
    }
    assertThat(played).hasSizeGreaterThanOrEqualTo(3);
  }

  /** What is done with a method that was opened for it. */
  private interface Use {
    void of(Session session, Method method, List<Sampler> marginals);
  }

  private static void opened(Experiment experiment, Use use) {
    Training training = experiment.training();
    List<Sampler> marginals = Samplers.all(experiment.data().sides(), training.seed());
    try (Session session = Session.open("cpu", 1);
        Method method =
            experiment
                .method()
                .create(
                    new MethodContext(
                        session, marginals, training.batch(), training.steps(), training.seed()))) {
      use.of(session, method, marginals);
    }
  }

  private static Map<String, DenseArray> weights(Method method) {
    Map<String, DenseArray> out = new LinkedHashMap<>();
    method.save(
        new StateWriter() {
          @Override
          public void array(String name, DenseArray value) {
            out.put(name, value);
          }

          @Override
          public void number(String name, long value) {}
        });
    return out;
  }

  private static void use(Method method, Probe probe, long from, long to) {
    for (long step = from; step < to; step++) {
      assertThat(method.step(step).read().values()).allMatch(Double::isFinite);
      if (step % 5 == 0) {
        method.look(probe);
        method.save(new Discard());
      }
    }
  }

  private static final class Discard implements StateWriter {
    @Override
    public void array(String name, DenseArray value) {
      assertThat(value.values()).isNotNull();
    }

    @Override
    public void number(String name, long value) {
      assertThat(name).isNotEmpty();
    }
  }
}
