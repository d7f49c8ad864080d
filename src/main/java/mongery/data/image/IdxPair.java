package mongery.data.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mongery.data.MissingData;

/**
 * Names of the two files of an image set in IDX format, each with or without {@code .gz}.
 *
 * @param images name of the file of images
 * @param labels name of the file of labels
 */
record IdxPair(String images, String labels) {
  private static final String PACKED = ".gz";

  /** What shows that a folder holds the set; others may be added. */
  String[] markers(String... others) {
    return Stream.concat(Stream.of(images + PACKED, images), Stream.of(others))
        .toArray(String[]::new);
  }

  /**
   * The set in a folder.
   *
   * @throws MissingData if one of the files is missing
   */
  IdxSource source(String name, Path folder, boolean transposed, DataFolder.Known known) {
    return new IdxSource(
        name, file(folder, images, known), file(folder, labels, known), transposed, known.origin());
  }

  private static Path file(Path folder, String name, DataFolder.Known known) {
    for (String end : new String[] {PACKED, ""}) {
      if (Files.exists(folder.resolve(name + end))) {
        return folder.resolve(name + end);
      }
    }
    throw new MissingData(
        "%s: %s holds no %s(.gz); %s".formatted(known.law(), folder, name, known.origin()));
  }
}
