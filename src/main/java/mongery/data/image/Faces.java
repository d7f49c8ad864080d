package mongery.data.image;

import java.util.List;
import java.util.Set;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DataSet;
import mongery.data.Memo;
import mongery.data.Prepared;
import mongery.data.Rows;
import mongery.data.Seeds;
import mongery.data.sketch.Face;
import mongery.data.sketch.Trait;

/**
 * Stand-in for CelebA that needs no files: faces drawn by rule ({@link Face}) with 21 of CelebA's
 * attributes, about as often and as often together, shape (3, size, size), values in [-1, 1].
 * Groups are as those of {@link Celeba}.
 *
 * @param has attributes that faces must have
 * @param lacks attributes that they must not have
 * @param labels attributes whose combinations are the groups; empty puts all in one
 * @param size pixels a side; faces are stretched to a square as CelebA-64 is
 * @param count images in the training part; the test part has a quarter of it, as CelebA's
 * @param seed seed of the drawings
 */
@Named(value = "faces", help = "Stand-in for CelebA: drawn faces with attributes")
public record Faces(
    @Setting(help = "Attributes that faces must have, such as Eyeglasses", def = "[]")
        List<String> has,
    @Setting(help = "Attributes that faces must not have", def = "[]") List<String> lacks,
    @Setting(help = "Attributes whose combinations are the groups", def = "[]") List<String> labels,
    @Setting(help = "Side of the images", unit = "pixels", def = "64", min = 8, max = 512) int size,
    @Setting(
            help = "Images in the training part; a quarter of it for evaluation",
            unit = "images",
            def = "8000",
            min = 4,
            max = 1000000)
        int count,
    @Setting(help = "Seed of the drawings", def = "0", min = 0) long seed)
    implements DataSet, Prepared {
  private static final int TEST = 4;

  /** Enough for attributes that one face in a thousand has. */
  private static final long TRIES = 5000;

  private static final Memo<Half, Drawings> FOUND = new Memo<>();
  private static final Memo<Selected, Rows> ROWS = new Memo<>();

  private record Half(Faces law, Part part) {}

  private record Selected(Half of, ImageBytes images) {}

  /**
   * The faces of a part.
   *
   * @param seeds seed of each
   * @param bits attributes of each, as CelebA numbers them
   */
  @SuppressWarnings("ArrayRecordComponent") // equal laws and parts give equal drawings
  private record Drawings(Faces law, Part part, long[] seeds, long[] bits) implements OneByOne {
    @Override
    public String name() {
      return "faces-" + law.size;
    }

    @Override
    public String fingerprint() {
      return "faces 1 %d %s %s %d %d %s"
          .formatted(law.size, law.has, law.lacks, law.count, law.seed, part);
    }

    @Override
    public int count() {
      return seeds.length;
    }

    @Override
    public int[] shape() {
      return law.shape();
    }

    @Override
    public void copy(int image, byte[] into) {
      byte[] drawn = Face.draw(seeds[image], law.size, law.size);
      System.arraycopy(drawn, 0, into, 0, drawn.length);
    }
  }

  /** Checks the attributes. */
  public Faces {
    has = List.copyOf(has);
    lacks = List.copyOf(lacks);
    labels = List.copyOf(labels);
    AttributeGroups.check("faces", has, lacks, labels);
  }

  /** Attributes of a drawn face, as CelebA numbers them. */
  static long bits(Set<Trait> traits) {
    return traits.stream().mapToLong(t -> CelebaFiles.bit(t.label())).reduce(0, (a, b) -> a | b);
  }

  @Override
  public int[] shape() {
    return new int[] {3, size, size};
  }

  @Override
  public List<String> groups() {
    return new AttributeGroups(labels).names();
  }

  private Drawings drawings(Part part) {
    return FOUND.get(new Half(this, part), of -> find(part));
  }

  private Drawings find(Part part) {
    int wanted = part == Part.TRAIN ? count : count / TEST;
    long[] seeds = new long[wanted];
    long[] bits = new long[wanted];
    int found = 0;
    long own = Seeds.mix(seed, part.ordinal());
    for (long i = 0; found < wanted; i++) {
      if (i > TRIES * (1 + found)) {
        throw new ConfigException("faces: no drawn face has " + has + " and lacks " + lacks);
      }
      long face = Seeds.mix(own, i);
      long traits = bits(Face.traits(face));
      if (AttributeGroups.fits(traits, has, lacks)) {
        seeds[found] = face;
        bits[found++] = traits;
      }
    }
    return new Drawings(this, part, seeds, bits);
  }

  @Override
  public void prepare(Listener listener) {
    for (Part part : Part.values()) {
      ImageCache.of(drawings(part), listener);
    }
  }

  @Override
  public Rows rows(Part part) {
    Drawings drawings = drawings(part);
    return ROWS.get(
        new Selected(new Half(this, part), drawings.quickest()), of -> select(of, drawings));
  }

  private Rows select(Selected of, Drawings drawings) {
    List<int[]> members =
        new AttributeGroups(labels).members(drawings.count(), i -> true, drawings.bits);
    long order = Seeds.mix(seed, 2 + of.of.part.ordinal());
    return new PixelRows(of.images, Selection.of(members, List.of(), 0, order));
  }
}
