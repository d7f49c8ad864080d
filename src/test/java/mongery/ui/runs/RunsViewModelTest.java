package mongery.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mongery.config.Json;
import mongery.run.event.RunState;
import mongery.run.experiment.Expected;
import mongery.ui.base.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsViewModelTest {
  private final FakeRuns runs = new FakeRuns();
  private final List<String> told = new ArrayList<>();
  private final RunsViewModel model =
      new RunsViewModel(runs, Work.now(), (text, good) -> told.add(text));
  private Path first;
  private Path second;

  @BeforeEach
  void begin() {
    first = runs.start("first", experiment("Squares", "flow-matching"));
    second = runs.start("second", experiment("Outliers", "uotm"));
    runs.state(first, RunState.FINISHED, "");
    read();
  }

  private static ObjectNode experiment(String title, String method) {
    ObjectNode experiment = Json.object().put("title", title);
    experiment.putObject("method").put("type", method);
    experiment.putObject("training").put("steps", 10);
    return experiment;
  }

  private void read() {
    model.accept(runs.list());
  }

  private RunRow row(Path dir) {
    return model.rows().stream().filter(r -> r.dir().equals(dir)).findFirst().orElse(null);
  }

  @Test
  void ofTheSelectedRunsThoseGoOnThatCan() {
    List<Path> single = new ArrayList<>();
    Path third = runs.start("third", experiment("Moons", "uotm"));
    runs.state(second, RunState.STOPPED, "");
    runs.state(third, RunState.INTERRUPTED, "");
    read();
    model.selected().setAll(row(first), row(second));
    model.resume(2, single::add);
    assertThat(single).as("a finished run has nowhere to go").containsExactly(second);
    model.selected().setAll(model.rows());
    model.resume(2, single::add);
    assertThat(single).hasSize(1);
    assertThat(runs.asked).last().asString().isEqualTo("resume [run-3, run-2] at once 2");
    assertThat(told).containsExactly("2 runs go on from where they were");
  }

  @Test
  void everyWordOfASearchIsLookedForInTitleMethodStateTagsAndNote() {
    model.searchProperty().set("uotm run");
    assertThat(model.found()).extracting(RunRow::dir).containsExactly(second);
    model.searchProperty().set("finished");
    assertThat(model.found()).extracting(RunRow::dir).containsExactly(first);
    model.remark(row(second), "for the paper", "best, seed 1");
    model.searchProperty().set("PAPER best");
    assertThat(model.found()).extracting(RunRow::dir).containsExactly(second);
    model.searchProperty().set("no such run");
    assertThat(model.found()).isEmpty();
    assertThat(model.rows()).hasSize(2);
  }

  @Test
  void remarksAreShownAtOnceAndWritten() {
    model.chosenProperty().set(row(second));
    model.remark(row(second), "why", " a, b ,,a");
    assertThat(model.chosenProperty().get().facts().note()).isEqualTo("why");
    assertThat(model.chosenProperty().get().facts().tags()).containsExactly("a", "b");
    assertThat(runs.list().get(0).facts().tags()).containsExactly("a", "b");
  }

  @Test
  void whatIsDeletedGoesToTheTrashAndComesBack() {
    model.selected().setAll(row(first));
    model.discard();
    assertThat(row(first)).isNull();
    read();
    assertThat(model.rows()).hasSize(1);
    assertThat(model.canRestoreProperty().get()).isTrue();
    assertThat(told).last().asString().contains("Undo");
    model.restore();
    read();
    assertThat(model.rows()).hasSize(2);
    assertThat(model.canRestoreProperty().get()).isFalse();
  }

  @Test
  void aRunUnderWayIsNotDeleted() {
    model.selected().setAll(row(second));
    model.discard();
    assertThat(row(second)).isNotNull();
    assertThat(told).last().asString().contains("stop the run");
    model.request(RunAccess.Request.STOP);
    assertThat(runs.asked).endsWith("STOP run-2");
  }

  @Test
  void anUnreadableRunCanBeDeletedToo() {
    runs.damage(first, "config.json: does not match its hash");
    read();
    model.searchProperty().set("unreadable");
    assertThat(model.found()).hasSize(1);
    model.selected().setAll(row(first));
    model.discard();
    assertThat(row(first)).isNull();
  }

  @Test
  void aRunIsJudgedByItsFirstExpectedMetric() {
    RunRow.Outcome near = new RunRow.Outcome("w2", 0.3, new Expected("w2", 0.28, 0.05, ""));
    RunRow.Outcome far = new RunRow.Outcome("w2", 0.5, new Expected("w2", 0.28, 0.05, ""));
    RunRow.Outcome none = new RunRow.Outcome("w2", null, new Expected("w2", 0.28, 0.05, ""));
    assertThat(near.reached()).isTrue();
    assertThat(near.missed()).isFalse();
    assertThat(far.missed()).isTrue();
    assertThat(none.reached() || none.missed()).isFalse();
    assertThat(RunCells.value(row(first))).as("nothing to sort by").isEqualTo(Double.MAX_VALUE);
  }
}
