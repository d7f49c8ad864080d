package mongery.config;

import static mongery.config.Zoo.BINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mongery.config.Zoo.Bird;
import mongery.config.Zoo.Park;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetsTest {
  @TempDir Path root;
  private Presets presets;

  @BeforeEach
  void files() throws IOException {
    presets = new Presets(root);
    write("toy/base", "{'name':'base','star':{'type':'bird','span':2,'pet':'Al'},'guests':4}");
    write("toy/child", "{'extends':'base','name':'child','star':{'sings':false}}");
    write("big/grand", "{'extends':'../toy/child.json','guests':null,'star':{'pet':'Bo'}}");
    write(
        "big/other",
        "{'$schema':'../schema.json','extends':'toy/base','star':{'type':'lion','age':2}}");
    write("schema", "{}");
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve(name + ".json");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text.replace('\'', '"'));
  }

  private Park park(String name) {
    return presets.load(name).bind(BINDER, Park.class);
  }

  @Test
  void areNamedByFolderAndFile() {
    assertThat(presets.names()).containsExactly("big/grand", "big/other", "toy/base", "toy/child");
  }

  @Test
  void mergeWithWhatTheyExtendThroughAChain() {
    assertThat(park("big/grand").star()).isEqualTo(new Bird(2, "Bo", false));
    assertThat(park("big/grand").name()).isEqualTo("child");
    assertThat(park("big/grand").guests()).isNull();
    assertThat(park("big/other").star()).isInstanceOf(Zoo.Lion.class);
  }

  @Test
  void mayBeAnyFile() throws IOException {
    Path file = Files.writeString(root.resolve("mine.txt"), "{\"name\":\"m\"}");
    assertThat(park(file.toString()).name()).isEqualTo("m");
    assertThat(presets.load(file.toString()).name()).isEqualTo(file.toString());
  }

  @Test
  void saySoWhenTheyExtendThemselves() throws IOException {
    write("a/x", "{'extends':'y'}");
    write("a/y", "{'extends':'x'}");
    assertThatThrownBy(() -> presets.load("a/x"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("extends: leads back to itself: a/x -> a/y -> a/x");
  }

  @Test
  void suggestTheNearestName() {
    assertThatThrownBy(() -> presets.load("toy/bose"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("no preset is called \"toy/bose\"")
        .hasMessageContaining("did you mean \"toy/base\"?");
    assertThatThrownBy(() -> park("toy"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("no preset is called \"toy\"");
  }

  @Test
  void areMeantByAnyNameThatLeavesFoldersOut() throws IOException {
    write("toy/deep/er/pond", "{'name':'p'}");
    assertThat(presets.load("toy/pond").name()).isEqualTo("toy/deep/er/pond");
    assertThat(presets.load("pond").name()).isEqualTo("toy/deep/er/pond");
    write("big/heir", "{'extends':'toy/pond'}");
    assertThat(park("big/heir").name()).isEqualTo("p");
    assertThatThrownBy(() -> presets.load("big/pond"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("did you mean \"toy/deep/er/pond\"?");
    write("big/pond", "{'name':'q'}");
    assertThat(park("big/pond").name()).isEqualTo("q");
    assertThatThrownBy(() -> presets.load("pond"))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "several presets are called \"pond\"; allowed: \"big/pond\", \"toy/deep/er/pond\"");
  }

  @Test
  void areListedFolderByFolderAndByTheSizeOfNumbers() throws IOException {
    write("toy/a/d16", "{}");
    write("toy/a/d2", "{}");
    write("toy/a/d2-quick", "{}");
    assertThat(presets.names())
        .containsExactly(
            "big/grand",
            "big/other",
            "toy/base",
            "toy/child",
            "toy/a/d2",
            "toy/a/d2-quick",
            "toy/a/d16");
    assertThat(presets.in("a")).hasSize(3);
    assertThat(presets.in("toy/")).hasSize(5);
    assertThatThrownBy(() -> presets.in("toys"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("allowed: \"big\", \"toy\", \"toy/a\"; did you mean \"toy\"?");
  }

  @Test
  void listToleratesABrokenOneAndSaysItsCause() throws IOException {
    write("toy/broken", "{'name':'b',\n 'gusts':1}");
    write("toy/torn", "{'name':");
    var rows = presets.list(BINDER, Park.class);
    assertThat(rows).hasSize(6);
    assertThat(rows.stream().filter(r -> r.problem() == null)).hasSize(4);
    assertThat(rows.get(3).name()).isEqualTo("toy/broken");
    assertThat(rows.get(3).problem()).hasMessageContaining("gusts: no such key");
    assertThat(rows.get(5).problem()).hasMessageContaining("torn.json:1:");
  }

  @Test
  void nameTheFileOfTheChainThatSetTheWrongValue() throws IOException {
    write("toy/bad", "{'name':'b','star':{'type':'bird','span':9}}");
    Path child = write("toy/badchild", "{'extends':'bad','guests':1}");
    assertThatThrownBy(() -> park("toy/badchild"))
        .hasMessageStartingWith(root.resolve("toy/bad.json") + ": star.span: 9 is not allowed");
    Files.writeString(child, "{\"extends\":\"bad\",\"star\":{\"span\":8}}");
    assertThatThrownBy(() -> park("toy/badchild"))
        .hasMessageStartingWith(root.resolve("toy/badchild.json") + ": star.span: 8");
  }

  @Test
  void takeOverridesThatAreJsonOrText() {
    Park park =
        presets
            .load("toy/child")
            .with(List.of("star.span=3e-2", "name=x y", "others.0.type=lion", "others.0.age=4"))
            .bind(BINDER, Park.class);
    assertThat(park.star()).isEqualTo(new Bird(0.03, "Al", false));
    assertThat(park.name()).isEqualTo("x y");
    assertThat(park.others()).hasSize(1);
  }

  @Test
  void dropTheKeysOfAnotherTypeWhenAnOverrideChangesTheType() {
    Park park =
        presets
            .load("toy/child")
            .with(List.of("star.type=lion", "star.age=1"))
            .bind(BINDER, Park.class);
    assertThat(park.star()).isInstanceOf(Zoo.Lion.class);
  }

  @Test
  void nameTheOverrideThatIsWrong() {
    Preset preset = presets.load("toy/child");
    assertThatThrownBy(() -> preset.with(List.of("star.span=9")).bind(BINDER, Park.class))
        .hasMessageStartingWith("--set star.span=9: star.span: 9 is not allowed");
    assertThatThrownBy(() -> preset.with(List.of("stars.0.span=9")).bind(BINDER, Park.class))
        .hasMessageStartingWith("--set stars.0.span=9: stars: no such key");
    assertThatThrownBy(() -> preset.with(List.of("span")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("expected path=value");
    assertThatThrownBy(() -> preset.with(List.of("others.3.age=9")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("\"3\" is not an entry of a list of 0; allowed: 0 to 0");
    assertThatThrownBy(() -> preset.with(List.of("name.x=9")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("is not inside an object");
  }
}
