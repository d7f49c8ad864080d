package mongery.data.sketch;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A handwritten character, drawn: the digits and the capitals O, I, B, white on black, 28 x 28
 * pixels, fitted into 24 x 24 with its sides in proportion and softened, as EMNIST's are.
 *
 * <p>Slant, width, height of the parts, thickness, pressure, tremble, where a line starts and how
 * its ends join vary from one to the next.
 */
public final class Glyph {
  /** Pixels a side. */
  public static final int SIDE = 28;

  /** What can be drawn. */
  public static final String CHARACTERS = "0123456789OIB";

  private static final double INNER = 24;
  private static final double UP = -Math.PI / 2;
  private static final double TURN = 2 * Math.PI;

  private Glyph() {}

  /**
   * Draws a character.
   *
   * @param character one of {@link #CHARACTERS}
   * @return rows of pixels, 0 to 255
   */
  public static byte[] draw(char character, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Strokes pen = new Strokes(random, 0.01 + 0.025 * random.nextDouble());
    write(character, pen, random);
    bend(pen.lines(), slant(character, random), random);
    double radius = clamp(1.45 + 0.35 * random.nextGaussian(), 0.8, 2.4);
    fit(pen.lines(), radius);
    return Ink.draw(pen.lines(), SIDE, radius, 0.25 * random.nextDouble(), random.nextDouble());
  }

  private static void write(char character, Strokes pen, RandomGenerator random) {
    switch (character) {
      case '0' -> loop(pen, random, normal(random, 0.6, 0.1, 0.36, 0.9));
      case 'O' -> loop(pen, random, normal(random, 0.9, 0.11, 0.62, 1.25));
      case '1' -> one(pen, random);
      case 'I' -> capitalI(pen, random);
      case '2' -> two(pen, random);
      case '3' ->
          pen.curve(0, .14, .28, 0, .52, .12, .46, .34, .2, .46, .5, .56, .6, .78, .34, 1, 0, .9);
      case '4' -> four(pen, random);
      case '5' -> five(pen, random);
      case '6' ->
          pen.curve(.5, 0, .2, .26, .04, .62, .14, .92, .4, .98, .56, .76, .36, .54, .08, .72);
      case '7' -> seven(pen, random);
      case '8' -> eight(pen, random);
      case '9' -> pen.curve(.55, .22, .32, 0, .06, .2, .2, .46, .46, .4, .56, .2, .53, .6, .4, 1);
      case 'B' -> capitalB(pen, random);
      default -> throw new IllegalArgumentException("cannot draw " + character);
    }
  }

  /** A closed line; its ends miss each other, overlap or cross. */
  private static void loop(Strokes pen, RandomGenerator random, double width) {
    double start = UP + 0.5 * random.nextGaussian();
    double sweep = -TURN * (1 + normal(random, 0.01, 0.04, -0.07, 0.12));
    double drift = 1 + 0.06 * random.nextGaussian();
    double square = normal(random, 0.02, 0.04, -0.04, 0.12);
    pen.oval(0, 0.5, width / 2, 0.5, start, sweep, drift, square);
  }

  private static void one(Strokes pen, RandomGenerator random) {
    double bow = 0.03 * random.nextGaussian();
    pen.curve(0, 0, bow, 0.5, 0, 1);
    if (random.nextDouble() < 0.15) {
      pen.straight(-0.2 - 0.1 * random.nextDouble(), 0.22, 0, 0);
      if (random.nextDouble() < 0.35) {
        pen.straight(-0.22, 1, 0.22, 1);
      }
    }
  }

  private static void capitalI(Strokes pen, RandomGenerator random) {
    double bow = 0.015 * random.nextGaussian();
    pen.curve(0, 0, bow, 0.5, 0, 1);
    if (random.nextDouble() < 0.6) {
      serif(pen, random, 0);
      serif(pen, random, 1);
    }
  }

  private static void serif(Strokes pen, RandomGenerator random, double y) {
    double half = normal(random, 0.25, 0.07, 0.1, 0.45);
    double aside = 0.04 * random.nextGaussian();
    double tilt = 0.03 * random.nextGaussian();
    pen.straight(aside - half, y + tilt, aside + half, y - tilt);
  }

  private static void two(Strokes pen, RandomGenerator random) {
    if (random.nextDouble() < 0.3) {
      pen.curve(0, .2, .25, 0, .52, .18, .38, .55, .06, .95, .02, .84, .2, .86, .4, .97, .64, .94);
    } else {
      pen.curve(0, .22, .25, 0, .52, .15, .42, .5, .2, .78, 0, 1);
      pen.straight(0, 1, .6, .98);
    }
  }

  private static void four(Strokes pen, RandomGenerator random) {
    double top = random.nextDouble() < 0.3 ? 0.42 : 0.08;
    pen.straight(top, 0, 0, .56, .64, .54);
    pen.straight(.46, top > 0.3 ? .02 : .12, .44, 1);
  }

  private static void five(Strokes pen, RandomGenerator random) {
    double y = 0.04 * random.nextGaussian();
    pen.straight(.56, y, .1, .02);
    pen.curve(.1, .02, .07, .22, .06, .42, .36, .38, .56, .62, .4, .94, 0, .94);
  }

  private static void seven(Strokes pen, RandomGenerator random) {
    pen.straight(0, .04, .56, .02);
    pen.curve(.56, .02, .38, .45, .22, 1);
    if (random.nextDouble() < 0.25) {
      pen.straight(.14, .5, .56, .46);
    }
  }

  /** Two loops: in one go through the waist, or one set upon the other. */
  private static void eight(Strokes pen, RandomGenerator random) {
    double waist = normal(random, 0.47, 0.035, 0.38, 0.56);
    double upper = normal(random, 0.24, 0.035, 0.14, 0.34);
    double lower = normal(random, 0.28, 0.035, 0.17, 0.38);
    if (random.nextDouble() < 0.25) {
      double gap = 0.02 * random.nextGaussian();
      double sweep = -TURN * 1.02;
      pen.oval(0, waist / 2, upper, waist / 2 - gap, UP, sweep, 1, 0.02);
      pen.oval(0, (1 + waist) / 2, lower, (1 - waist) / 2 + gap, UP, sweep, 1, 0.02);
      return;
    }
    double up = waist / 2;
    double low = (1 + waist) / 2;
    double open = 0.05 * random.nextGaussian();
    pen.curve(
        0.6 * upper + open,
        0.06 + 0.4 * Math.abs(open),
        0,
        0,
        -upper,
        up * 0.95,
        0,
        waist,
        lower,
        low * 1.01,
        0,
        1,
        -lower,
        low * 1.01,
        0,
        waist,
        upper,
        up * 0.95,
        0.6 * upper - open,
        0.04);
  }

  /** A straight back and two bowls that meet at the waist, on the back or short of it. */
  private static void capitalB(Strokes pen, RandomGenerator random) {
    double waist = normal(random, 0.47, 0.045, 0.36, 0.58);
    double upper = normal(random, 0.5, 0.08, 0.3, 0.72);
    double lower = normal(random, 0.58, 0.09, 0.36, 0.82);
    double reach = normal(random, 0.1, 0.1, -0.03, 0.32);
    double over = normal(random, 0, 0.04, -0.1, 0.06);
    pen.straight(0, 0.01, 0.012 * random.nextGaussian(), 1);
    pen.curve(
        over,
        0.02,
        0.55 * upper,
        0,
        upper,
        0.5 * waist,
        0.6 * upper,
        0.93 * waist,
        reach,
        waist,
        0.62 * lower,
        waist + 0.07,
        lower,
        (1 + waist) / 2 + 0.02,
        0.58 * lower,
        0.98,
        over,
        1);
  }

  /** Digits lean more than capitals do, and ones most. */
  private static double slant(char character, RandomGenerator random) {
    return switch (character) {
      case '1' -> normal(random, 0.22, 0.2, -0.2, 0.75);
      case 'O', 'I', 'B' -> normal(random, 0.06, 0.09, -0.18, 0.35);
      default -> normal(random, 0.14, 0.14, -0.2, 0.5);
    };
  }

  /** Leans and turns a character and distorts it slowly over its height and width. */
  private static void bend(List<double[][]> lines, double slant, RandomGenerator random) {
    double turn = 0.05 * random.nextGaussian();
    double[] wave = new double[4];
    double[] phase = new double[4];
    for (int k = 0; k < wave.length; k++) {
      wave[k] = 0.025 * random.nextGaussian();
      phase[k] = TURN * random.nextDouble();
    }
    for (double[][] line : lines) {
      for (double[] p : line) {
        double u = p[0];
        double v = p[1];
        double x = u + wave[0] * Math.sin(5 * v + phase[0]) + wave[1] * Math.sin(6 * u + phase[1]);
        double y =
            v - 0.5 + wave[2] * Math.sin(5 * v + phase[2]) + wave[3] * Math.sin(5 * u + phase[3]);
        p[0] = x - (slant + turn) * y;
        p[1] = y + turn * x;
      }
    }
  }

  /** Scales into the middle of the image, pen included, and centres. */
  private static void fit(List<double[][]> lines, double radius) {
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (double[][] line : lines) {
      for (double[] p : line) {
        for (int k = 0; k < 2; k++) {
          low[k] = Math.min(low[k], p[k]);
          high[k] = Math.max(high[k], p[k]);
        }
      }
    }
    double scale = (INNER - 2 * radius) / Math.max(high[0] - low[0], high[1] - low[1]);
    for (double[][] line : lines) {
      for (double[] p : line) {
        for (int k = 0; k < 2; k++) {
          p[k] = SIDE / 2.0 + scale * (p[k] - (low[k] + high[k]) / 2);
        }
      }
    }
  }

  private static double normal(
      RandomGenerator random, double mean, double sd, double low, double high) {
    return clamp(mean + sd * random.nextGaussian(), low, high);
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
