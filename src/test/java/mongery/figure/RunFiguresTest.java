package mongery.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Preset;
import mongery.config.Presets;
import mongery.figure.export.Export;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.method.Look;
import mongery.run.disk.RunStore;
import mongery.run.process.Foreground;
import mongery.run.train.Progress;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of a run that was really trained, if only for a few steps. */
class RunFiguresTest {
  @TempDir static Path folder;

  private static Path run;
  private static Path fresh;

  @BeforeAll
  static void train() {
    Binder binder = Binder.load();
    Preset preset =
        Presets.find()
            .load("toy/flow/squares-uotfm")
            .with(List.of("training.steps=12", "training.logEvery=2", "evaluation.samples=200"));
    RunStore store = new RunStore(folder.resolve("runs"));
    fresh = store.create(preset, binder, RunStore.Request.defaults()).path();
    new Foreground(binder).train(store, preset, RunStore.Request.defaults(), Progress.NONE);
    run =
        store.list().stream()
            .map(listed -> listed.run().path())
            .filter(path -> !path.getFileName().equals(fresh.getFileName()))
            .findFirst()
            .orElseThrow();
  }

  private static List<String> export(String names, String file) {
    return RunFigures.export(
        run, names, RunFigures.LATEST, FigureOptions.DEFAULT, Export.DEFAULT, folder.resolve(file));
  }

  @Test
  void readsTheNewestLookNumbersAndExpectations() {
    FigureData data = RunFigures.read(run, RunFigures.LATEST);
    assertThat(data.step()).isEqualTo(12);
    assertThat(data.look().get(Look.MAPPED).shape()[1]).isEqualTo(2);
    assertThat(data.scalars().curves()).isNotEmpty();
    assertThat(data.metrics().curves()).isNotEmpty();
    assertThat(data.expected()).isNotEmpty();
    assertThat(data.groups()).hasSize(2);
    assertThat(Figures.names(data)).contains("map", "trajectories", "training", "table");
  }

  @Test
  void readsAnEarlierStep() {
    FigureData first = RunFigures.read(run, 0);
    assertThat(first.step()).isZero();
    assertThat(first.look().get(Look.MAPPED).values())
        .isNotEqualTo(RunFigures.read(run, RunFigures.LATEST).look().get(Look.MAPPED).values());
  }

  @Test
  void aStepThatWasNotKeptIsAnErrorThatListsTheKeptOnes() {
    assertThatThrownBy(() -> RunFigures.read(run, 7777))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("--step 7777: the run kept no look at that step; it has 0, ")
        .hasMessageEndingWith("12");
  }

  @Test
  void runsSideBySideShowWhatTheyHadReachedAtAStep() throws IOException {
    Path file = folder.resolve("both.pdf");
    FigureCall.Layout labels = new FigureCall.Layout(0, List.of("left", "right"));
    FigureCall call =
        new FigureCall(
            List.of(run, run), "map", 7777, FigureOptions.DEFAULT, Export.DEFAULT, labels);
    assertThat(RunFigures.export(call, file)).containsExactly("map");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("left", "right");
    }
  }

  @Test
  void exportsTheMostTellingFigureOrThoseAskedFor() throws IOException {
    assertThat(export(null, "a.pdf")).containsExactly("map");
    assertThat(export("trajectories, training", "b.pdf"))
        .containsExactly("trajectories", "training");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("b.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("(a)", "(b)", "step");
    }
    assertThat(export("table", "c.tex")).containsExactly("table");
    assertThat(Files.readString(folder.resolve("c.tex"))).contains("\\toprule");
  }

  @Test
  void anUnknownCurveIsAnErrorThatListsTheKnownOnes() {
    assertThatThrownBy(
            () ->
                RunFigures.export(
                    run,
                    "training",
                    RunFigures.LATEST,
                    FigureOptions.DEFAULT.withSeries(List.of("los")),
                    Export.DEFAULT,
                    folder.resolve("x.pdf")))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("--series los is not recorded in this run; it has: loss");
  }

  @Test
  void wrongInputIsOneSentence() {
    assertThatThrownBy(() -> export("joint", "a.pdf"))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("figure joint needs data that this run does not have")
        .hasMessageContaining("map");
    assertThatThrownBy(() -> export("map,table", "a.csv"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("must end in .pdf, .svg, .png or .tex");
    assertThatThrownBy(() -> RunFigures.read(folder, RunFigures.LATEST))
        .isInstanceOf(ConfigException.class)
        .hasMessageEndingWith("is not a run: it has no config.json");
    assertThatThrownBy(
            () ->
                RunFigures.export(
                    fresh,
                    null,
                    RunFigures.LATEST,
                    FigureOptions.DEFAULT,
                    Export.DEFAULT,
                    folder.resolve("x.pdf")))
        .isInstanceOf(ConfigException.class)
        .hasMessageEndingWith("has nothing to draw yet");
  }
}
