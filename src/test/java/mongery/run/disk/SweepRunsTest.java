package mongery.run.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.config.Sweep;
import mongery.run.FullDisk;
import mongery.run.train.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runs of a sweep are made together, and are found together. */
class SweepRunsTest {
  @TempDir Path folder;

  private List<RunDirectory> create(String... axes) {
    return new RunStore(folder)
        .create(Walk.preset(), Sweep.of(List.of(axes)), Walk.BINDER, RunStore.Request.defaults());
  }

  @Test
  void eachHasItsValuesInItsNameAndItsTags() {
    List<RunDirectory> runs = create("method.tau=0.1,0.5", "training.seed=1,2");
    assertThat(runs).hasSize(4);
    RunDirectory last = runs.get(3);
    assertThat(last.name()).contains("-tau-0.5-seed-2-");
    assertThat(last.config().at("/method/tau").doubleValue()).isEqualTo(0.5);
    assertThat(last.facts().path("seed").asInt()).isEqualTo(2);
    assertThat(last.remarks().tags().subList(1, 3)).containsExactly("tau=0.5", "seed=2");
    assertThat(runs.stream().map(run -> run.remarks().tags().get(0)).distinct())
        .singleElement()
        .asString()
        .startsWith("sweep-");
  }

  @Test
  void noneIsMadeIfOneIsWrong() {
    assertThatThrownBy(() -> create("training.seed=1,2", "method.tau=0.1,5"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("method.tau")
        .hasMessageContaining("5 is not allowed");
    assertThat(new RunStore(folder).list()).isEmpty();
  }

  @Test
  void noneIsMadeIfTwoAreTheSame() {
    assertThatThrownBy(() -> create("training.seed=1,2", "method.tau=0.5,0.50"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> create("training.batch=16,1.6e1"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("the same training twice, as batch=16 and as batch=");
    assertThat(new RunStore(folder).list()).isEmpty();
  }

  @Test
  void noneIsLeftIfTheDiskIsFull() throws Exception {
    try (FullDisk disk = new FullDisk(folder, "128k")) {
      RunStore store = new RunStore(disk.path().resolve("runs"));
      Sweep many = Sweep.of(List.of("training.seed=" + seeds(100)));
      assertThatThrownBy(
              () -> store.create(Walk.preset(), many, Walk.BINDER, RunStore.Request.defaults()))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("a run cannot be created here")
          .hasMessageContaining("No space left");
      assertThat(store.root()).isEmptyDirectory();
    }
  }

  private static String seeds(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }
}
