package mongery.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.figure.kind.FigureData;
import mongery.method.Look;
import mongery.ui.base.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExperimentsViewModelTest {
  private static final Binder BINDER = Binder.load();
  private static final List<PresetItem> PRESETS = PresetItem.all(Presets.find(), BINDER);

  private final List<ObjectNode> started = new ArrayList<>();
  private IOException refusal;
  private ExperimentsViewModel model;

  @BeforeEach
  void read() {
    List<PresetItem> all = new ArrayList<>(PRESETS);
    all.add(
        new PresetItem(
            "zoo/broken", "zoo/broken", "", "", "", "", "", List.of(), null, "steps: must be"));
    model =
        new ExperimentsViewModel(
            Work.now(),
            () -> all,
            (name, experiment, machine) -> {
              if (refusal != null) {
                throw refusal;
              }
              started.add(experiment);
              return Path.of("runs", "1");
            },
            BINDER);
    model.refresh();
  }

  @Test
  void presetsAreGroupedByFolderWithTheirNumber() {
    List<String> folders =
        model.rows().stream()
            .filter(ExperimentsViewModel.Folder.class::isInstance)
            .map(row -> ((ExperimentsViewModel.Folder) row).name())
            .toList();
    assertThat(folders).contains("toy", "toy/flow", "images", "zoo").doesNotHaveDuplicates();
    assertThat(model.rows()).hasSize(PRESETS.size() + 1 + folders.size());
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
    assertThat(started).hasSize(1);
    assertThat(started.get(0).at("/training/steps").longValue()).isEqualTo(12);
    assertThat(shown).containsExactly(Path.of("runs", "1"));
  }

  @Test
  void nothingStartsWhileAFieldIsWrong() {
    edit("training.steps", "soon");
    model.run();
    assertThat(started).isEmpty();
  }

  @Test
  void aFailedStartIsSaidAndCanBeTriedAgain() {
    refusal = new IOException("the disk is full");
    model.run();
    assertThat(model.problemProperty().get()).contains("the disk is full");
    assertThat(model.runnableProperty().get()).isTrue();
    refusal = null;
    model.run();
    assertThat(started).hasSize(1);
    assertThat(model.problemProperty().get()).isEmpty();
  }

  private void edit(String path, String text) {
    model
        .form()
        .leaf(path)
        .orElseThrow(() -> new AssertionError("no field " + path))
        .textProperty()
        .set(text);
  }

  private List<String> entries() {
    return model.rows().stream()
        .filter(ExperimentsViewModel.Entry.class::isInstance)
        .map(row -> ((ExperimentsViewModel.Entry) row).preset().name())
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
