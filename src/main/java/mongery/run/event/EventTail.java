package mongery.run.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the events of a run as they come. A torn last line is left for the next call; a line that
 * is no event is counted and passed over.
 */
public final class EventTail {
  private static final int BLOCK = 1 << 16;

  private final Path file;
  private long position;
  private long unreadable;

  /** Reads from the beginning. */
  public EventTail(Path file) {
    this(file, 0);
  }

  private EventTail(Path file, long position) {
    this.file = file;
    this.position = position;
  }

  /** Reads from the first whole line of the last {@code bytes}. */
  public static List<Event> last(Path file, int bytes) throws IOException {
    long size = java.nio.file.Files.exists(file) ? java.nio.file.Files.size(file) : 0;
    if (size <= bytes) {
      return new EventTail(file).poll();
    }
    // The part of a line that comes first is no event, and is passed over.
    return new EventTail(file, size - bytes).poll();
  }

  /**
   * Events that came since the last call.
   *
   * @throws IOException if the file is there but cannot be read
   */
  public List<Event> poll() throws IOException {
    List<Event> out = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() < position) {
        position = 0; // another file has taken its place
      }
      byte[] rest = new byte[0];
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      long at = position;
      while (channel.read(block.clear(), at) > 0) {
        at += block.position();
        byte[] bytes = new byte[rest.length + block.position()];
        System.arraycopy(rest, 0, bytes, 0, rest.length);
        block.flip().get(bytes, rest.length, block.limit());
        rest = lines(bytes, out);
      }
    } catch (NoSuchFileException e) {
      return out; // nothing has happened yet
    }
    return out;
  }

  /** Lines that are no events so far; 0 unless the file was damaged. */
  public long unreadable() {
    return unreadable;
  }

  private byte[] lines(byte[] bytes, List<Event> out) {
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        add(new String(bytes, start, i - start, StandardCharsets.UTF_8), out);
        start = i + 1;
      }
    }
    position += start;
    byte[] rest = new byte[bytes.length - start];
    System.arraycopy(bytes, start, rest, 0, rest.length);
    return rest;
  }

  private void add(String line, List<Event> out) {
    try {
      Event event = EventJson.parse(line);
      if (event != null) {
        out.add(event);
      }
    } catch (RuntimeException e) {
      unreadable++;
    }
  }
}
