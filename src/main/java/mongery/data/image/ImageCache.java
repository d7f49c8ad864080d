package mongery.data.image;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import mongery.config.ConfigException;
import mongery.data.ContentCache;
import mongery.data.Digest;
import mongery.data.Prepared;

/**
 * Images decoded once into a folder of the user's cache and mapped into memory from there, so that
 * a set larger than memory costs none, and the window and a worker share it.
 *
 * <p>The folder's name is made from the fingerprint of the source. {@code meta} says count and
 * shape; {@code pixels} and {@code labels} are plain bytes; {@code done} has a line with two
 * checksums for each part of some megabytes that is finished, which is where a killed decoding is
 * taken up. A part is compared with its checksum when it is first touched. Whoever fills the folder
 * holds the operating system's lock on {@code lock}; a finished one is only read.
 */
final class ImageCache implements ImageBytes {
  /** Bytes of a part, about; memory for decoding is bounded by it. */
  private static final int PART = 8 << 20;

  private static final Map<Path, Object> LOCKS = new ConcurrentHashMap<>();
  private static final Map<Path, ImageCache> OPEN = new ConcurrentHashMap<>();

  private final Path folder;
  private final Layout layout;
  private final byte[] labels;
  private final MappedByteBuffer[] parts;
  private final String[] sums;

  /** What {@code meta} says. */
  @SuppressWarnings("ArrayRecordComponent") // identity is never asked for
  private record Layout(int count, int[] shape) {
    int imageSize() {
      return shape[0] * shape[1] * shape[2];
    }

    int perPart() {
      return Math.max(1, PART / imageSize());
    }

    int parts() {
      return (count + perPart() - 1) / perPart();
    }

    int inPart(int part) {
      return Math.min(perPart(), count - part * perPart());
    }

    String text() {
      return "count %d shape %d %d %d".formatted(count, shape[0], shape[1], shape[2]);
    }

    static Layout parse(String text) {
      String[] w = text.strip().split(" ", -1);
      return new Layout(
          Integer.parseInt(w[1]),
          new int[] {Integer.parseInt(w[3]), Integer.parseInt(w[4]), Integer.parseInt(w[5])});
    }
  }

  private ImageCache(Path folder, Layout layout, List<String> done) throws IOException {
    this.folder = folder;
    this.layout = layout;
    this.sums = done.toArray(String[]::new);
    this.labels = Files.readAllBytes(folder.resolve("labels"));
    this.parts = new MappedByteBuffer[layout.parts()];
    for (int p = 0; p < parts.length; p++) {
      int from = p * layout.perPart();
      String sum = crc(ByteBuffer.wrap(labels, from, layout.inPart(p)));
      if (!sum.equals(sums[p].split(" ", 2)[1])) {
        throw damaged(p);
      }
    }
  }

  /** The cache of a source if it is finished. */
  static Optional<ImageCache> finished(ImageSource source) {
    try {
      Path folder = folder(source);
      ImageCache open = OPEN.get(folder);
      if (open == null) {
        open = read(folder);
        if (open != null) {
          OPEN.put(folder, open);
        }
      }
      return Optional.ofNullable(open);
    } catch (IOException e) {
      throw failed(source, e);
    }
  }

  /**
   * The cache of a source, filled first if need be, or waited for while another process fills it.
   *
   * @throws ConfigException if the source is damaged or the cache cannot be written
   */
  static ImageCache of(ImageSource source, Prepared.Listener listener) {
    try {
      Path folder = folder(source);
      synchronized (LOCKS.computeIfAbsent(folder, f -> new Object())) {
        Optional<ImageCache> finished = finished(source);
        if (finished.isEmpty()) {
          Files.createDirectories(folder);
          try (FileChannel channel = open(folder.resolve("lock"));
              FileLock lock = channel.lock()) {
            if (read(folder) == null) {
              fill(folder, source, listener);
            }
          }
        }
      }
      return finished(source).orElseThrow(() -> new IOException("vanished while it was filled"));
    } catch (IOException e) {
      throw failed(source, e);
    }
  }

  private static ConfigException failed(ImageSource source, IOException e) {
    String why =
        e instanceof NoSuchFileException
            ? "no such file: " + e.getMessage()
            : e instanceof ClosedByInterruptException || e instanceof InterruptedIOException
                ? "interrupted"
                : e.getMessage();
    return new ConfigException(source.name() + ": cannot be decoded into the cache: " + why, e);
  }

  private static Path folder(ImageSource source) throws IOException {
    String key = new Digest().add(source.fingerprint()).text();
    return ContentCache.root().resolve("images").resolve(source.name() + "-" + key);
  }

  /** The finished cache in a folder; null if there is none. */
  private static ImageCache read(Path folder) throws IOException {
    Path meta = folder.resolve("meta");
    if (!Files.exists(meta)) {
      return null;
    }
    Layout layout = Layout.parse(Files.readString(meta));
    List<String> done = done(folder);
    return done.size() == layout.parts() ? new ImageCache(folder, layout, done) : null;
  }

  /** Checksums of the parts that are finished; a torn last line is none. */
  private static List<String> done(Path folder) throws IOException {
    Path file = folder.resolve("done");
    List<String> done = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readString(file).split("(?<=\n)", -1)) {
        if (line.matches("[0-9a-f]{8} [0-9a-f]{8}\n")) {
          done.add(line.strip());
        } else {
          break;
        }
      }
    }
    return done;
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static void fill(Path folder, ImageSource source, Prepared.Listener listener)
      throws IOException {
    Layout layout = new Layout(source.count(), source.shape());
    List<String> done = done(folder);
    if (!Files.exists(folder.resolve("meta"))) {
      done = List.of();
      Path beside = folder.resolve("meta.tmp");
      Files.writeString(beside, layout.text());
      Files.move(beside, folder.resolve("meta"), StandardCopyOption.ATOMIC_MOVE);
    }
    rewrite(folder, done);
    room(folder, (long) (layout.count - done.size() * layout.perPart()) * layout.imageSize());
    byte[] pixels = new byte[layout.perPart() * layout.imageSize()];
    byte[] labels = new byte[layout.perPart()];
    int from = Math.min(layout.count, done.size() * layout.perPart());
    try (FileChannel pixelFile = open(folder.resolve("pixels"));
        FileChannel labelFile = open(folder.resolve("labels"));
        ImageSource.Reader reader = source.open(from)) {
      for (int p = done.size(); p < layout.parts(); p++) {
        listener.at(source.name(), (long) p * layout.perPart(), layout.count);
        int n = layout.inPart(p);
        reader.read(n, pixels, labels);
        if (p == layout.parts() - 1) {
          reader.end();
        }
        long at = (long) p * layout.perPart();
        ByteBuffer pixelPart = ByteBuffer.wrap(pixels, 0, n * layout.imageSize());
        ByteBuffer labelPart = ByteBuffer.wrap(labels, 0, n);
        write(pixelFile, pixelPart, at * layout.imageSize());
        write(labelFile, labelPart, at);
        pixelFile.force(false);
        labelFile.force(false);
        Files.writeString(
            folder.resolve("done"),
            crc(pixelPart.rewind()) + " " + crc(labelPart.rewind()) + "\n",
            StandardOpenOption.APPEND);
      }
      listener.at(source.name(), layout.count, layout.count);
    }
  }

  private static void rewrite(Path folder, List<String> done) throws IOException {
    StringBuilder lines = new StringBuilder();
    done.forEach(line -> lines.append(line).append('\n'));
    Files.writeString(folder.resolve("done"), lines);
  }

  private static void room(Path folder, long needed) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < needed) {
      throw new ConfigException(
          "%s: the cache needs %,d MB, but %,d MB are free; set MONGERY_CACHE to a folder with more room"
              .formatted(folder, needed >> 20, free >> 20));
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
  }

  private static String crc(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  @Override
  public int count() {
    return layout.count;
  }

  @Override
  public int[] shape() {
    return layout.shape.clone();
  }

  @Override
  public int label(int image) {
    return labels[image] & 0xFF;
  }

  @Override
  public void copy(int image, byte[] into) {
    int part = image / layout.perPart();
    part(part).get((image - part * layout.perPart()) * layout.imageSize(), into);
  }

  /** A part, mapped and compared with its checksum when it is first asked for. */
  private synchronized MappedByteBuffer part(int p) {
    if (parts[p] == null) {
      long at = (long) p * layout.perPart() * layout.imageSize();
      long size = (long) layout.inPart(p) * layout.imageSize();
      try (FileChannel channel =
          FileChannel.open(folder.resolve("pixels"), StandardOpenOption.READ)) {
        if (channel.size() < at + size) {
          throw damaged(p);
        }
        MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_ONLY, at, size);
        if (!crc(map.duplicate()).equals(sums[p].split(" ", 2)[0])) {
          throw damaged(p);
        }
        parts[p] = map;
      } catch (IOException e) {
        throw new ConfigException(folder + ": cannot be read: " + e.getMessage(), e);
      }
    }
    return parts[p];
  }

  /** Takes the part and what follows out of what is finished, so that it is decoded again. */
  private ConfigException damaged(int part) {
    OPEN.remove(folder, this);
    try {
      rewrite(folder, Arrays.asList(sums).subList(0, part));
    } catch (IOException e) {
      return new ConfigException(folder + ": part " + part + " is damaged; delete the folder", e);
    }
    return new ConfigException(
        "%s: part %d is damaged; it is decoded again at the next start".formatted(folder, part));
  }
}
