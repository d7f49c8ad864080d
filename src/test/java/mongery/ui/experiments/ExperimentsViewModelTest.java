package mongery.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.figure.kind.FigureData;
import mongery.method.Look;
import mongery.ui.base.Work;
import mongery.ui.runs.FakeRuns;
import mongery.ui.sweep.SweepViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentsViewModelTest {
  private static final Binder BINDER = Binder.load();
  private static final List<PresetItem> PRESETS = PresetItem.all(Presets.find(), BINDER);

  private final FakeRuns runs = new FakeRuns();
  private ExperimentsViewModel model;

  @BeforeEach
  void read() {
    List<PresetItem> all = new ArrayList<>(PRESETS);
    all.add(
        new PresetItem(
            "zoo/broken", "zoo/broken", "", "", "", "", "", List.of(), null, "steps: must be"));
    model = new ExperimentsViewModel(Work.now(), () -> all, runs, BINDER);
    model.refresh();
  }

  @Test
  void presetsAreATreeOfFolders() {
    assertThat(branches()).contains("images", "toy", "toy/uotm", "toy/flow", "zoo");
    assertThat(entries())
        .as("only what leads to the preset chosen is open")
        .contains("toy/quick-start", "zoo/broken")
        .doesNotContain("toy/uotm/outlier-uotm");
    model.open(branch("toy/uotm"), true);
    assertThat(entries()).contains("toy/uotm/outlier-uotm");
    model.open(branch("toy"), false);
    assertThat(entries()).noneMatch(name -> name.startsWith("toy/")).isNotEmpty();
    assertThat(branch("toy").presets()).isGreaterThan(50);
    model.searchProperty().set("outlier uotm");
    assertThat(entries())
        .as("a search looks into what is closed")
        .contains("toy/uotm/outlier-uotm");
  }

  @Test
  void editsOfAPresetWaitForTheReturnToIt() {
    model.choose("toy/flow/squares-fm");
    edit("training.steps", "many");
    model.choose("toy/flow/squares-otfm");
    assertThat(model.form().changesProperty().get()).isZero();
    assertThat(entry("toy/flow/squares-fm").edited()).isTrue();
    model.choose("toy/flow/squares-fm");
    assertThat(model.form().problemProperty().get()).startsWith("Steps");
    model.form().undo();
    assertThat(model.form().changesProperty().get()).isZero();
    assertThat(entry("toy/flow/squares-fm").edited()).isFalse();
  }

  @Test
  void aDuplicateIsOnesOwnAndIsSavedWithoutAskingAgain(@TempDir Path folder) {
    ExperimentsViewModel mine = onDisk(folder);
    mine.choose("toy/flow/squares-fm");
    edit(mine, "training.steps", "12");
    mine.own().duplicate();
    assertThat(mine.chosenProperty().get().name()).startsWith("own/").endsWith("-copy");
    assertThat(mine.chosenProperty().get().title()).endsWith("(copy)");
    assertThat(mine.form().value().at("/training/steps").intValue())
        .as("a copy of the preset, not of the edits")
        .isNotEqualTo(12);
    edit(mine, "training.steps", "34");
    mine.own().save();
    assertThat(mine.form().changesProperty().get()).isZero();
    assertThat(mine.chosenProperty().get().config().at("/training/steps").intValue()).isEqualTo(34);
    String first = mine.chosenProperty().get().name();
    mine.choose("toy/flow/squares-fm");
    mine.own().duplicate();
    assertThat(mine.chosenProperty().get().name()).isNotEqualTo(first);
  }

  @Test
  void savingAsATitleThatIsThereSaysSoAndReplacesOnlyThen(@TempDir Path folder) {
    ExperimentsViewModel mine = onDisk(folder);
    mine.choose("toy/flow/squares-fm");
    edit(mine, "training.steps", "12");
    mine.own().save();
    assertThat(mine.own().naming().openProperty().get())
        .as("a shipped preset is never changed")
        .isTrue();
    mine.own().naming().titleProperty().set("Mine");
    assertThat(mine.own().naming().remarkProperty().get()).isEqualTo("experiments/own/mine.json");
    mine.own().naming().save();
    assertThat(mine.chosenProperty().get().name()).isEqualTo("own/mine");
    assertThat(folder.resolve("own/mine.json")).exists();
    mine.choose("toy/flow/squares-otfm");
    mine.own().saveAs("Mine", false);
    assertThat(mine.problemProperty().get()).contains("is there already");
    mine.own().askTitle();
    mine.own().naming().titleProperty().set("Mine");
    assertThat(mine.own().naming().takenProperty().get()).isTrue();
    mine.own().naming().save();
    assertThat(mine.chosenProperty().get().name()).isEqualTo("own/mine");
    assertThat(mine.problemProperty().get()).isEmpty();
    mine.own().delete();
    assertThat(folder.resolve("own/mine.json")).doesNotExist();
    assertThat(mine.chosenProperty().get()).isNotNull();
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("own"), "in the way");
    ExperimentsViewModel mine = onDisk(folder);
    mine.choose("toy/flow/squares-fm");
    mine.own().saveAs("Mine", false);
    assertThat(mine.problemProperty().get()).contains("cannot be saved");
    assertThat(mine.chosenProperty().get().name()).isEqualTo("toy/flow/squares-fm");
  }

  /** The presets of this test with own ones in a folder. */
  private ExperimentsViewModel onDisk(Path folder) {
    Presets saved = new Presets(folder);
    Library library =
        new Library() {
          @Override
          public List<PresetItem> all() {
            List<PresetItem> all = new ArrayList<>(PRESETS);
            all.addAll(PresetItem.all(saved, BINDER));
            return all;
          }

          @Override
          public void save(String name, ObjectNode experiment, boolean replace) {
            saved.own().save(name, experiment, replace);
          }

          @Override
          public void delete(String name) {
            saved.own().delete(name);
          }
        };
    ExperimentsViewModel mine = new ExperimentsViewModel(Work.now(), library, runs, BINDER);
    mine.refresh();
    return mine;
  }

  private List<String> branches() {
    return model.rows().stream()
        .filter(PresetTree.Branch.class::isInstance)
        .map(row -> ((PresetTree.Branch) row).path())
        .toList();
  }

  private PresetTree.Branch branch(String path) {
    return model.rows().stream()
        .filter(row -> row instanceof PresetTree.Branch b && b.path().equals(path))
        .map(PresetTree.Branch.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private PresetTree.Entry entry(String name) {
    return model.rows().stream()
        .filter(row -> row instanceof PresetTree.Entry e && e.preset().name().equals(name))
        .map(PresetTree.Entry.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyWordOfASearchNarrowsTheList() {
    model.searchProperty().set("SQUARES uot");
    assertThat(entries()).isNotEmpty().allMatch(name -> name.contains("squares"));
    assertThat(entries()).contains("toy/flow/squares-uotfm").doesNotContain("toy/flow/squares-fm");
    model.searchProperty().set("no such thing");
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void theQuickStartIsChosenAndReadyToRun() {
    assertThat(model.chosenProperty().get().name()).isEqualTo("toy/quick-start");
    assertThat(model.runnableProperty().get()).isTrue();
  }

  @Test
  void aPresetIsFoundByTheLastPartOfItsNameAndAnUnknownOneIsSaid() {
    model.choose("squares-otfm");
    assertThat(model.chosenProperty().get().name()).isEqualTo("toy/flow/squares-otfm");
    model.choose("no-such-thing");
    assertThat(model.problemProperty().get()).contains("no-such-thing");
    assertThat(model.chosenProperty().get().name()).isEqualTo("toy/flow/squares-otfm");
  }

  @Test
  void aBrokenPresetSaysWhyAndOthersAreStillListed() {
    model.choose("zoo/broken");
    assertThat(model.problemProperty().get()).isEqualTo("steps: must be");
    assertThat(model.runnableProperty().get()).isFalse();
    model.choose("toy/flow/squares-fm");
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.runnableProperty().get()).isTrue();
  }

  @Test
  void runStartsTheExperimentAsEditedAndTellsWhereItIs() {
    List<Path> shown = new ArrayList<>();
    model.onStarted(shown::add);
    model.choose("toy/flow/squares-fm");
    edit("training.steps", "12");
    model.run();
    assertThat(shown).hasSize(1);
    assertThat(runs.asked).containsExactly("start toy/flow/squares-fm");
    assertThat(runs.config(shown.get(0)).at("/training/steps").longValue()).isEqualTo(12);
  }

  @Test
  void nothingStartsWhileAFieldIsWrong() {
    edit("training.steps", "soon");
    model.run();
    assertThat(runs.asked).isEmpty();
  }

  @Test
  void aFailedStartIsSaidAndCanBeTriedAgain() {
    runs.refusal = new IOException("the disk is full");
    model.run();
    assertThat(model.problemProperty().get()).contains("the disk is full");
    assertThat(model.runnableProperty().get()).isTrue();
    runs.refusal = null;
    model.run();
    assertThat(runs.asked).hasSize(1);
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void aSweepTrainsEveryCombinationOfTheExperimentAsEdited() {
    List<String> tags = new ArrayList<>();
    SweepViewModel sweep = model.sweep();
    sweep.onStarted(tags::add);
    model.choose("toy/flow/squares-uotfm");
    edit("training.steps", "12");
    sweep.ask();
    assertThat(sweep.sweepProperty().get().size()).as("three seeds to begin with").isEqualTo(3);
    sweep.add();
    assertThat(sweep.sweepProperty().get()).isNull();
    assertThat(sweep.problemProperty().get()).isEqualTo("Choose a setting to vary");
    SweepViewModel.Row row = sweep.rows().get(1);
    row.settingProperty().set(choice(sweep, "method.coupling.tauA"));
    row.valuesProperty().set("0.9, 2");
    assertThat(sweep.problemProperty().get())
        .startsWith("method.coupling.tauA: 2")
        .contains("above 0");
    row.valuesProperty().set("0.9, 1");
    assertThat(sweep.problemProperty().get()).isEmpty();
    sweep.start();
    sweep.start();
    assertThat(tags).as("a second key press starts nothing").containsExactly("sweep-0001");
    assertThat(sweep.openProperty().get()).isFalse();
    assertThat(runs.list())
        .hasSize(6)
        .allSatisfy(
            run -> {
              assertThat(run.facts().tags()).containsExactly("sweep-0001");
              assertThat(runs.config(run.dir()).at("/training/steps").longValue()).isEqualTo(12);
            });
    ObjectNode last = runs.config(runs.list().get(0).dir());
    assertThat(last.at("/training/seed").intValue()).isEqualTo(3);
    assertThat(last.at("/method/coupling/tauA").doubleValue()).isEqualTo(1);
  }

  @Test
  void aSweepThatCannotBeStartedStaysAndSaysWhy() {
    SweepViewModel sweep = model.sweep();
    sweep.ask();
    runs.refusal = new IOException("the disk is full");
    sweep.start();
    assertThat(sweep.problemProperty().get()).contains("the disk is full");
    assertThat(sweep.openProperty().get()).isTrue();
    edit("training.steps", "soon");
    assertThat(sweep.sweepProperty().get()).as("of an experiment with an error").isNull();
    sweep.rows().get(0).valuesProperty().set("");
    sweep.remove(sweep.rows().get(0));
    assertThat(sweep.problemProperty().get()).isEqualTo("Add a setting to vary");
  }

  private static SweepViewModel.Choice choice(SweepViewModel sweep, String path) {
    return sweep.choices().stream()
        .filter(choice -> choice.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private void edit(String path, String text) {
    edit(model, path, text);
  }

  private static void edit(ExperimentsViewModel model, String path, String text) {
    model
        .form()
        .leaf(path)
        .orElseThrow(() -> new AssertionError("no field " + path))
        .textProperty()
        .set(text);
  }

  private List<String> entries() {
    return model.rows().stream()
        .filter(PresetTree.Entry.class::isInstance)
        .map(row -> ((PresetTree.Entry) row).preset().name())
        .toList();
  }

  @Test
  void thePreviewFollowsTheDataAndTheSolutionFollowsWhatRelaxesIt() {
    model.choose("toy/uotm/outlier-uotm");
    PreviewViewModel preview = model.preview();
    FigureData data = preview.shownProperty().get();
    assertThat(data.look().arrays()).containsKeys(Look.SOURCE, Look.TARGET);
    assertThat(data.look().get(Look.MAPPED)).isNull();
    assertThat(preview.relaxations())
        .extracting(l -> l.spec().path())
        .containsExactly("method.tau");
    preview.relaxations().get(0).textProperty().set("3");
    assertThat(preview.shownProperty().get()).as("data do not depend on tau").isSameAs(data);
    preview.solvedProperty().set(true);
    FigureData solved = preview.shownProperty().get();
    assertThat(solved.look().get(Look.MAPPED)).isNotNull();
    assertThat(preview.remarkProperty().get()).startsWith("exact on 400 points");
    preview.relaxations().get(0).textProperty().set("0.02");
    assertThat(preview.shownProperty().get()).isNotSameAs(solved);
    preview.solvedProperty().set(false);
    assertThat(preview.shownProperty().get().look().get(Look.MAPPED)).isNull();
  }

  @Test
  void aProblemWithoutADiscreteCounterpartSaysSo() {
    model.choose("images/digits-uotfm");
    model.preview().solvedProperty().set(true);
    assertThat(model.preview().shownProperty().get()).isNull();
    assertThat(model.preview().remarkProperty().get()).contains("no discrete counterpart");
  }
}
