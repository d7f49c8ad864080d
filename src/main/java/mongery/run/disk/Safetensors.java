package mongery.run.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.data.DenseArray;

/**
 * A safetensors file (length of the header, JSON header, little-endian values) in plain Java: float
 * arrays as F32, counters as scalar I64. Its metadata begins with the SHA-256 of the whole file,
 * taken with the digits of the sum itself as zeros, so that no damage goes unseen, wherever it is.
 *
 * @param metadata facts, without the sum
 * @param arrays arrays by name
 * @param numbers counters by name
 */
public record Safetensors(
    Map<String, String> metadata, Map<String, DenseArray> arrays, Map<String, Long> numbers) {
  private static final String METADATA = "__metadata__";
  private static final String SUM = "sha256";
  private static final String NO_SUM = "0".repeat(64);

  /** Where the digits of the sum begin: it is the first entry of the first entry of the header. */
  private static final int SUM_AT =
      Long.BYTES + ("{\"" + METADATA + "\":{\"" + SUM + "\":\"").length();

  private static final int CHUNK = 1 << 20;
  private static final int LONGEST_HEADER = 100_000_000;

  /** Takes copies. */
  public Safetensors {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** A file that does not hold what was written to it. */
  static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(Path file, String what) {
      super(file.getFileName() + " is damaged: " + what);
    }
  }

  /** Replaces a file. */
  void write(Path file, AtomicFiles.Durability durability) throws IOException {
    byte[] head = head();
    MessageDigest digest = sha256();
    digest.update(head);
    forEachChunk(chunk -> digest.update(chunk.duplicate()));
    byte[] sum = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(sum, 0, head, SUM_AT, sum.length);
    AtomicFiles.write(
        file,
        channel -> {
          AtomicFiles.writeFully(channel, ByteBuffer.wrap(head));
          forEachChunk(chunk -> AtomicFiles.writeFully(channel, chunk));
        },
        durability);
  }

  /** Length and header, the sum being zeros. */
  private byte[] head() {
    ObjectNode header = Json.object();
    ObjectNode facts = header.putObject(METADATA);
    facts.put(SUM, NO_SUM);
    metadata.forEach(facts::put);
    long at = 0;
    for (Map.Entry<String, DenseArray> entry : arrays.entrySet()) {
      long end = at + (long) Float.BYTES * entry.getValue().values().length;
      describe(header, entry.getKey(), "F32", entry.getValue().shape(), at, end);
      at = end;
    }
    for (String name : numbers.keySet()) {
      describe(header, name, "I64", new int[0], at, at + Long.BYTES);
      at += Long.BYTES;
    }
    byte[] json = Json.compact(header).getBytes(StandardCharsets.UTF_8);
    int padded = (json.length + 7) / 8 * 8; // readers map the values in place
    byte[] out = new byte[Long.BYTES + padded];
    Arrays.fill(out, (byte) ' ');
    ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).putLong(padded).put(json);
    return out;
  }

  private static void describe(
      ObjectNode header, String name, String type, int[] shape, long from, long to) {
    if (header.has(name)) {
      throw new IllegalArgumentException("two arrays are called " + name);
    }
    ObjectNode entry = header.putObject(name);
    entry.put("dtype", type);
    Arrays.stream(shape).forEach(entry.putArray("shape")::add);
    entry.putArray("data_offsets").add(from).add(to);
  }

  @FunctionalInterface
  private interface Sink {
    void accept(ByteBuffer chunk) throws IOException;
  }

  private void forEachChunk(Sink sink) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (DenseArray array : arrays.values()) {
      float[] values = array.values();
      int width = CHUNK / Float.BYTES;
      for (int from = 0; from < values.length; from += width) {
        int count = Math.min(width, values.length - from);
        chunk.clear();
        chunk.asFloatBuffer().put(values, from, count); // keeps the bits of a NaN
        sink.accept(chunk.limit(count * Float.BYTES));
      }
    }
    for (long number : numbers.values()) {
      chunk.clear();
      chunk.putLong(number).flip();
      sink.accept(chunk);
    }
  }

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @throws DamagedException if a single bit of it is not as it was written
   * @throws IOException if it cannot be read at all
   */
  static Safetensors read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      byte[] head = readHead(file, channel, size);
      MessageDigest digest = sha256();
      JsonNode header = checkedHeader(file, head, digest, size - head.length);
      String sum = new String(head, SUM_AT, NO_SUM.length(), StandardCharsets.US_ASCII);
      Safetensors content = readValues(file, channel, header, digest);
      if (!HexFormat.of().formatHex(digest.digest()).equals(sum)) {
        throw new DamagedException(file, "its checksum does not match");
      }
      return content;
    }
  }

  private static byte[] readHead(Path file, FileChannel channel, long size) throws IOException {
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    readFully(file, channel, length);
    long header = length.flip().getLong();
    if (header < 0 || header > LONGEST_HEADER || header > size - Long.BYTES) {
      throw new DamagedException(file, "its header does not fit");
    }
    ByteBuffer head = ByteBuffer.allocate(Long.BYTES + (int) header);
    head.put(length.rewind());
    readFully(file, channel, head);
    if (head.capacity() < SUM_AT + NO_SUM.length()) {
      throw new DamagedException(file, "it has no checksum");
    }
    return head.array();
  }

  private static JsonNode checkedHeader(Path file, byte[] head, MessageDigest digest, long data)
      throws IOException {
    byte[] blank = head.clone();
    Arrays.fill(blank, SUM_AT, SUM_AT + NO_SUM.length(), (byte) '0');
    digest.update(blank);
    try {
      JsonNode header =
          Json.parse(
              new String(blank, Long.BYTES, blank.length - Long.BYTES, StandardCharsets.UTF_8),
              file.toString());
      long at = 0;
      for (Map.Entry<String, JsonNode> entry : header.properties()) {
        if (!entry.getKey().equals(METADATA)) {
          JsonNode span = entry.getValue().path("data_offsets");
          if (span.path(0).asLong(-1) != at || span.path(1).asLong(-1) < at) {
            throw new DamagedException(file, "its header is inconsistent");
          }
          at = span.path(1).asLong();
        }
      }
      if (at != data) {
        throw new DamagedException(file, "it has " + data + " bytes of values instead of " + at);
      }
      return header;
    } catch (ConfigException e) {
      throw new DamagedException(file, "its header is not readable");
    }
  }

  private static Safetensors readValues(
      Path file, FileChannel channel, JsonNode header, MessageDigest digest) throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    header
        .path(METADATA)
        .properties()
        .forEach(fact -> metadata.put(fact.getKey(), fact.getValue().asText()));
    metadata.remove(SUM);
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    Map<String, Long> numbers = new LinkedHashMap<>();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (Map.Entry<String, JsonNode> entry : header.properties()) {
      if (entry.getKey().equals(METADATA)) {
        continue;
      }
      JsonNode span = entry.getValue().path("data_offsets");
      long bytes = span.get(1).asLong() - span.get(0).asLong();
      if (entry.getValue().path("dtype").asText().equals("I64") && bytes == Long.BYTES) {
        readFully(file, channel, chunk.clear().limit(Long.BYTES));
        digest.update(chunk.flip().duplicate());
        numbers.put(entry.getKey(), chunk.getLong());
      } else {
        int[] shape = shape(file, entry.getValue(), bytes);
        float[] values = new float[(int) (bytes / Float.BYTES)];
        for (int from = 0; from < values.length; from += CHUNK / Float.BYTES) {
          int count = Math.min(CHUNK / Float.BYTES, values.length - from);
          readFully(file, channel, chunk.clear().limit(count * Float.BYTES));
          digest.update(chunk.flip().duplicate());
          chunk.asFloatBuffer().get(values, from, count);
        }
        arrays.put(entry.getKey(), new DenseArray(shape, values));
      }
    }
    return new Safetensors(metadata, arrays, numbers);
  }

  private static int[] shape(Path file, JsonNode entry, long bytes) throws DamagedException {
    JsonNode axes = entry.path("shape");
    int[] shape = new int[axes.size()];
    long size = Float.BYTES;
    for (int i = 0; i < shape.length; i++) {
      shape[i] = axes.get(i).asInt(-1);
      size *= shape[i];
    }
    if (!entry.path("dtype").asText().equals("F32")
        || size != bytes
        || Arrays.stream(shape).anyMatch(n -> n < 0)) {
      throw new DamagedException(file, "its header is inconsistent");
    }
    return shape;
  }

  private static void readFully(Path file, FileChannel channel, ByteBuffer into)
      throws IOException {
    while (into.hasRemaining()) {
      if (channel.read(into) < 0) {
        throw new DamagedException(file, "it ends too early");
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}
