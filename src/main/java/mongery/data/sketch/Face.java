package mongery.data.sketch;

import static mongery.data.sketch.Shape.ellipse;
import static mongery.data.sketch.Shape.line;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A drawn portrait, framed as CelebA's aligned pictures are (eyes at 0.51 of the height, 0.22 of
 * the width apart). Traits say what it has; skin, shape of the head, colours of hair, eyes, clothes
 * and background, light and place vary by themselves, so that faces are told apart.
 */
public final class Face {
  /** Height of a CelebA picture over its width. */
  private static final double TALL = 218.0 / 178;

  private static final double EYE = 0.03;
  private static final double[] WHITE = {0.97, 0.97, 0.96};

  private final RandomGenerator random;
  private final Set<Trait> traits;
  private final Canvas on;
  private final double[] skin;
  private final double[] dark;
  private final double[] hair;
  private final double halfWidth;
  private final double chin;
  private final double aside;
  private final double crown;

  private Face(Set<Trait> traits, Canvas on, RandomGenerator random) {
    this.traits = traits;
    this.on = on;
    this.random = random;
    skin = skin();
    dark = mix(skin, new double[] {0.25, 0.1, 0.08}, 0.35);
    hair = hair();
    halfWidth = normal(has(Trait.MALE) ? 0.46 : 0.43, 0.025);
    chin = normal(has(Trait.MALE) ? 0.84 : 0.8, 0.035);
    aside = normal(0, 0.03);
    crown = normal(-0.68, 0.04);
  }

  /** What the face with a seed has. */
  public static Set<Trait> traits(long seed) {
    return Trait.draw(new SplittableRandom(seed));
  }

  /**
   * Draws the face with a seed, which has {@link #traits}.
   *
   * @return bytes 0 to 255, laid out (channel, row, column)
   */
  public static byte[] draw(long seed, int width, int height) {
    RandomGenerator random = new SplittableRandom(seed);
    Set<Trait> traits = Trait.draw(random);
    Canvas canvas = new Canvas(width, height, TALL);
    new Face(traits, canvas, random).paint();
    return canvas.planes();
  }

  private boolean has(Trait trait) {
    return traits.contains(trait);
  }

  private double normal(double mean, double sd) {
    return mean + sd * Math.max(-2.5, Math.min(2.5, random.nextGaussian()));
  }

  private double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  private double[] colour(double low, double high) {
    return new double[] {uniform(low, high), uniform(low, high), uniform(low, high)};
  }

  private double[] muted(double low, double high) {
    double grey = uniform(low, high);
    return mix(new double[] {grey, grey, grey}, colour(low, high), 0.45);
  }

  private static double[] mix(double[] a, double[] b, double share) {
    double[] out = new double[a.length];
    for (int c = 0; c < out.length; c++) {
      out[c] = a[c] + share * (b[c] - a[c]);
    }
    return out;
  }

  private double[] skin() {
    double t = random.nextDouble();
    double depth = has(Trait.PALE_SKIN) ? 0 : t * t;
    return mix(
        has(Trait.PALE_SKIN) ? new double[] {0.96, 0.88, 0.84} : new double[] {0.93, 0.76, 0.66},
        new double[] {0.42, 0.27, 0.2},
        depth);
  }

  private double[] hair() {
    double[] base =
        has(Trait.GRAY_HAIR)
            ? new double[] {0.68, 0.68, 0.7}
            : has(Trait.BLOND_HAIR)
                ? new double[] {0.83, 0.68, 0.4}
                : has(Trait.BLACK_HAIR)
                    ? new double[] {0.07, 0.06, 0.07}
                    : has(Trait.BROWN_HAIR)
                        ? new double[] {0.33, 0.2, 0.12}
                        : new double[] {0.22, 0.13, 0.1};
    return mix(base, colour(0, 1), 0.06);
  }

  private void paint() {
    double[] wall = muted(0.1, 0.95);
    on.fill(wall, mix(wall, muted(0.1, 0.9), 0.5));
    Shape head = head();
    double[] shade = mix(hair, new double[] {0, 0, 0}, 0.25);
    double length = has(Trait.MALE) ? normal(0.1, 0.1) : normal(0.85, 0.25);
    if (!has(Trait.BALD)) {
      double top = crown - 0.1;
      double middle = (top + length) / 2;
      on.paint(ellipse(aside, middle, halfWidth + normal(0.14, 0.03), length - middle), shade);
    }
    body();
    on.paint(ellipse(aside - halfWidth, EYE + 0.1, 0.06, 0.13), dark);
    on.paint(ellipse(aside + halfWidth, EYE + 0.1, 0.06, 0.13), dark);
    on.paint(head, skin);
    on.veil(ellipse(aside + 0.25, 0.3, 0.3, 0.5).and(head), 0.12, 0.3, dark);
    fringe(head);
    beard(head);
    eyes();
    nose();
    mouth();
    worn();
    on.light(normal(0, 0.12), normal(0, 0.06));
  }

  /** Egg: round above, narrow below. */
  private Shape head() {
    double middle = (crown + chin) / 2;
    double tall = (chin - crown) / 2;
    double jaw = normal(has(Trait.MALE) ? 0.16 : 0.27, 0.05);
    return new Shape(
        (x, y) -> {
          double v = (y - middle) / tall;
          double narrow = v > 0 ? 1 - jaw * Math.min(1, v * v) : 1;
          double u = (x - aside) / (halfWidth * narrow);
          return (Math.sqrt(u * u + v * v) - 1) * halfWidth;
        },
        aside - halfWidth,
        crown,
        aside + halfWidth,
        chin);
  }

  private void body() {
    double[] shirt = mix(muted(0.05, 0.95), colour(0.05, 0.95), 0.4);
    on.paint(line(aside, 0.6, aside, 1.2, 0.46), dark);
    double shoulders = normal(has(Trait.MALE) ? 0.95 : 0.8, 0.06);
    on.paint(ellipse(aside, 1.5, shoulders, 0.46), shirt);
    if (has(Trait.WEARING_NECKTIE)) {
      on.paint(ellipse(aside, 1.12, 0.2, 0.16), WHITE);
      on.paint(line(aside, 1.02, aside, 1.4, 0.1), colour(0.05, 0.6));
    }
  }

  /** Hair above the hairline. */
  private void fringe(Shape head) {
    if (has(Trait.BALD)) {
      return;
    }
    double line =
        has(Trait.BANGS)
            ? normal(-0.14, 0.03)
            : has(Trait.RECEDING_HAIRLINE) ? normal(-0.56, 0.03) : normal(-0.38, 0.04);
    double parting = normal(0, 0.25);
    double bend = has(Trait.BANGS) ? normal(0.2, 0.1) : normal(0.9, 0.25);
    double lift = normal(0.1, 0.03);
    double side = halfWidth + normal(0.05, 0.015);
    Shape around = ellipse(aside, 0.02, side, 0.02 - crown + lift);
    Shape above = Shape.of((x, y) -> y - line - bend * (x - parting) * (x - parting));
    on.paint(around.and(above), hair);
    on.veil(
        ellipse(parting, crown + 0.08, 0.25, 0.14).and(around).and(above),
        0.25,
        0.15,
        mix(hair, new double[] {1, 1, 1}, 0.3));
  }

  private void beard(Shape head) {
    double[] colour = mix(hair, skin, 0.15);
    if (!has(Trait.NO_BEARD)) {
      double from = normal(0.28, 0.05);
      double mouth = 0.5;
      Shape low = Shape.of((x, y) -> from + 0.3 - 0.7 * Math.abs(x - aside) - y);
      on.veil(
          head.and(low).without(ellipse(aside, mouth, 0.17, 0.1)),
          uniform(0.5, 0.95),
          0.05,
          colour);
    }
    if (has(Trait.MUSTACHE)) {
      on.paint(ellipse(aside, 0.385, 0.19, 0.045), colour);
    }
  }

  private void eyes() {
    double apart = normal(0.22, 0.012);
    double wide = normal(0.092, 0.008);
    double open = normal(0.046, 0.008) * (has(Trait.SMILING) ? 0.85 : 1);
    double[] iris = mix(new double[] {0.3, 0.18, 0.08}, colour(0.2, 0.6), random.nextDouble());
    double gaze = normal(0, 0.012);
    double thick = has(Trait.BUSHY_EYEBROWS) ? normal(0.065, 0.006) : normal(0.032, 0.005);
    double brow = normal(-0.115, 0.015);
    double arch = normal(0.03, 0.015);
    double[] brows = mix(hair, new double[] {0.1, 0.07, 0.05}, has(Trait.BALD) ? 0.9 : 0.5);
    for (int side = -1; side <= 1; side += 2) {
      double x = aside + side * apart;
      on.paint(ellipse(x, EYE, wide, open), WHITE);
      on.paint(ellipse(x + gaze, EYE, 0.046, 0.046).and(ellipse(x, EYE, wide, open)), iris);
      on.paint(ellipse(x + gaze, EYE, 0.02, 0.02), 0.03, 0.03, 0.03);
      on.paint(
          ellipse(x, EYE, wide, open).outline(has(Trait.MALE) ? 0.012 : 0.022), 0.1, 0.07, 0.06);
      double outer = x + side * 0.12;
      double inner = x - side * 0.11;
      on.paint(line(inner, EYE + brow + 0.01, x, EYE + brow - arch, thick), brows);
      on.paint(line(x, EYE + brow - arch, outer, EYE + brow + 0.01, thick * 0.8), brows);
    }
    if (has(Trait.EYEGLASSES)) {
      glasses(apart);
    }
  }

  private void glasses(double apart) {
    double[] frame = random.nextDouble() < 0.7 ? colour(0, 0.2) : colour(0.2, 0.6);
    double thick = uniform(0.025, 0.05);
    double wide = uniform(0.155, 0.19);
    double high = uniform(0.11, 0.16);
    boolean tinted = random.nextDouble() < 0.35;
    double bridge = apart - wide;
    for (int side = -1; side <= 1; side += 2) {
      Shape glass = ellipse(aside + side * apart, EYE + 0.02, wide, high);
      on.veil(glass, tinted ? 0.9 : 0.12, 0, tinted ? frame : WHITE);
      on.paint(glass.outline(thick), frame);
      double hinge = aside + side * (apart + wide);
      on.paint(line(hinge, EYE, aside + side * (halfWidth + 0.02), EYE - 0.02, thick), frame);
    }
    on.paint(line(aside - bridge, EYE, aside + bridge, EYE, thick), frame);
  }

  private void nose() {
    double wide = normal(has(Trait.MALE) ? 0.075 : 0.062, 0.012);
    double low = normal(0.29, 0.015);
    on.veil(line(aside + wide * 0.6, 0.05, aside + wide, low, 0.025), 0.4, 0.02, dark);
    on.veil(ellipse(aside, low, wide * 1.25, 0.045), 0.45, 0.03, dark);
    on.paint(ellipse(aside - wide * 0.6, low + 0.015, 0.02, 0.013), mix(dark, skin, 0.2));
    on.paint(ellipse(aside + wide * 0.6, low + 0.015, 0.02, 0.013), mix(dark, skin, 0.2));
  }

  private void mouth() {
    boolean smiling = has(Trait.SMILING);
    double wide = normal(smiling ? 0.22 : 0.165, 0.012);
    double y = normal(0.5, 0.015);
    double bend = smiling ? normal(1.9, 0.3) : normal(0.1, 0.3);
    double gap = has(Trait.MOUTH_SLIGHTLY_OPEN) ? normal(smiling ? 0.075 : 0.06, 0.012) : 0;
    double lip = normal(has(Trait.MALE) ? 0.032 : 0.045, 0.005);
    double[] lips =
        has(Trait.WEARING_LIPSTICK)
            ? mix(new double[] {0.75, 0.1, 0.18}, colour(0, 1), 0.12)
            : mix(skin, new double[] {0.6, 0.22, 0.22}, 0.45);
    double lift = bend * wide * wide / 2;
    Shape lens = mouthShape(wide, y + lift, bend, gap + 2 * lip);
    on.paint(lens, lips);
    if (gap > 0) {
      on.paint(
          mouthShape(wide * 0.85, y + lift, bend, gap),
          smiling ? WHITE : new double[] {.3, .08, .08});
    } else {
      on.paint(mouthShape(wide * 0.95, y + lift, bend, 0.014), mix(lips, new double[3], 0.5));
    }
    if (has(Trait.ROSY_CHEEKS)) {
      on.veil(ellipse(aside - 0.27, 0.3, 0.1, 0.08), 0.5, 0.12, 0.9, 0.35, 0.35);
      on.veil(ellipse(aside + 0.27, 0.3, 0.1, 0.08), 0.5, 0.12, 0.9, 0.35, 0.35);
    }
  }

  /** Around the parabola y - bend u^2, thickest in the middle, closed at both ends. */
  private Shape mouthShape(double wide, double y, double bend, double thick) {
    double ends = y - bend * wide * wide;
    return new Shape(
        (px, py) -> {
          double u = px - aside;
          double taper = 1 - (u / wide) * (u / wide);
          return taper <= 0
              ? Math.abs(u) - wide + 0.02
              : Math.abs(py - y + bend * u * u) - thick / 2 * taper;
        },
        aside - wide,
        Math.min(y, ends) - thick,
        aside + wide,
        Math.max(y, ends) + thick);
  }

  private void worn() {
    if (has(Trait.WEARING_EARRINGS)) {
      double[] metal = random.nextBoolean() ? new double[] {0.9, 0.75, 0.3} : WHITE;
      double r = uniform(0.025, 0.05);
      on.paint(ellipse(aside - halfWidth - 0.02, 0.27 + r, r * 0.7, r), metal);
      on.paint(ellipse(aside + halfWidth + 0.02, 0.27 + r, r * 0.7, r), metal);
    }
    if (has(Trait.WEARING_HAT)) {
      double[] felt = colour(0.05, 0.9);
      double rim = normal(-0.3, 0.04);
      double lift = uniform(0.1, 0.22);
      Shape around = ellipse(aside, 0.02, halfWidth + 0.09, 0.12 - crown + lift);
      Shape above = Shape.of((x, y) -> y - rim - 0.1 * x * x);
      on.paint(around.and(above), felt);
      if (random.nextDouble() < 0.65) {
        double brim = halfWidth + uniform(0.08, 0.4);
        on.paint(ellipse(aside, rim + 0.02, brim, 0.065), mix(felt, new double[3], 0.3));
      } else {
        on.paint(around.and(above).and(Shape.of((x, y) -> rim - 0.1 - y)), mix(felt, WHITE, 0.3));
      }
    }
  }
}
