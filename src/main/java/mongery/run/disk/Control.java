package mongery.run.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Requests to a worker: lines appended to {@code control}, so that two quick requests are both
 * heard.
 */
public final class Control {
  /** What a worker can be asked. */
  public sealed interface Request {
    /** Wait after this step. */
    record Pause() implements Request {}

    /** Go on. */
    record Continue() implements Request {}

    /**
     * Do one step and wait again.
     *
     * @param player the only one to train in it; empty for all
     */
    record OneStep(String player) implements Request {}

    /**
     * Take time, so that a person can follow.
     *
     * @param rate most steps a second; 0 for as many as there can be
     */
    record Slow(double rate) implements Request {}

    /** Save and end. */
    record Stop() implements Request {}

    /** Change a live setting. */
    record Set(String path, double value) implements Request {}
  }

  /** Not negative. */
  private static final String NUMBER = "\\d+(\\.\\d+)?([eE][+-]?\\d+)?";

  private final Path file;
  private final Deque<Request> unheard = new ArrayDeque<>();
  private long position;

  /**
   * @param file the run's {@code control}
   * @param fromBeginning whether to hear what was asked before; a resumed worker does not
   */
  public Control(Path file, boolean fromBeginning) throws IOException {
    this.file = file;
    this.position = fromBeginning || !Files.exists(file) ? 0 : Files.size(file);
  }

  /** Appends a request. */
  public static void send(Path file, Request request) throws IOException {
    String line;
    if (request instanceof Request.Set set) {
      line = "set " + set.path() + "=" + set.value() + "\n";
    } else if (request instanceof Request.OneStep one) {
      line = ("step " + one.player()).strip() + "\n";
    } else if (request instanceof Request.Slow slow) {
      line = "slow " + slow.rate() + "\n";
    } else {
      line = request.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "\n";
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** The next request, or null. Costs one look at the file's length if there is none. */
  public Request next() throws IOException {
    if (unheard.isEmpty()) {
      unheard.addAll(read());
    }
    return unheard.poll();
  }

  /** Whether somebody may want something; {@link #next} says what. */
  public boolean asked() {
    return !unheard.isEmpty() || file.toFile().length() > position;
  }

  private List<Request> read() throws IOException {
    long size = file.toFile().length(); // 0 if there is none, and far cheaper than Files.size
    if (size <= position) {
      return List.of();
    }
    List<Request> out = new ArrayList<>();
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(size - position)];
      in.seek(position);
      in.readFully(bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      int end = text.lastIndexOf('\n') + 1;
      position += text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
      for (String line : text.substring(0, end).split("\n", -1)) {
        Request request = parse(line.strip());
        if (request != null) {
          out.add(request);
        }
      }
    }
    return out;
  }

  /** A request, or null for what nobody understands. */
  private static Request parse(String line) {
    return switch (line) {
      case "pause" -> new Request.Pause();
      case "continue" -> new Request.Continue();
      case "stop" -> new Request.Stop();
      default -> parseWithValue(line);
    };
  }

  private static Request parseWithValue(String line) {
    String[] words = line.split(" ", 2);
    String value = words.length == 2 ? words[1].strip() : "";
    return switch (words[0]) {
      case "step" -> new Request.OneStep(value);
      case "slow" -> value.matches(NUMBER) ? new Request.Slow(Double.parseDouble(value)) : null;
      default -> parseSet(line);
    };
  }

  private static Request parseSet(String line) {
    int equals = line.indexOf('=');
    if (!line.startsWith("set ") || equals < 0) {
      return null;
    }
    try {
      return new Request.Set(
          line.substring(4, equals).strip(), Double.parseDouble(line.substring(equals + 1)));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
