package mongery.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mongery.config.Binder;
import mongery.config.Json;
import mongery.config.Preset;
import mongery.config.Presets;
import mongery.config.Sweep;
import mongery.data.ArrayFiles;
import mongery.data.DenseArray;
import mongery.run.disk.Control;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as a person types it, in this process. */
class CliTest {
  @TempDir Path dir;

  private record Outcome(int code, String out, String err) {
    String lastLine() {
      return out.lines().reduce((a, b) -> b).orElse("");
    }

    JsonNode json() {
      return Json.parse(out, "output");
    }
  }

  private Outcome mongery(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Cli.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Outcome(code, out.toString(), err.toString());
  }

  private Outcome inRuns(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--runs");
    all.add(dir.resolve("runs").toString());
    return mongery(all.toArray(String[]::new));
  }

  /** Trains a few steps of a small problem. */
  private Outcome tiny(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "train",
                "toy/flow/squares-uotfm",
                "--steps",
                "4",
                "--set",
                "training.batch=16",
                "--set",
                "evaluation.samples=20"));
    words.addAll(List.of(more));
    Outcome trained = inRuns(words.toArray(String[]::new));
    assertThat(trained.code()).as(trained.err()).isZero();
    return trained;
  }

  private String trainTiny() {
    return tiny("--set", "training.logEvery=1", "--threads", "1").lastLine();
  }

  @Test
  void aSweepTrainsARunForEachValueAndPutsTheirMetricsSideBySide() {
    Outcome swept = tiny("--at-once", "2", "--sweep", "training.seed=1,2");
    assertThat(swept.err()).contains("seed=1  finished").contains("seed=2  finished");
    assertThat(swept.out()).contains("mean of 2").contains(" \u00b1 ");
    List<String> directories = swept.out().lines().filter(l -> l.contains("-seed-")).toList();
    assertThat(directories).hasSize(2);
    assertThat(inRuns("list").out().lines()).hasSize(2).allMatch(l -> l.contains("#seed="));
    String tag = swept.out().replaceAll("(?s).*all with the tag (\\S+).*", "$1");
    assertThat(inRuns("compare", tag).out()).contains("mean of 2");
    String panels = dir.resolve("panels.svg").toString();
    assertThat(inRuns("figure", tag, "-o", panels).code()).isZero();
    assertThat(Path.of(panels)).content().contains("seed = 1").contains("seed = 2");
    assertThat(inRuns("compare", "seed-1").err()).contains("give two runs or more, or a tag");
    for (String directory : directories) {
      assertThat(mongery("show", directory, "--json").json().path("state").asText())
          .isEqualTo("finished");
    }
  }

  @Test
  void aSweepThatWasLeftIsTakenUpByItsTag() throws IOException {
    Preset preset =
        Presets.find()
            .load("toy/flow/squares-uotfm")
            .with(List.of("training.steps=4", "training.batch=16", "evaluation.samples=20"));
    List<RunDirectory> runs =
        new RunStore(dir.resolve("runs"))
            .create(
                preset,
                Sweep.of(List.of("training.seed=1,2,3")),
                Binder.load(),
                new RunStore.Request("left", "cpu", 1));
    runs.get(1).ask(new Control.Request.Stop());
    runs.get(2).ask(new Control.Request.Stop());
    String[] queue = {"worker", "", "", "", "--at-once", "1"};
    for (int i = 0; i < runs.size(); i++) {
      queue[i + 1] = runs.get(i).path().toString();
    }
    assertThat(mongery(queue).code()).isEqualTo(Cli.STOPPED);
    assertThat(runs).extracting(run -> run.status().step()).containsExactly(4L, 0L, 0L);
    String tag = runs.get(0).remarks().tags().get(0);
    assertThat(inRuns("resume", tag, "--steps", "9").err()).contains("is for a single run");
    Outcome resumed = inRuns("resume", tag, runs.get(1).name(), "--at-once", "2");
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(resumed.err())
        .contains("seed=2  finished", "seed=3  finished")
        .doesNotContain("seed=1  ");
    assertThat(resumed.out()).contains("mean of 3", "all with the tag " + tag);
    assertThat(runs).extracting(run -> run.status().step()).containsExactly(4L, 4L, 4L);
    Outcome again = inRuns("resume", tag);
    assertThat(again.code()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(again.err()).contains(tag + ": all 3 runs have finished").hasLineCount(1);
  }

  @Test
  void aSweepWithOneWrongValueTrainsNothing() {
    Outcome wrong =
        inRuns("train", "toy/flow/squares-uotfm", "--sweep", "method.coupling.tauA=0.9,2");
    assertThat(wrong.code()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(wrong.err()).contains("method.coupling.tauA").contains("2 is not allowed");
    assertThat(inRuns("train", "quick-start", "--sweep", "training.seed=1", "--at-once", "0").err())
        .contains("--at-once 0: allowed: a whole number above 0");
    assertThat(inRuns("list").out()).doesNotContain("squares");
  }

  @Test
  void counterpartSolvesAPresetWithoutTraining() throws IOException {
    Path picture = dir.resolve("counterpart.csv");
    Outcome solved =
        mongery(
            "counterpart",
            "toy/flow/outliers-uotfm",
            "-n",
            "100",
            "--set",
            "method.coupling.tauB=0.9",
            "--json",
            "-o",
            picture.toString());
    assertThat(solved.code()).as(solved.err()).isZero();
    assertThat(solved.json().path("points").asInt()).isEqualTo(100);
    JsonNode values = solved.json().path("values");
    assertThat(values.path("discrete-acceptance/1").asDouble()).isCloseTo(1, within(1e-9));
    assertThat(values.path("discrete-mass/2/outlier").asDouble()).isBetween(0.0, 1e-3);
    assertThat(Files.readString(picture)).contains(",");
    Outcome none = mongery("counterpart", "toy/flow/squares-fm");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("no discrete counterpart").hasLineCount(1);
  }

  @Test
  void presetsSayWhatToExpect() {
    Outcome presets = mongery("presets", "--json");
    assertThat(presets.code()).isZero();
    assertThat(presets.json()).isNotEmpty();
    for (JsonNode preset : presets.json()) {
      assertThat(preset.has("problem")).as(preset.toString()).isFalse();
      assertThat(preset.fieldNames())
          .toIterable()
          .contains("name", "method", "data", "length", "expected", "time");
      assertThat(preset.get("length").asText()).isIn("quick", "published");
      assertThat(preset.get("expected")).as(preset.get("name").asText()).isNotEmpty();
      for (JsonNode expected : preset.get("expected")) {
        assertThat(expected.get("source").asText()).isNotBlank();
        assertThat(expected.get("value").isNumber()).isTrue();
        assertThat(expected.get("tolerance").isNumber()).isTrue();
      }
    }
    assertThat(mongery("presets").out()).contains("toy/flow/squares-uotfm").contains("expect");
    assertThat(mongery("presets", "toy/flow").out())
        .contains("toy/flow/squares-uotfm")
        .doesNotContain("toy/quick-start", "images/");
  }

  @Test
  void everyPresetCanBeGivenByNameOrByFile() {
    Presets presets = Presets.find();
    for (String name : presets.names()) {
      assertThat(presets.load(presets.root().resolve(name + ".json").toString()).merged())
          .isEqualTo(presets.load(name).merged());
    }
  }

  @Test
  void aTrainedRunIsListedShownEvaluatedResumedAndUsedAsAMap() throws IOException {
    String run = trainTiny();
    assertThat(Path.of(run)).isDirectory();

    JsonNode show = mongery("show", run, "--json").json();
    assertThat(show.get("state").asText()).isEqualTo("finished");
    assertThat(show.get("step").asLong()).isEqualTo(4);
    assertThat(show.get("steps").asLong()).isEqualTo(4);
    assertThat(show.get("metrics").get("crossing").isNumber()).isTrue();
    assertThat(show.get("expected").get(0).fieldNames())
        .toIterable()
        .contains("metric", "value", "tolerance", "actual", "reached");
    assertThat(inRuns("list", "--json").json().get(0).get("name").asText())
        .isEqualTo(Path.of(run).getFileName().toString());
    assertThat(inRuns("list").out()).contains("finished");
    assertThat(mongery("show", run).out())
        .contains("finished at step 4 of 4")
        .containsPattern("expected of the preset; this run has .*stopAt=4");

    Outcome eval =
        mongery(
            "eval",
            run,
            "--set",
            "method.ode.solver=euler",
            "--set",
            "method.ode.steps=3",
            "--json");
    assertThat(eval.code()).as(eval.err()).isZero();
    assertThat(eval.json().get("metrics").get("path-steps").asDouble()).isEqualTo(3);

    assertThat(mongery("resume", run, "--steps", "6").code()).isZero();
    assertThat(mongery("show", run, "--json").json().get("step").asLong()).isEqualTo(6);

    Path in = Files.writeString(dir.resolve("in.csv"), "0,-1\n5,-1\n");
    Path there = dir.resolve("there.npy");
    Path back = dir.resolve("back.csv");
    Path weights = dir.resolve("weights.csv");
    Outcome map =
        mongery("map", run, in.toString(), "-o", there.toString(), "--weights", weights.toString());
    assertThat(map.code()).as(map.err()).isZero();
    assertThat(ArrayFiles.read(weights).values()).hasSize(2).doesNotContain(0);
    assertThat(mongery("map", run, there.toString(), "-o", back.toString(), "--backward").code())
        .isZero();
    DenseArray returned = ArrayFiles.read(back);
    assertThat(returned.shape()).containsExactly(2, 2);
    for (int i = 0; i < 4; i++) {
      assertThat(returned.values()[i])
          .isCloseTo(
              ArrayFiles.read(in).values()[i], org.assertj.core.api.Assertions.within(1e-3f));
    }
  }

  @Test
  void figuresOfARunAreListedAndDrawnInEveryFormat() throws IOException {
    String run = trainTiny();
    Outcome list = mongery("figure", run, "--list");
    assertThat(list.out().lines()).contains("map", "trajectories", "training");
    for (String ending : List.of("pdf", "svg", "png", "csv", "tex")) {
      Path file = dir.resolve("map." + ending);
      Outcome figure = mongery("figure", run, "-o", file.toString(), "--width", "84mm");
      assertThat(figure.code()).as(figure.err()).isZero();
      assertThat(Files.size(file)).isPositive();
    }
    Outcome unknown = mongery("figure", run, "--name", "mapp", "-o", "x.pdf");
    assertThat(unknown.code()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(unknown.err()).contains("mapp").contains("trajectories");
    assertThat(mongery("figure", run, "-o", "x.doc").err()).contains("x.doc").contains(".pdf");
    assertThat(mongery("figure", run, "-o", "x.pdf", "--width", "wide").err()).contains("--width");
  }

  @Test
  void aStudyOfRunsEvaluatesSolversAndDrawsTheMetricAgainstEvaluations() throws IOException {
    String run = trainTiny();
    Path file = dir.resolve("study.csv");
    Outcome study =
        mongery(
            "study",
            run,
            "--metric",
            "crossing",
            "--solvers",
            "euler,heun",
            "--steps",
            "1,3",
            "-o",
            file.toString());
    assertThat(study.code()).as(study.err()).isZero();
    assertThat(study.out().lines().filter(line -> line.contains("crossing"))).hasSize(4);
    List<String> rows = Files.readAllLines(file);
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0)).contains("network evaluations");
    assertThat(rows.get(2)).startsWith("\"crossing, euler\",3,");
    assertThat(rows.get(4)).startsWith("\"crossing, heun\",6,");
    assertThat(mongery("figure", run, "--list").out().lines()).contains("effort");
    Outcome unknown = mongery("study", run, "--metric", "fid", "--steps", "1");
    assertThat(unknown.code()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(unknown.err()).contains("fid").contains("crossing");
  }

  @Test
  void aDiscreteCaseIsSolved() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("case.json"),
            """
            {"problem": "emd", "x": [[0], [1]], "y": [[2], [4]], "a": "uniform", "b": "uniform",
             "params": {}}
            """);
    Outcome solved = mongery("solve", file.toString(), "--json");
    assertThat(solved.code()).as(solved.err()).isZero();
    assertThat(solved.json().get("objective").asDouble()).isEqualTo(6.5); // (2^2 + 3^2) / 2
    assertThat(solved.json().fieldNames())
        .toIterable()
        .contains("objective", "transport_cost", "mass", "row_marginal", "col_marginal", "f", "g");
    assertThat(mongery("solve", file.toString()).out()).contains("objective");
  }

  @Test
  void quietPrintsNothingButTheRun() {
    Outcome trained =
        inRuns(
            "train",
            "toy/flow/squares-fm",
            "--steps",
            "2",
            "--quiet",
            "--set",
            "training.batch=16",
            "--set",
            "evaluation.samples=20");
    assertThat(trained.out().lines()).hasSize(1);
    assertThat(trained.err()).isEmpty();
    assertThat(Path.of(trained.lastLine())).isDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          train toy/squares-uotfn                              | toy/flow/squares-uotfm
          train squares-uotfm --set training.steps=-1         | training.steps
          train squares-uotfm --set training.stepz=1          | training.stepz
          train squares-uotfm --set method.coupling.tauA=1.5  | method.coupling.tauA
          train squares-uotfm --set method.type=nothing       | flow-matching
          train squares-uotfm --set training.batch=NaN        | training.batch
          train squares-uotfm --set rubbish                   | path=value
          train squares-uotfm --steps 0                       | --steps
          train squares-uotfm --steps many                    | --steps
          train squares-uotfm --device gpu                    | cpu
          train squares-uotfm --device cuda:0                 | cuda:0
          presets nowhere                                          | toy/flow
          train                                                   | PRESET
          show no-such-run                                        | no-such-run
          nonsense                                                | nonsense
          solve no-such-case.json                                 | no-such-case.json
          """)
  void wrongInputIsOneSentenceAndExitCodeTwo(String line, String says) {
    List<String> words = new ArrayList<>(List.of(line.strip().split(" +")));
    if (words.get(0).equals("train")) {
      words.add("--runs");
      words.add(dir.resolve("runs").toString());
    }
    Outcome outcome = mongery(words.toArray(String[]::new));
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(outcome.err()).startsWith("mongery: ").contains(says).doesNotContain("\tat ");
    assertThat(dir.resolve("runs")).doesNotExist();
  }

  @Test
  void aBrokenPresetFileIsNamedWithLineAndColumn() throws IOException {
    Path file = Files.writeString(dir.resolve("mine.json"), "{\n  \"title\": ,\n}");
    Outcome outcome = inRuns("train", file.toString());
    assertThat(outcome.code()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(outcome.err()).contains("mine.json:2:");
  }

  @Test
  void mapRefusesPointsOfAnotherDimension() throws IOException {
    String run = trainTiny();
    Path in = Files.writeString(dir.resolve("in.csv"), "0,1,2\n");
    Outcome outcome = mongery("map", run, in.toString(), "-o", dir.resolve("o.csv").toString());
    assertThat(outcome.code()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(outcome.err()).contains("in.csv").contains("allowed: 2");

    Files.writeString(in, "0,1\n");
    String to = dir.resolve("o.csv").toString();
    Outcome marginal = mongery("map", run, in.toString(), "-o", to, "--marginal", "2");
    assertThat(marginal.code()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(marginal.err()).contains("--marginal");
    assertThat(Files.exists(Path.of(to))).isFalse();
  }

  @Test
  void dataIsAPairOrMarginalsAsTheMethodNeedsIt() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("mine.json"),
            """
            {"title": "t", "data": {"marginals": [%1$s, %1$s]}, "method": {"type": "uotm", "tau": 1},
             "training": {"steps": 1}, "evaluation": {}}
            """
                .formatted("{\"law\": {\"type\": \"gaussian\"}}"));
    Outcome pairMethod = inRuns("train", file.toString());
    assertThat(pairMethod.code()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(pairMethod.err()).contains("mine.json", "data", "uotm", "source");

    Files.writeString(file, Files.readString(file).replaceFirst("\\[.*]", "[]"));
    assertThat(inRuns("train", file.toString()).err()).contains("mine.json", "data", "marginals");
  }

  @Test
  void noRunIsMadeOfPointsThatDoNotFitOrOfAScheduleThatEndsAtNothing() throws IOException {
    Path runs = dir.resolve("runs");
    Path points = Files.writeString(dir.resolve("points.csv"), "1,2,3\n4,5,6\n");
    Outcome other = inRuns("train", "squares-uotfm", "--set", points(points));
    assertThat(other.code()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(other.err()).contains("--set data.target", "3 coordinates", "data.source.law 2");
    Outcome gone = inRuns("train", "squares-uotfm", "--set", points(dir.resolve("no.csv")));
    assertThat(gone.code()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(gone.err()).contains("--set data.target", "data.target.law: ", "no.csv");
    Outcome inside =
        inRuns(
            "train",
            "squares-uotfm",
            "--set",
            points(points),
            "--set",
            "data.target.law.path=no.csv");
    assertThat(inside.code()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(inside.err()).contains("--set data.target.law.path=no.csv: data.target.law: ");
    Outcome schedule =
        inRuns(
            "train",
            "mixture-uotm-quick",
            "--sweep",
            "method.alpha=1,2",
            "--set",
            "method.alphaSchedule={\"type\":\"linear\",\"end\":0}");
    assertThat(schedule.code()).isEqualTo(Cli.WRONG_INPUT);
    assertThat(schedule.err()).contains("--set method.alphaSchedule", "above 0");
    assertThat(runs).doesNotExist();
  }

  private static String points(Path file) {
    return "data.target.law={\"type\":\"file\",\"path\":\"%s\"}".formatted(file);
  }

  @Test
  void doctorSaysWhatThisMachineHas() {
    Outcome doctor = mongery("doctor");
    assertThat(doctor.code()).as(doctor.out()).isZero();
    assertThat(doctor.out()).contains("engine", "PyTorch", "devices", "cpu", "presets", "display");
  }

  @Test
  void everyCommandHasHelp() {
    String help = mongery("--help").out();
    Stream.of(
            "presets", "train", "resume", "eval", "study", "list", "show", "map", "figure", "solve",
            "doctor")
        .forEach(
            command -> {
              assertThat(help).contains(command);
              Outcome outcome = mongery(command, "--help");
              assertThat(outcome.code()).isZero();
              assertThat(outcome.out()).contains("Usage: mongery " + command);
            });
  }

  @Test
  void theSchemaBesideThePresetsIsCurrent() throws IOException {
    assertThat(Files.readString(Path.of("experiments/schema.json")))
        .as("bring up to date: java -jar target/mongery.jar schema > experiments/schema.json")
        .isEqualTo(mongery("schema").out());
  }
}
