package mongery.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Assignment of points to groups by weight. */
public final class Groups {
  /** Protects floor(n w) from a product that rounding leaves just below an integer. */
  private static final double SLACK = 1e-9;

  private Groups() {}

  /**
   * Group index of each of {@code n} points, in random order.
   *
   * @param weights weights of the groups, at least 0 and not all 0; they need not sum to 1
   */
  public static int[] draw(int n, double[] weights, RandomGenerator random, Law.Draw draw) {
    int[] groups = new int[n];
    if (weights.length == 1) {
      return groups;
    }
    double[] share = normalised(weights);
    if (draw == Law.Draw.EXACT_COUNTS) {
      int[] counts = counts(n, share);
      int at = 0;
      for (int g = 0; g < counts.length; g++) {
        for (int i = 0; i < counts[g]; i++) {
          groups[at++] = g;
        }
      }
      shuffle(groups, random);
      return groups;
    }
    double[] upTo = upTo(share);
    for (int i = 0; i < n; i++) {
      double u = random.nextDouble() * upTo[upTo.length - 1];
      int g = 0;
      int last = upTo.length - 1;
      while (g < last) { // the first that is above u
        int middle = (g + last) >>> 1;
        if (upTo[middle] > u) {
          last = middle;
        } else {
          g = middle + 1;
        }
      }
      groups[i] = g;
    }
    return groups;
  }

  /**
   * The first groups together get floor(n times their share), so that every group is within one
   * point of its expected count, however many groups there are. Of two groups the first is rounded
   * down, as in the published fixed sets: 40 outliers and 3960 inliers of 4000 at 1 %, 2666 and
   * 1334 at 2/3 and 1/3.
   */
  static int[] counts(int n, double[] share) {
    int[] counts = new int[share.length];
    double[] upTo = upTo(share);
    int before = 0;
    for (int g = 0; g < share.length; g++) {
      int until = g == share.length - 1 ? n : Math.min(n, (int) Math.floor(n * upTo[g] + SLACK));
      counts[g] = until - before;
      before = until;
    }
    return counts;
  }

  /**
   * Which of some points stand for all of them: as many of each group as its share says, the first
   * ones, in the order of the points; all if there are no more than {@code n}.
   *
   * @param groups group of each point
   */
  static int[] stratified(int n, int[] groups) {
    double[] share = new double[Arrays.stream(groups).max().orElse(0) + 1];
    for (int g : groups) {
      share[g] += 1.0 / groups.length;
    }
    int[] left = counts(Math.min(n, groups.length), share);
    return IntStream.range(0, groups.length).filter(i -> left[groups[i]]-- > 0).toArray();
  }

  private static double[] upTo(double[] share) {
    double[] upTo = share.clone();
    for (int g = 1; g < upTo.length; g++) {
      upTo[g] += upTo[g - 1];
    }
    return upTo;
  }

  /** Weights divided by their sum. */
  static double[] normalised(double[] weights) {
    double sum = 0;
    for (double w : weights) {
      sum += w;
    }
    double[] share = new double[weights.length];
    for (int g = 0; g < share.length; g++) {
      share[g] = weights[g] / sum;
    }
    return share;
  }

  /** Fisher-Yates. */
  static void shuffle(int[] values, RandomGenerator random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int v = values[i];
      values[i] = values[j];
      values[j] = v;
    }
  }
}
