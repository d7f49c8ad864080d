package mongery.ui.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.data.Side;
import mongery.method.Look;
import mongery.run.experiment.Experiment;
import mongery.ui.base.Work;
import mongery.ui.experiments.ExperimentsViewModel;
import mongery.ui.experiments.PresetItem;
import mongery.ui.runs.FakeRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataViewModelTest {
  private static final Binder BINDER = Binder.load();
  private static final List<PresetItem> PRESETS =
      PresetItem.some(
          Presets.find(),
          List.of("toy/quick-start", "toy/barycenter/unotb-outliers-tau20"),
          BINDER);

  @TempDir Path folder;

  private final ExperimentsViewModel experiments =
      new ExperimentsViewModel(Work.now(), () -> PRESETS, new FakeRuns(), BINDER);
  private final DataViewModel model = new DataViewModel(Work.now(), BINDER, experiments);

  @BeforeEach
  void begin() {
    experiments.refresh();
    model.begin();
  }

  @Test
  void aLawIsShownWithItsGroupsAndTheirShares() {
    assertThat(model.shownProperty().get().look().get(Look.marginal(0)).rows()).isEqualTo(2000);
    assertThat(model.shares()).hasSize(8);
    assertThat(model.shares().stream().mapToDouble(DataViewModel.Share::share).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void whatIsDrawnIsAValidLawOfTheExperimentAndOneStepToUndo() {
    ObjectNode before = experiments.form().value();
    model.drawnProperty().set(true);
    assertThat(model.put("source")).as("nothing is drawn yet").isFalse();
    stroke(0, 0, 0);
    stroke(1, 0, 1);
    assertThat(model.shares())
        .extracting(DataViewModel.Share::name)
        .containsExactly("group A", "group B");
    assertThat(model.places()).containsExactly("source", "target");
    assertThat(model.put("target")).isTrue();
    assertThat(experiments.form().validProperty().get()).isTrue();
    assertThat(experiments.form().value().at("/data/target/law/points").size()).isEqualTo(2);
    assertThat(BINDER.read(experiments.form().value(), Experiment.class, "")).isNotNull();
    experiments.form().undo();
    assertThat(experiments.form().value()).isEqualTo(before);
  }

  private void stroke(double x, double y, int group) {
    model.drawing().begin();
    model.drawing().dot(x, y, group, 0.1);
    model.drawing().end();
    model.redrawn();
  }

  @Test
  void aPaintedDensityIsHeavierWhereItWasPaintedMore() {
    Drawing drawing = model.drawing();
    drawing.begin();
    drawing.paint(-1, 0, 0.4);
    drawing.end();
    drawing.begin();
    for (int i = 0; i < 3; i++) {
      drawing.paint(1, 0, 0.4);
    }
    drawing.end();
    model.drawnProperty().set(true);
    float[] points = model.shownProperty().get().look().get(Look.marginal(0)).values();
    int right = 0;
    for (int i = 0; i < points.length; i += 2) {
      right += points[i] > 0 ? 1 : 0;
    }
    assertThat(right).as("of 2000, three strokes against one").isBetween(1300, 1700);
    drawing.undo();
    drawing.undo();
    assertThat(drawing.empty()).isTrue();
  }

  @Test
  void strokesStayInTheSquareAndAreErasedAndUndone() {
    Drawing drawing = model.drawing();
    stroke(5, 0, 0);
    assertThat(drawing.empty()).isTrue();
    stroke(0.5, 0.5, 0);
    drawing.begin();
    drawing.dot(0.51, 0.5, 0, 0.1);
    drawing.end();
    assertThat(drawing.dots()).as("almost the same place").hasSize(1);
    drawing.begin();
    drawing.erase(0.5, 0.5, 0.2);
    drawing.end();
    assertThat(drawing.empty()).isTrue();
    drawing.undo();
    assertThat(drawing.dots()).hasSize(1);
    drawing.clear();
    drawing.undo();
    assertThat(drawing.dots()).hasSize(1);
  }

  @Test
  void aFileOfPointsOrAPictureIsUsedAndAnyOtherIsRefused() throws IOException {
    Path points = Files.writeString(folder.resolve("mine.csv"), "0,1\n2,3\n4,5\n6,7\n8,9\n");
    assertThat(model.use(points)).isTrue();
    assertThat(model.form().value().at("/law/type").asText()).isEqualTo("file");
    assertThat(model.shownProperty().get()).isNotNull();
    assertThat(model.use(folder.resolve("mine.docx"))).isFalse();
    assertThat(model.remarkProperty().get()).contains("mine.docx").contains(".npy");
    assertThat(model.use(folder.resolve("absent.PNG"))).isTrue();
    assertThat(model.remarkProperty().get()).contains("absent.PNG").contains("no such file");
    assertThat(model.shownProperty().get()).isNull();
  }

  @Test
  void aBarycenterOffersItsMarginals() {
    experiments.choose("toy/barycenter/unotb-outliers-tau20");
    assertThat(model.places()).contains("marginal 1", "marginal 3");
    assertThat(model.put("marginal 2")).isTrue();
    assertThat(experiments.form().value().at("/data/marginals/1/law/type").asText())
        .isEqualTo("eight-gaussians");
    assertThat(BINDER.read(model.form().value(), Side.class, "").law()).isNotNull();
  }
}
