package mongery.data.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DataSet;
import mongery.data.Memo;
import mongery.data.MissingData;
import mongery.data.Prepared;
import mongery.data.Rows;
import mongery.data.Seeds;

/**
 * A folder of pictures of a person's own (JPEG, PNG, GIF, BMP), one domain, shape (channels, size,
 * size), values in [-1, 1]. Where pictures lie in sub-folders, these are the groups.
 *
 * @param path the folder, relative to where the program was started
 * @param size pixels a side
 * @param fit how pictures become square
 * @param colour RGB, or else grey
 * @param test share of each group that only evaluation sees
 * @param split seed of the shuffle before the split
 */
@Named(value = "folder", help = "Your own pictures: a folder of JPEG or PNG files")
public record Folder(
    @Setting(help = "Folder of pictures; sub-folders are groups") String path,
    @Setting(help = "Side of the images", unit = "pixels", def = "64", min = 4, max = 1024)
        int size,
    @Setting(help = "Stretched to a square or cropped", def = "\"crop\"") Fit fit,
    @Setting(help = "RGB; else grey", def = "true") boolean colour,
    @Setting(help = "Share of each group kept for evaluation", def = "0.2", min = 0, max = 0.9)
        double test,
    @Setting(help = "Seed of the shuffle before the split", def = "0", min = 0) long split)
    implements DataSet, Prepared {
  private static final Memo<String, Listing> LISTED = new Memo<>();
  private static final Memo<Selected, Rows> ROWS = new Memo<>();

  /** Names of the pictures relative to the folder, the group of each, and their version. */
  @SuppressWarnings("ArrayRecordComponent") // identity is never asked for
  private record Listing(List<String> files, List<String> groups, int[] of, String version) {}

  private record Selected(Folder law, Part part, ImageBytes images) {}

  private Listing listing() {
    Path root = Path.of(path);
    if (!Files.isDirectory(root)) {
      throw new MissingData("folder: " + path + " is no folder");
    }
    try (Stream<Path> inside = Files.list(root)) {
      // A folder's time changes when a file comes or goes, which is what a listing depends on.
      StringBuilder version = new StringBuilder(DataFolder.version(root));
      for (Path sub : inside.filter(Files::isDirectory).sorted().toList()) {
        version.append(DataFolder.version(sub));
      }
      return LISTED.get(version.toString(), v -> list(root, v));
    } catch (IOException e) {
      throw new ConfigException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static Listing list(Path root, String version) {
    TreeMap<String, List<String>> groups = new TreeMap<>();
    try (Stream<Path> found = Files.walk(root, 2)) {
      found
          .filter(Folder::picture)
          .map(file -> root.relativize(file))
          .sorted()
          .forEach(
              file ->
                  groups
                      .computeIfAbsent(
                          file.getNameCount() == 1 ? "all" : file.getName(0).toString(),
                          g -> new ArrayList<>())
                      .add(file.toString()));
    } catch (IOException e) {
      throw new ConfigException(root + ": cannot be read: " + e.getMessage(), e);
    }
    if (groups.isEmpty()) {
      throw new MissingData("folder: " + root + " holds no JPEG, PNG, GIF or BMP file");
    }
    List<String> files = groups.values().stream().flatMap(List::stream).toList();
    List<String> names = List.copyOf(groups.keySet());
    int[] of =
        IntStream.range(0, names.size())
            .flatMap(g -> groups.get(names.get(g)).stream().mapToInt(file -> g))
            .toArray();
    return new Listing(files, names, of, version);
  }

  private static boolean picture(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|gif|bmp)");
  }

  @Override
  public int[] shape() {
    return new int[] {colour ? 3 : 1, size, size};
  }

  @Override
  public List<String> groups() {
    return listing().groups;
  }

  private Pictures pictures(Listing listing) {
    Path root = Path.of(path);
    return new Pictures(
        root.toAbsolutePath().normalize().getFileName() + "-" + size,
        root,
        listing.files,
        colour ? 3 : 1,
        size,
        fit,
        listing.version);
  }

  @Override
  public void prepare(Listener listener) {
    ImageCache.of(pictures(listing()), listener);
  }

  @Override
  public Rows rows(Part part) {
    Listing listing = listing();
    return ROWS.get(
        new Selected(this, part, pictures(listing).quickest()), of -> select(of, listing));
  }

  private Rows select(Selected of, Listing listing) {
    List<int[]> members = new ArrayList<>();
    for (int g = 0; g < listing.groups.size(); g++) {
      int group = g;
      int[] all =
          IntStream.range(0, listing.of.length).filter(i -> listing.of[i] == group).toArray();
      Seeds.shuffle(all, Seeds.mix(split, g));
      int training = all.length - (int) Math.round(test * all.length);
      members.add(
          of.part == Part.TRAIN
              ? Arrays.copyOf(all, training)
              : Arrays.copyOfRange(all, training, all.length));
    }
    long order = Seeds.mix(Seeds.mix(split, members.size()), of.part.ordinal());
    return new PixelRows(of.images, Selection.of(members, List.of(), 0, order));
  }
}
