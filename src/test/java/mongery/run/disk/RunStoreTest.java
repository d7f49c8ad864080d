package mongery.run.disk;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
  @TempDir Path folder;
  private RunStore store;

  @BeforeEach
  void runs() throws IOException {
    run("20260101-1200-z-aaaa", "{\"created\": 1}");
    run("20260101-1200-a-bbbb", "{\"created\": 3}");
    run("20260101-1200-m-cccc", "{\"created\": 2}");
    run("20260101-1200-y-dddd", "{\"created");
    run("20260101-1159-z-eeee", "{\"created\": 9}");
    store = new RunStore(folder);
  }

  private void run(String name, String facts) throws IOException {
    Path run = Files.createDirectories(folder.resolve(name));
    Files.writeString(run.resolve("config.json"), "{}");
    Files.writeString(run.resolve("run.json"), facts);
  }

  @Test
  void runsOfTheSameMinuteAreInTheOrderInWhichTheyWereMade() {
    assertThat(store.list())
        .extracting(listed -> listed.run().path().getFileName().toString())
        .containsExactly(
            "20260101-1200-a-bbbb",
            "20260101-1200-m-cccc",
            "20260101-1200-z-aaaa",
            "20260101-1200-y-dddd",
            "20260101-1159-z-eeee");
  }

  @Test
  void theLastRunIsTheOneMadeLast() {
    assertThat(store.find("last").path()).hasFileName("20260101-1200-a-bbbb");
  }

  @Test
  void whatIsNotAsThePresetHasItIsKept() {
    Preset preset =
        Presets.find()
            .load("toy/quick-start")
            .with(List.of("method.coupling.tauA=0.5", "method.network.widths=[32,32]"));
    RunDirectory run =
        store.create(
            preset.with(List.of("title=Mine", "training.logEvery=10")),
            Binder.load(),
            RunStore.Request.defaults());
    assertThat(store.list().get(0).digest().edits()).containsExactly("tauA=0.5", "widths=[32,32]");
    assertThat(run.facts().path("edits").get(0).asText()).isEqualTo("method.coupling.tauA");
  }

  @Test
  void ofAnotherMethodThatWasChosenOnlyWhatIsNotUsualIsAnEdit() {
    Preset preset =
        Presets.find()
            .load("toy/quick-start")
            .with(List.of("method={\"type\":\"uotm\",\"tau\":0.1,\"inner\":2,\"map\":{}}"));
    store.create(preset, Binder.load(), RunStore.Request.defaults());
    assertThat(store.list().get(0).digest().edits())
        .containsExactly("method=uotm", "tau=0.1", "inner=2");
  }

  @Test
  void noRunIsMadeThatCouldNotBegin() {
    Preset preset = Presets.find().load("unotb-outliers-tau1").with(List.of("method.lambda=[1,2]"));
    assertThatThrownBy(() -> store.create(preset, Binder.load(), RunStore.Request.defaults()))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "--set method.lambda=[1,2]: method.lambda: 2 values for 3 marginals; give one for each")
        .extracting("path")
        .isEqualTo("method.lambda");
    assertThat(store.list()).hasSize(5);
  }
}
