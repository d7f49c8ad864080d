package mongery.data.sketch;

import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a drawn face may have, by the names of CelebA's attributes. */
public enum Trait {
  /** Hair over the forehead. */
  BANGS("Bangs"),
  /** No hair. */
  BALD("Bald"),
  /** Black hair. */
  BLACK_HAIR("Black_Hair"),
  /** Blond hair. */
  BLOND_HAIR("Blond_Hair"),
  /** Brown hair. */
  BROWN_HAIR("Brown_Hair"),
  /** Grey hair. */
  GRAY_HAIR("Gray_Hair"),
  /** Thick eyebrows. */
  BUSHY_EYEBROWS("Bushy_Eyebrows"),
  /** Glasses or sunglasses. */
  EYEGLASSES("Eyeglasses"),
  /** A man. */
  MALE("Male"),
  /** An open mouth. */
  MOUTH_SLIGHTLY_OPEN("Mouth_Slightly_Open"),
  /** A mustache. */
  MUSTACHE("Mustache"),
  /** No beard. */
  NO_BEARD("No_Beard"),
  /** Pale skin. */
  PALE_SKIN("Pale_Skin"),
  /** A high hairline. */
  RECEDING_HAIRLINE("Receding_Hairline"),
  /** Red cheeks. */
  ROSY_CHEEKS("Rosy_Cheeks"),
  /** A smile. */
  SMILING("Smiling"),
  /** Earrings. */
  WEARING_EARRINGS("Wearing_Earrings"),
  /** A hat or a cap. */
  WEARING_HAT("Wearing_Hat"),
  /** Painted lips. */
  WEARING_LIPSTICK("Wearing_Lipstick"),
  /** A necktie. */
  WEARING_NECKTIE("Wearing_Necktie"),
  /** A young person. */
  YOUNG("Young");

  private final String label;

  Trait(String label) {
    this.label = label;
  }

  /** CelebA's name. */
  public String label() {
    return label;
  }

  /**
   * Draws what a face has, about as often and as often together as in CelebA: 6.5 % have
   * eyeglasses, 4.8 % a hat, 4.2 % grey hair, 42 % are men.
   */
  public static Set<Trait> draw(RandomGenerator random) {
    Draw draw = new Draw(random, EnumSet.noneOf(Trait.class));
    boolean male = draw.with(MALE, 0.42);
    boolean young = draw.with(YOUNG, male ? 0.65 : 0.87);
    hair(draw, male, young);
    draw.with(EYEGLASSES, (male ? 0.09 : 0.015) + (young ? 0 : 0.08));
    draw.with(WEARING_HAT, male ? 0.08 : 0.025);
    boolean smiling = draw.with(SMILING, male ? 0.4 : 0.54);
    draw.with(MOUTH_SLIGHTLY_OPEN, smiling ? 0.72 : 0.26);
    boolean beardless = draw.with(NO_BEARD, male ? 0.61 : 1);
    draw.with(MUSTACHE, beardless ? 0 : 0.25);
    draw.with(BUSHY_EYEBROWS, male ? 0.24 : 0.07);
    draw.with(PALE_SKIN, 0.043);
    draw.with(ROSY_CHEEKS, male ? 0.005 : 0.11);
    draw.with(WEARING_LIPSTICK, male ? 0 : 0.8);
    draw.with(WEARING_EARRINGS, male ? 0.02 : 0.31);
    draw.with(WEARING_NECKTIE, male ? 0.17 : 0);
    return draw.has;
  }

  private static void hair(Draw draw, boolean male, boolean young) {
    boolean bald = draw.with(BALD, male ? 0.053 : 0);
    boolean receding = !bald && draw.with(RECEDING_HAIRLINE, young ? 0.04 : 0.2);
    draw.with(BANGS, bald || receding ? 0 : male ? 0.09 : 0.21);
    if (!bald && !draw.with(GRAY_HAIR, young ? 0.005 : 0.18)) {
      double u = draw.random.nextDouble();
      double blond = male ? 0.03 : 0.25;
      if (u < blond) {
        draw.has.add(BLOND_HAIR);
      } else if (u < blond + 0.32) {
        draw.has.add(BLACK_HAIR);
      } else if (u < blond + 0.6) {
        draw.has.add(BROWN_HAIR);
      }
    }
  }

  private record Draw(RandomGenerator random, Set<Trait> has) {
    boolean with(Trait trait, double probability) {
      boolean yes = random.nextDouble() < probability;
      if (yes) {
        has.add(trait);
      }
      return yes;
    }
  }
}
