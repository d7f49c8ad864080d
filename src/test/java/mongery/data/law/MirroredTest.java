package mongery.data.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.data.Law;
import mongery.data.Samples;
import mongery.data.image.Digits;
import org.junit.jupiter.api.Test;

class MirroredTest {
  private static final Digits FIVES = new Digits(List.of(5), List.of(), 0.25, 0);

  private static boolean[] turned(Mirrored.Per per, long seed) {
    Samples plain = draw(FIVES, seed);
    Samples mirrored = draw(new Mirrored(FIVES, per), seed);
    boolean[] turned = new boolean[plain.size()];
    for (int i = 0; i < turned.length; i++) {
      double[] before = plain.points().select(new int[] {i}).toRows()[0];
      double[] after = mirrored.points().select(new int[] {i}).toRows()[0];
      double[] wanted = new double[before.length];
      for (int k = 0; k < wanted.length; k++) {
        wanted[k] = before[k / 8 * 8 + 7 - k % 8];
      }
      turned[i] = !Arrays.equals(before, after);
      assertThat(after).isEqualTo(turned[i] ? wanted : before);
    }
    return turned;
  }

  private static Samples draw(Law law, long seed) {
    return law.draw(200, new SplittableRandom(seed), Law.Draw.INDEPENDENT, Law.Part.TRAIN);
  }

  @Test
  void aboutHalfOfTheImagesAreTurnedLeftToRight() {
    boolean[] turned = turned(Mirrored.Per.IMAGE, 3);
    assertThat(IntStream.range(0, 200).filter(i -> turned[i]).count()).isBetween(70L, 130L);
  }

  @Test
  void wholeBatchesAreTurnedWhereAsked() {
    boolean some = false;
    boolean none = false;
    for (long seed = 0; seed < 8; seed++) {
      boolean[] turned = turned(Mirrored.Per.BATCH, seed);
      boolean first = turned[0];
      assertThat(IntStream.range(0, 200)).allSatisfy(i -> assertThat(turned[i]).isEqualTo(first));
      some |= first;
      none |= !first;
    }
    assertThat(some && none).isTrue();
  }

  @Test
  void onlyImagesCanBeTurned() {
    Law points = new Box(List.of(0.0, 0.0), List.of(1.0, 1.0));
    assertThatThrownBy(() -> new Mirrored(points, Mirrored.Per.IMAGE))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("images");
  }
}
