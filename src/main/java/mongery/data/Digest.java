package mongery.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A fingerprint of content (SHA-256), from which names in a {@link ContentCache} are made. */
public final class Digest {
  private static final int BUFFER = 1 << 16;
  private static final int BYTES = 16;
  private static final int ROWS = 2048;

  private final MessageDigest sha;

  /** Of nothing so far. */
  public Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes a text in, and where it ends. */
  public Digest add(String text) {
    sha.update(text.getBytes(StandardCharsets.UTF_8));
    sha.update((byte) 0);
    return this;
  }

  /** Takes the shape and the values of an array in. */
  public Digest add(DenseArray array) {
    add(Arrays.toString(array.shape()));
    float[] values = array.values();
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    for (int from = 0; from < values.length; from += BUFFER / Float.BYTES) {
      int count = Math.min(BUFFER / Float.BYTES, values.length - from);
      bytes.clear();
      bytes.asFloatBuffer().put(values, from, count);
      sha.update(bytes.array(), 0, count * Float.BYTES);
    }
    return this;
  }

  /** Takes points and their groups in. */
  public Digest add(Rows rows) {
    rows.chunks(ROWS, chunk -> add(chunk.points()));
    return add(Arrays.toString(rows.groups()));
  }

  /** Takes the content of a file in. */
  public Digest add(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
    }
    return this;
  }

  /** The fingerprint in hexadecimal; nothing can be added after it. */
  public String text() {
    return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
  }
}
