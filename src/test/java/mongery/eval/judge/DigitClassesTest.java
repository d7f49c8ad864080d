package mongery.eval.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Samples;
import mongery.data.image.Digits;
import mongery.transport.OptimalTransport;
import mongery.transport.Problem;
import org.junit.jupiter.api.Test;

/**
 * The digits presets pair 3, 9, 4 with 2, 0, 6 because their classes look alike by measured cost.
 */
class DigitClassesTest {
  /** Squared Wasserstein distance between two classes, from 120 images of each. */
  private static double[][] costs() {
    List<double[][]> classes = new ArrayList<>();
    Samples all =
        new Digits(IntStream.range(0, 10).boxed().toList(), List.of(), 0, 0).all(Law.Part.TRAIN);
    for (int c = 0; c < 10; c++) {
      int digit = c;
      int[] rows =
          IntStream.range(0, all.size()).filter(i -> all.groups()[i] == digit).limit(120).toArray();
      classes.add(points(all.points().select(rows)));
    }
    double[][] costs = new double[10][10];
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < i; j++) {
        costs[i][j] =
            OptimalTransport.solve(new Problem.Exact(), classes.get(i), classes.get(j), null, null)
                .transportCost();
        costs[j][i] = costs[i][j];
      }
    }
    return costs;
  }

  private static double[][] points(DenseArray images) {
    double[][] out = new double[images.rows()][images.rowSize()];
    for (int i = 0; i < out.length; i++) {
      for (int k = 0; k < out[i].length; k++) {
        out[i][k] = images.at(i, k);
      }
    }
    return out;
  }

  /** How much nearer every class is to its partner than to any other class of the other set. */
  private static double margin(double[][] costs, int[] from, int[] to) {
    double margin = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        if (i != j) {
          double across = costs[from[i]][to[j]];
          margin = Math.min(margin, across - costs[from[i]][to[i]]);
          margin = Math.min(margin, across - costs[from[j]][to[j]]);
        }
      }
    }
    return margin;
  }

  private static List<int[]> triples() {
    List<int[]> out = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      int[] t = {i / 100, i / 10 % 10, i % 10};
      if (t[0] != t[1] && t[0] != t[2] && t[1] != t[2]) {
        out.add(t);
      }
    }
    return out;
  }

  @Test
  void noOtherPairOfTriplesIsToldApartBetter() {
    double[][] costs = costs();
    double chosen = margin(costs, new int[] {3, 9, 4}, new int[] {2, 0, 6});
    for (int[] from : triples()) {
      for (int[] to : triples()) {
        boolean disjoint =
            IntStream.of(from).noneMatch(a -> IntStream.of(to).anyMatch(b -> a == b));
        if (disjoint && from[0] < from[1] && from[1] < from[2]) {
          assertThat(margin(costs, from, to)).isLessThanOrEqualTo(chosen + 1e-9);
        }
      }
    }
    assertThat(costs[3][2]).isCloseTo(23.0, within(2.0));
    assertThat(costs[9][0]).isCloseTo(23.8, within(2.0));
    assertThat(costs[4][6]).isCloseTo(27.0, within(2.0));
    assertThat(chosen).isGreaterThan(4);
  }
}
