package mongery.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.data.Law;
import mongery.data.Samples;
import mongery.transport.Coupling;
import mongery.transport.OptimalTransport;
import mongery.transport.Problem;
import org.junit.jupiter.api.Test;

class GlyphsTest {
  private static final Glyphs DIGITS = new Glyphs(List.of("0", "1", "8"), List.of(), 1200, 3);
  private static final Glyphs LETTERS = new Glyphs(List.of("O", "I", "B"), List.of(), 1200, 3);
  private static final int BATCH = 512;
  private static final double EPSILON = 0.01;

  @Test
  void classesComeInTheProportionsOfEmnist() {
    Samples train = LETTERS.all(Law.Part.TRAIN);
    assertThat(IntStream.range(0, 3).mapToLong(g -> count(train, g)))
        .containsExactly(735L, 351L, 114L);
    assertThat(DIGITS.all(Law.Part.TEST).size()).isEqualTo(200);
  }

  private static long count(Samples samples, int group) {
    return Arrays.stream(samples.groups()).filter(g -> g == group).count();
  }

  @Test
  void aDrawingIsAFunctionOfItsSeedAlone() {
    float[] once = new Glyphs(List.of("8"), List.of(), 60, 3).all(Law.Part.TRAIN).points().values();
    float[] again =
        new Glyphs(List.of("8"), List.of(), 60, 3).all(Law.Part.TRAIN).points().values();
    float[] other =
        new Glyphs(List.of("8"), List.of(), 60, 4).all(Law.Part.TRAIN).points().values();
    assertThat(again).isEqualTo(once);
    assertThat(other).isNotEqualTo(once);
  }

  @Test
  void theDrawingsFillTwentyFourPixelsAndNoneEqualsAnother() {
    Samples all = new Glyphs(List.of("0", "4", "B"), List.of(), 300, 0).all(Law.Part.TRAIN);
    for (double[] image : all.points().toRows()) {
      int[] bright = IntStream.range(0, 784).filter(p -> image[p] > 0).toArray();
      int rows = 1 + bright[bright.length - 1] / 28 - bright[0] / 28;
      int[] columns = Arrays.stream(bright).map(p -> p % 28).sorted().toArray();
      int width = 1 + columns[columns.length - 1] - columns[0];
      assertThat(Math.max(rows, width)).isBetween(22, 26);
    }
    long distinct = Arrays.stream(all.points().toRows()).map(Arrays::toString).distinct().count();
    assertThat(distinct).isEqualTo(all.size());
  }

  @Test
  void balancedTransportSendsEightsToOAndUnbalancedSendsThemToB() {
    double[] balanced = shares(new Problem.Entropic(EPSILON));
    double rho = Problem.UnbalancedEntropic.rho("tau", 0.9, EPSILON);
    double[] relaxed =
        shares(
            new Problem.UnbalancedEntropic(
                EPSILON, rho, Double.POSITIVE_INFINITY, Problem.Reference.COUNTING));
    // Mass alone asks that two thirds of the eights go elsewhere: 31.8 % of them for 9.5 % of Bs.
    assertThat(balanced[0]).isGreaterThan(0.4);
    assertThat(balanced[2]).isLessThan(0.4);
    assertThat(relaxed[0]).isLessThan(balanced[0] / 2);
    assertThat(relaxed[2]).isGreaterThan(0.7);
  }

  /** Of the mass that leaves eights, what goes to O, I, B. */
  private static double[] shares(Problem problem) {
    Samples x = DIGITS.rows(Law.Part.TRAIN).range(0, BATCH);
    Samples y = LETTERS.rows(Law.Part.TRAIN).range(0, BATCH);
    double[][] from = x.points().toRows();
    double[][] to = y.points().toRows();
    double scale = Math.sqrt(meanCost(from, to));
    Coupling plan =
        OptimalTransport.solve(problem, scaled(from, scale), scaled(to, scale), null, null).plan();
    double[][] masses = plan.toDense();
    double[] shares = new double[3];
    for (int i = 0; i < BATCH; i++) {
      for (int j = 0; j < BATCH; j++) {
        shares[y.groups()[j]] += x.groups()[i] == 2 ? masses[i][j] : 0;
      }
    }
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(s -> s / sum).toArray();
  }

  private static double meanCost(double[][] x, double[][] y) {
    double sum = 0;
    for (double[] a : x) {
      for (double[] b : y) {
        for (int k = 0; k < a.length; k++) {
          sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
      }
    }
    return sum / x.length / y.length;
  }

  private static double[][] scaled(double[][] rows, double by) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).map(v -> v / by).toArray())
        .toArray(double[][]::new);
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    assertThatThrownBy(() -> new Glyphs(List.of("A"), List.of(), 100, 0))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("glyphs");
  }
}
