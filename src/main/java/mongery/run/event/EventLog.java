package mongery.run.event;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Appends events to {@code events.jsonl}, each in one write. Opened by whoever holds the run's
 * lock; what a killed writer left of a line is cut off then.
 */
public final class EventLog implements AutoCloseable {
  private final FileChannel channel;
  private long end;

  /**
   * Opens the log at its end, after its last whole line.
   *
   * @param file may be missing
   */
  public EventLog(Path file) throws IOException {
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    end = afterLastLine(channel);
    channel.truncate(end);
  }

  /**
   * Appends an event.
   *
   * @throws IOException if it could not be written whole; nothing of it remains
   */
  public void append(Event event) throws IOException {
    ByteBuffer line = ByteBuffer.wrap(EventJson.line(event).getBytes(StandardCharsets.UTF_8));
    long at = end;
    try {
      while (line.hasRemaining()) {
        at += channel.write(line, at);
      }
      end = at;
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }

  /** Makes everything so far survive a power cut. */
  public void force() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Position after the last line feed. */
  private static long afterLastLine(FileChannel channel) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(8192);
    long to = channel.size();
    while (to > 0) {
      long from = Math.max(0, to - block.capacity());
      block.clear().limit((int) (to - from));
      while (block.hasRemaining() && channel.read(block, from + block.position()) >= 0) {
        // a short read is continued
      }
      for (int i = block.position() - 1; i >= 0; i--) {
        if (block.get(i) == '\n') {
          return from + i + 1;
        }
      }
      to = from;
    }
    return 0;
  }
}
