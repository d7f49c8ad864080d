package mongery.data.image;

import java.util.List;
import java.util.Map;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.Memo;
import mongery.data.Prepared;
import mongery.data.Published;
import mongery.data.Rows;
import mongery.data.Seeds;

/**
 * Faces with 40 attributes (CelebA, Liu et al. 2015, aligned and cropped, 178 x 218 pixels), shape
 * (3, size, size), values in [-1, 1]. The training part is partition 0, the test part partitions 1
 * and 2 together, as in Eyring et al. (ICLR 2024), whose tasks are {@code lacks ["Eyeglasses"]} to
 * {@code has ["Eyeglasses"]}, {@code lacks ["Male"]} to {@code has ["Male"]}, and back.
 *
 * <p>Groups are the combinations of the attributes in {@code labels}: {@code none}, {@code
 * Gray_Hair}, {@code Wearing_Hat}, {@code Gray_Hair+Wearing_Hat}.
 *
 * @param has attributes that images must have
 * @param lacks attributes that they must not have
 * @param labels attributes whose combinations are the groups; empty puts all in one
 * @param size pixels a side
 * @param fit stretched, as CelebA-64 is, or cropped, as CelebA-256 is
 * @param use which images the training and the test part are
 * @param count images to keep at most of each part; 0 keeps all
 * @param folder where the images and lists are; searched if absent
 */
@Named(value = "celeba", help = "Faces with 40 attributes (CelebA, aligned and cropped)")
public record Celeba(
    @Setting(help = "Attributes that images must have, such as Eyeglasses", def = "[]")
        List<String> has,
    @Setting(help = "Attributes that images must not have", def = "[]") List<String> lacks,
    @Setting(help = "Attributes whose combinations are the groups", def = "[]") List<String> labels,
    @Setting(help = "Side of the images", unit = "pixels", def = "64", min = 8, max = 512) int size,
    @Setting(help = "Stretched to a square or cropped", def = "\"squash\"") Fit fit,
    @Setting(help = "Images of the parts", def = "\"split\"") Use use,
    @Setting(
            help = "Most images to keep of each part; 0 keeps all",
            unit = "images",
            def = "0",
            min = 0)
        int count,
    @Setting(
            help = "Folder of images and lists; searched in MONGERY_DATA if absent",
            optional = true)
        String folder)
    implements Published, Prepared {

  /** Which images the parts are. */
  public enum Use {
    /** Partition 0 trains, 1 and 2 evaluate. */
    SPLIT,
    /** All images are in both parts, as for reference statistics of single attributes. */
    ALL
  }

  private static final Memo<Selected, Rows> ROWS = new Memo<>();

  private record Selected(Celeba law, Part part, ImageBytes images, CelebaFiles files) {}

  /** Checks the attributes. */
  public Celeba {
    has = List.copyOf(has);
    lacks = List.copyOf(lacks);
    labels = List.copyOf(labels);
    AttributeGroups.check("celeba", has, lacks, labels);
  }

  @Override
  public int[] shape() {
    return new int[] {3, size, size};
  }

  @Override
  public List<String> groups() {
    return new AttributeGroups(labels).names();
  }

  @Override
  public Map<String, Integer> published(Part part) {
    boolean whole = has.isEmpty() && lacks.isEmpty() && labels.isEmpty() && count == 0;
    return whole && use == Use.SPLIT
        ? Map.of(groups().get(0), part == Part.TRAIN ? 162_770 : 39_829)
        : Map.of();
  }

  private Pictures pictures(CelebaFiles files) {
    return files.pictures(size, fit);
  }

  @Override
  public void prepare(Listener listener) {
    CelebaFiles files = CelebaFiles.in(folder);
    files.checkImages();
    ImageCache.of(pictures(files), listener);
  }

  @Override
  public Rows rows(Part part) {
    CelebaFiles files = CelebaFiles.in(folder);
    return ROWS.get(new Selected(this, part, pictures(files).quickest(), files), this::select);
  }

  private Rows select(Selected of) {
    CelebaFiles files = of.files;
    List<int[]> members =
        new AttributeGroups(labels)
            .members(
                files.names().size(),
                i ->
                    (use == Use.ALL || files.partitions()[i] == 0 == (of.part == Part.TRAIN))
                        && AttributeGroups.fits(files.attributes()[i], has, lacks),
                files.attributes());
    for (int g = 0; g < members.size(); g++) {
      Seeds.shuffle(members.get(g), Seeds.mix(of.part.ordinal(), g));
    }
    long order = Seeds.mix(2, of.part.ordinal());
    return new PixelRows(of.images, Selection.of(members, List.of(), count, order));
  }
}
