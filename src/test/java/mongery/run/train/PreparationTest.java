package mongery.run.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.config.Preset;
import mongery.config.Registry;
import mongery.data.image.ImageCatalog;
import mongery.data.image.OwnCache;
import mongery.data.law.LawCatalog;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.disk.RunStore;
import mongery.run.event.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {
  private static final Binder BINDER =
      new Binder(Registry.of(new LawCatalog(), new ImageCatalog(), Walk.CATALOG));

  @TempDir Path folder;
  private OwnCache cache;

  @BeforeEach
  void ownCache() {
    cache = new OwnCache(folder.resolve("cache"));
  }

  @AfterEach
  void restore() {
    cache.close();
  }

  private RunDirectory create(String source) {
    String json =
        "{'title':'Faces','data':{'source':{'law':"
            + source
            + "},'target':{'law':{'type':'contaminated',"
            + "'law':{'type':'faces','size':8,'count':12,'seed':7},"
            + "'outliers':{'type':'faces','size':8,'count':8,'seed':7}}}},"
            + "'method':{'type':'walk'},'training':{'steps':4,'batch':4},"
            + "'evaluation':{'samples':2,'metrics':[{'type':'distance'}]}}";
    Preset preset =
        new Preset("test/faces", Json.parse(json.replace('\'', '"'), "faces"), path -> "faces");
    return new RunStore(folder.resolve("runs")).create(preset, BINDER, RunStore.Request.defaults());
  }

  private static RunStatus train(RunDirectory run) {
    return new Trainer(run, BINDER, Walk.NO_ENGINE, Progress.NONE, false).train(0);
  }

  @Test
  void dataAreDecodedBeforeTrainingAlsoInsideOtherLaws() throws IOException {
    RunDirectory run = create("{'type':'faces','size':8,'count':16,'seed':7}");
    assertThat(train(run).state()).isEqualTo(RunState.FINISHED);
    assertThat(run.history().remarks().stream().map(e -> e.body().toString()))
        .anySatisfy(said -> assertThat(said).contains("Decoding faces-8: 0 of 16 images"))
        .anySatisfy(said -> assertThat(said).contains("Decoding faces-8: 12 of 12 images"))
        .anySatisfy(said -> assertThat(said).contains("Decoding faces-8: 8 of 8 images"));
  }

  @Test
  void aRunWhosePicturesAreDamagedFailsAndNamesThem() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(own.resolve("broken.png"), "no picture");
    RunDirectory run = create("{'type':'folder','path':'" + own + "','size':8,'test':0}");
    assertThatThrownBy(() -> train(run))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("broken.png");
    assertThat(run.status().state()).isEqualTo(RunState.FAILED);
    assertThat(run.status().cause()).contains("broken.png");
  }
}
