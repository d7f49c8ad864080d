package mongery.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.config.Json;
import mongery.data.DenseArray;
import mongery.figure.compare.Compared;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.History;
import mongery.method.Look;
import mongery.ui.base.Work;
import mongery.ui.runs.FakeRuns;
import mongery.ui.runs.RunRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
  private final FakeRuns runs = new FakeRuns();
  private final List<Path> dirs = new ArrayList<>();
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
  private final CompareViewModel model = new CompareViewModel(rows, this::read, Work.now());
  private Path broken;

  @BeforeEach
  void begin() {
    for (int seed = 1; seed <= 4; seed++) {
      dirs.add(runs.start("squares", experiment(seed, seed % 2 == 0 ? 1 : 20)));
    }
    rows.setAll(runs.list());
  }

  private static ObjectNode experiment(int seed, double tau) {
    ObjectNode experiment = Json.object().put("title", "Squares");
    experiment.putObject("method").put("type", "uotm").put("tau", tau);
    experiment.putObject("training").put("steps", 10).put("seed", seed);
    return experiment;
  }

  private Compared read(Path dir) throws IOException {
    if (dir.equals(broken)) {
      throw new IOException("its events are damaged");
    }
    History.Curve loss = new History.Curve(new double[] {0, 10}, new double[] {2, 1});
    String name = dir.getFileName().toString();
    return new Compared(
        dir,
        name,
        "Squares",
        runs.config(dir),
        new History(
            name.equals("run-1") ? Map.of("loss", loss, "own", loss) : Map.of("loss", loss)),
        History.EMPTY,
        List.of(),
        new TreeMap<>());
  }

  @Test
  void runsAreTickedAndTickedOff() {
    model.choose(dirs.get(0), true);
    model.choose(dirs.get(1), true);
    assertThat(model.comparisonProperty().get().runs()).hasSize(2);
    assertThat(model.series()).contains("loss", "own");
    model.choose(dirs.get(0), false);
    assertThat(model.comparisonProperty().get().runs()).hasSize(1);
    assertThat(model.series()).containsExactly("loss");
    assertThat(model.overlay()).isNotNull();
    model.choose(List.of());
    assertThat(model.overlay()).isNull();
  }

  @Test
  void groupingOffersWhatDiffersAndEndsWithIt() {
    model.choose(dirs);
    assertThat(model.groupings()).containsExactly("", "method.tau");
    model.groupByProperty().set("method.tau");
    assertThat(model.comparisonProperty().get().groups()).hasSize(2);
    model.choose(List.of(dirs.get(0), dirs.get(2)));
    assertThat(model.groupByProperty().get()).as("tau does not differ any more").isEmpty();
    assertThat(model.comparisonProperty().get().groups()).hasSize(2);
  }

  @Test
  void aRunThatCannotBeReadIsNamedAndTheOthersAreCompared() {
    broken = dirs.get(1);
    model.choose(dirs);
    assertThat(model.comparisonProperty().get().runs()).hasSize(3);
    assertThat(model.problemProperty().get()).contains("run-2").contains("damaged");
    broken = null;
    model.refresh();
    assertThat(model.comparisonProperty().get().runs()).hasSize(4);
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void aRunThatWasDeletedIsComparedNoMore() {
    model.choose(dirs);
    rows.remove(0);
    model.refresh();
    assertThat(model.comparisonProperty().get().runs()).hasSize(3);
  }

  @Test
  void everyFigureSaysTheCommandThatMakesItAgain() {
    model.choose(dirs.subList(0, 2));
    model.groupByProperty().set("method.tau");
    model.shownSeriesProperty().set("loss");
    model.logYProperty().set(true);
    String two = dirs.get(0) + " " + dirs.get(1);
    assertThat(command(model.overlay()))
        .isEqualTo(
            "mongery compare " + two + " --series loss --group method.tau --log-y -o overlay.pdf");
    assertThat(command(model.finals()))
        .isEqualTo("mongery compare " + two + " --name finals --group method.tau -o finals.pdf");
  }

  @Test
  void looksInStepSayTheCommandThatMakesThemAgain() {
    Look look =
        new Look(
            Map.of(
                Look.SOURCE, DenseArray.matrix(2, 2, 0, 0, 1, 1),
                Look.TARGET, DenseArray.matrix(2, 2, 0, 2, 1, 3)));
    model.choose(dirs.subList(0, 2));
    model.looks().steps().setAll(7L);
    model.looks().data().setAll(FigureData.of(look), FigureData.of(look));
    assertThat(command(model.looks().together()))
        .isEqualTo(
            "mongery figure "
                + dirs.get(0)
                + " "
                + dirs.get(1)
                + " --name map --step 7 -o map.pdf --label 'Squares, τ = 20, seed = 1'"
                + " --label 'Squares, τ = 1, seed = 2'");
  }

  private String command(Figure figure) {
    return model.export(figure).commandProperty().get();
  }
}
