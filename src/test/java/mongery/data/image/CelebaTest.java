package mongery.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import mongery.config.ConfigException;
import mongery.data.Law;
import mongery.data.MissingData;
import mongery.data.Prepared;
import mongery.data.Rows;
import mongery.data.Samples;
import mongery.data.Seeds;
import mongery.data.sketch.Face;
import mongery.data.sketch.Trait;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CelebaTest {
  private static final int COUNT = 60;
  private static final long SEED = 8;
  @TempDir static Path made;

  @TempDir Path folder;

  @BeforeAll
  static void faces() throws IOException {
    StandIns.faces(made, COUNT, SEED, Prepared.Listener.NONE);
  }

  @BeforeEach
  void copy() throws IOException {
    Files.createDirectories(folder.resolve("img_align_celeba"));
    try (var files = Files.walk(made)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(made.relativize(file).toString()));
      }
    }
  }

  private Celeba law(List<String> has, List<String> lacks, List<String> labels) {
    return new Celeba(has, lacks, labels, 64, Fit.SQUASH, Celeba.Use.SPLIT, 0, folder.toString());
  }

  @Test
  void attributesAndPartitionsSelectImages() {
    long smiling =
        java.util.stream.IntStream.range(0, 48)
            .filter(i -> Face.traits(Seeds.mix(SEED, i)).contains(Trait.SMILING))
            .count();
    Rows with = law(List.of("Smiling"), List.of(), List.of()).rows(Law.Part.TRAIN);
    Rows without = law(List.of(), List.of("Smiling"), List.of()).rows(Law.Part.TRAIN);
    assertThat(with.size()).isEqualTo((int) smiling);
    assertThat(without.size()).isEqualTo(48 - (int) smiling);
    assertThat(law(List.of(), List.of(), List.of()).rows(Law.Part.TEST).size())
        .as("validation and test")
        .isEqualTo(12);
    Celeba whole =
        new Celeba(
            List.of(), List.of(), List.of(), 64, Fit.SQUASH, Celeba.Use.ALL, 0, folder.toString());
    assertThat(whole.rows(Law.Part.TRAIN).size()).isEqualTo(COUNT);
  }

  @Test
  void groupsAreCombinationsOfAttributes() {
    Celeba law = law(List.of(), List.of(), List.of("Male", "Smiling"));
    assertThat(law.groups()).containsExactly("none", "Male", "Smiling", "Male+Smiling");
    int[] counts = new int[4];
    for (int i = 0; i < 48; i++) {
      var traits = Face.traits(Seeds.mix(SEED, i));
      counts[(traits.contains(Trait.MALE) ? 1 : 0) + (traits.contains(Trait.SMILING) ? 2 : 0)]++;
    }
    int[] groups = law.rows(Law.Part.TRAIN).groups();
    for (int g = 0; g < 4; g++) {
      int group = g;
      assertThat(Arrays.stream(groups).filter(v -> v == group)).hasSize(counts[g]);
    }
  }

  @Test
  void imagesAreTheSameFromFilesAndFromTheCacheAndLookLikeTheDrawing() {
    Celeba law =
        new Celeba(
            List.of(), List.of(), List.of(), 64, Fit.SQUASH, Celeba.Use.ALL, 0, folder.toString());
    Samples fromFiles = law.all(Law.Part.TRAIN);
    law.prepare(Prepared.Listener.NONE);
    Samples cached = law.all(Law.Part.TRAIN);
    assertThat(cached.points().values()).isEqualTo(fromFiles.points().values());
    PixelRows rows = (PixelRows) law.rows(Law.Part.TRAIN);
    assertThat(rows.images()).isInstanceOf(ImageCache.class);
    byte[] drawn = Face.draw(Seeds.mix(SEED, 7), 178, 218);
    float[] planes = new float[drawn.length];
    for (int i = 0; i < planes.length; i++) {
      planes[i] = drawn[i] & 0xFF;
    }
    float[] small = Resize.bilinear(planes, 3, 218, 178, 64, 64);
    byte[] read = new byte[3 * 64 * 64];
    rows.images().copy(7, read);
    double difference = 0;
    for (int i = 0; i < read.length; i++) {
      difference += Math.abs(small[i] - (read[i] & 0xFF)) / read.length;
    }
    assertThat(difference).as("mean, of 255: JPEG's loss").isLessThan(2);
  }

  @Test
  void theMiddleIsCroppedAsForCelebA256() {
    byte[] tall = new byte[3 * 32 * 32];
    Path file = folder.resolve("img_align_celeba/000003.jpg");
    PictureFile.decode(file, 3, 32, Fit.CROP, tall);
    byte[] drawn = Face.draw(Seeds.mix(SEED, 2), 178, 218);
    float[] planes = new float[drawn.length];
    for (int i = 0; i < planes.length; i++) {
      planes[i] = drawn[i] & 0xFF;
    }
    float[] whole = Resize.bilinear(planes, 3, 218, 178, 39, 32); // 32 * 218 / 178 = 39.2
    double difference = 0;
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < 32 * 32; i++) {
        int at = c * 39 * 32 + 3 * 32 + i; // (39 - 32) / 2 = 3 rows above
        difference += Math.abs(whole[at] - (tall[c * 1024 + i] & 0xFF)) / tall.length;
      }
    }
    assertThat(difference).isLessThan(2);
  }

  private void edit(String name, UnaryOperator<String> change) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, change.apply(Files.readString(file)));
  }

  private void assertSays(String... words) {
    assertThatThrownBy(() -> law(List.of(), List.of(), List.of()).prepare(Prepared.Listener.NONE))
        .isInstanceOf(ConfigException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
  }

  @Test
  void damagedListsAreNamedWithTheLine() throws IOException {
    edit(CelebaFiles.ATTRIBUTES, text -> text.replaceFirst("^60", "70"));
    assertSays("list_attr_celeba.txt", "60 of the announced 70", "202,599", "mmlab");
    edit(CelebaFiles.ATTRIBUTES, text -> text.replaceFirst("^70", "60 "));
    edit(CelebaFiles.ATTRIBUTES, text -> text.replaceFirst("000002.jpg\\s+-1", "000002.jpg  0"));
    assertSays("list_attr_celeba.txt", "line 4", "'0' is neither 1 nor -1");
    edit(CelebaFiles.ATTRIBUTES, text -> text.replaceFirst("000002.jpg  0", "000002.jpg"));
    assertSays("line 4", "39 values, not 40");
    edit(CelebaFiles.ATTRIBUTES, text -> text.replaceFirst("Arched_Eyebrows", "Eyebrows"));
    assertSays("line 2", "40 attributes");
  }

  @Test
  void aPartitionListOfOtherImagesIsRefused() throws IOException {
    edit(CelebaFiles.PARTITIONS, text -> text.replace("000005.jpg", "000500.jpg"));
    assertSays("list_eval_partition.txt", "line 5", "000500.jpg");
    edit(CelebaFiles.PARTITIONS, text -> text.substring(0, 26));
    assertSays("list_eval_partition.txt", "ends after 2 of 60");
  }

  @Test
  void missingAndDamagedImagesAreNamed() throws IOException {
    Path image = folder.resolve("img_align_celeba/000033.jpg");
    byte[] bytes = Files.readAllBytes(image);
    Files.write(image, Arrays.copyOf(bytes, 100));
    assertSays("000033.jpg", "damaged");
    Files.delete(image);
    assertSays("1 of 60 images are missing", "000033.jpg");
    Files.delete(folder.resolve(CelebaFiles.PARTITIONS));
    assertThatThrownBy(() -> law(List.of(), List.of(), List.of()).rows(Law.Part.TRAIN))
        .isInstanceOf(MissingData.class)
        .hasMessageContaining("list_eval_partition.txt");
  }

  @Test
  void attributesMustExist() {
    assertThatThrownBy(() -> law(List.of("Glasses"), List.of(), List.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("Glasses")
        .hasMessageContaining("Eyeglasses");
    assertThatThrownBy(() -> law(List.of("Male"), List.of("Male"), List.of()))
        .isInstanceOf(ConfigException.class);
  }

  @Test
  void drawnFacesHaveWhatIsAskedAndAreCached() {
    Faces law = new Faces(List.of("Eyeglasses"), List.of("Male"), List.of("Gray_Hair"), 16, 40, 3);
    Samples drawn = law.all(Law.Part.TRAIN);
    assertThat(drawn.points().shape()).containsExactly(40, 3, 16, 16);
    assertThat(law.rows(Law.Part.TEST).size()).isEqualTo(10);
    law.prepare(Prepared.Listener.NONE);
    assertThat(((PixelRows) law.rows(Law.Part.TRAIN)).images()).isInstanceOf(ImageCache.class);
    assertThat(law.all(Law.Part.TRAIN).points().values()).isEqualTo(drawn.points().values());
    assertThatThrownBy(
            () ->
                new Faces(List.of("Blurry"), List.of(), List.of(), 16, 40, 3).rows(Law.Part.TRAIN))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("Blurry");
  }
}
