package mongery.data.image;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import mongery.config.ConfigException;

/**
 * A file of unsigned bytes in IDX format (magic number 0x0000080a for a axes, length of each axis,
 * then the bytes; all numbers big endian), as it is or packed by gzip. Read from front to back.
 */
final class IdxFile implements AutoCloseable {
  private static final int BYTES = 0x0800;
  private static final int GZIP = 0x1F8B;
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final DataInputStream in;
  private final int[] shape;

  private IdxFile(String name, InputStream raw, int axes) throws IOException {
    this.name = name;
    BufferedInputStream plain = new BufferedInputStream(raw, BUFFER);
    try {
      plain.mark(2);
      boolean packed = ((plain.read() << 8) | plain.read()) == GZIP;
      plain.reset();
      in = new DataInputStream(packed ? new GZIPInputStream(plain, BUFFER) : plain);
      int magic = in.readInt();
      if (magic != (BYTES | axes)) {
        throw new ConfigException(
            "%s: is not an IDX file of bytes with %d axes: it starts with %08x, not %08x"
                .formatted(name, axes, magic, BYTES | axes));
      }
      shape = new int[axes];
      for (int a = 0; a < axes; a++) {
        shape[a] = in.readInt();
      }
    } catch (EOFException | ZipException e) {
      raw.close();
      throw damaged(e);
    }
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws ConfigException if it is no such file
   */
  static IdxFile open(Path file, int axes) throws IOException {
    return new IdxFile(file.toString(), Files.newInputStream(file), axes);
  }

  /** Opens a file that ships with the program. */
  static IdxFile shipped(String name, int axes) throws IOException {
    return new IdxFile(name, IdxFile.class.getResourceAsStream(name), axes);
  }

  /** Length of each axis. */
  int[] shape() {
    return shape.clone();
  }

  /** Number of bytes after the header, by the header. */
  int size() {
    int size = 1;
    for (int axis : shape) {
      size = Math.multiplyExact(size, axis);
    }
    return size;
  }

  /** Reads the next bytes. */
  void read(byte[] into, int at, int length) throws IOException {
    try {
      in.readFully(into, at, length);
    } catch (EOFException | ZipException e) {
      throw damaged(e);
    }
  }

  /** Reads everything. */
  byte[] all() throws IOException {
    byte[] bytes = new byte[size()];
    read(bytes, 0, bytes.length);
    end();
    return bytes;
  }

  /** Checks that the file ends here; a packed one compares its checksum now. */
  void end() throws IOException {
    try {
      if (in.read() != -1) {
        throw new ConfigException(
            name
                + ": is damaged: it goes on after the %,d entries of its header"
                    .formatted(shape[0]));
      }
    } catch (EOFException | ZipException e) {
      throw damaged(e);
    }
  }

  /** Passes over bytes. */
  void skip(long bytes) throws IOException {
    try {
      in.skipNBytes(bytes);
    } catch (EOFException | ZipException e) {
      throw damaged(e);
    }
  }

  private ConfigException damaged(IOException e) {
    String why =
        e instanceof EOFException
            ? shape == null
                ? "it is cut short"
                : "it ends before the %,d entries that its header announces".formatted(shape[0])
            : e.getMessage();
    return new ConfigException(name + ": is damaged: " + why, e);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
