package mongery.run.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import mongery.config.Json;
import mongery.data.DenseArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {
  @TempDir Path folder;

  private static Safetensors example() {
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    arrays.put("w", DenseArray.matrix(2, 3, 1, -0f, Float.MIN_VALUE, 1e30f, 5, 6));
    arrays.put("nothing", new DenseArray(new int[] {0, 4}, new float[0]));
    arrays.put("ö \"quoted\"", DenseArray.vector(7));
    arrays.put("one", new DenseArray(new int[0], new float[] {8}));
    return new Safetensors(Map.of("step", "12"), arrays, Map.of("count", Long.MIN_VALUE + 3));
  }

  private Path written(Safetensors content) throws IOException {
    Path file = folder.resolve("x.safetensors");
    content.write(file, AtomicFiles.Durability.CHEAP);
    return file;
  }

  @Test
  void givesBackWhatItTookBitForBit() throws IOException {
    float oddNaN = Float.intBitsToFloat(0x7fa00001);
    Safetensors content =
        new Safetensors(Map.of(), Map.of("n", DenseArray.vector(oddNaN, -0f)), Map.of());
    float[] back = Safetensors.read(written(content)).arrays().get("n").values();
    assertThat(Float.floatToRawIntBits(back[0])).isEqualTo(0x7fa00001);
    assertThat(Float.floatToRawIntBits(back[1])).isEqualTo(0x80000000);

    Safetensors all = Safetensors.read(written(example()));
    assertThat(all.metadata()).isEqualTo(Map.of("step", "12"));
    assertThat(all.numbers()).isEqualTo(Map.of("count", Long.MIN_VALUE + 3));
    assertThat(all.arrays().keySet()).containsExactly("w", "nothing", "ö \"quoted\"", "one");
    assertThat(all.arrays().get("w").values()).isEqualTo(example().arrays().get("w").values());
    assertThat(all.arrays().get("w").shape()).containsExactly(2, 3);
    assertThat(all.arrays().get("nothing").shape()).containsExactly(0, 4);
    assertThat(all.arrays().get("one").shape()).isEmpty();
  }

  @Test
  void readsArraysLargerThanItsBuffer() throws IOException {
    float[] values = new float[700_001];
    Random random = new Random(1);
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    Safetensors content =
        new Safetensors(Map.of(), Map.of("a", DenseArray.vector(values)), Map.of("n", 5L));
    Safetensors back = Safetensors.read(written(content));
    assertThat(Arrays.equals(back.arrays().get("a").values(), values)).isTrue();
    assertThat(back.numbers()).containsEntry("n", 5L);
  }

  @Test
  void isLaidOutAsTheFormatSays() throws IOException {
    byte[] bytes = Files.readAllBytes(written(example()));
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int header = (int) in.getLong();
    assertThat(header % 8).isZero();
    var json = Json.parse(new String(bytes, 8, header, StandardCharsets.UTF_8), "header");
    assertThat(json.at("/w/dtype").asText()).isEqualTo("F32");
    assertThat(json.at("/w/shape").toString()).isEqualTo("[2,3]");
    assertThat(json.at("/w/data_offsets").toString()).isEqualTo("[0,24]");
    assertThat(json.at("/count/dtype").asText()).isEqualTo("I64");
    assertThat(in.getFloat(8 + header + 12)).isEqualTo(1e30f);
    assertThat(bytes).hasSize(8 + header + 24 + 4 + 4 + 8);
  }

  @Test
  void everyTruncationIsSeen() throws IOException {
    Path file = written(example());
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      assertDamaged(file, Arrays.copyOf(whole, length), "cut to " + length);
    }
    assertDamaged(file, Arrays.copyOf(whole, whole.length + 1), "one byte longer");
  }

  @Test
  void aFlippedBitInAnyByteIsSeen() throws IOException {
    Path file = written(example());
    byte[] whole = Files.readAllBytes(file);
    for (int bit = 0; bit < whole.length * 8; bit += bit < 128 ? 1 : 7) {
      byte[] bytes = whole.clone();
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));
      assertDamaged(file, bytes, "bit " + bit);
    }
  }

  @Test
  void zeroedBlocksAndForeignBytesAreSeen() throws IOException {
    Path file = written(example());
    byte[] whole = Files.readAllBytes(file);
    for (int from = 0; from < whole.length; from += 16) {
      byte[] bytes = whole.clone();
      Arrays.fill(bytes, from, Math.min(bytes.length, from + 16), (byte) 0);
      if (!Arrays.equals(bytes, whole)) {
        assertDamaged(file, bytes, "zeros from " + from);
      }
    }
    byte[] noise = new byte[whole.length];
    new Random(3).nextBytes(noise);
    assertDamaged(file, noise, "noise");
  }

  private static void assertDamaged(Path file, byte[] bytes, String how) throws IOException {
    Files.write(file, bytes);
    try {
      Safetensors.read(file);
    } catch (Safetensors.DamagedException e) {
      assertThat(e).hasMessageContaining("x.safetensors is damaged");
      return;
    }
    fail("not noticed: " + how);
  }

  @Test
  void twoArraysOfOneNameAreRefused() {
    Safetensors content =
        new Safetensors(Map.of(), Map.of("a", DenseArray.vector(1)), Map.of("a", 1L));
    assertThatThrownBy(() -> written(content)).hasMessageContaining("two arrays are called a");
    assertThatThrownBy(() -> Safetensors.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
