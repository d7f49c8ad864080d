package mongery.data;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mongery.config.ConfigException;

/**
 * Arrays of a person's own: {@code .csv} (one point a line, comma separated, an optional header
 * line) and {@code .npy} (NumPy format 1.0 to 3.0; float32, float64, int32, int64 or uint8; C
 * order, little endian).
 */
public final class ArrayFiles {
  private static final byte[] NPY_MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern NPY_HEADER =
      Pattern.compile(
          "'descr':\\s*'(?<descr>[^']+)'.*'fortran_order':\\s*(?<fortran>True|False).*'shape':\\s*"
              + "\\((?<shape>[^)]*)\\)",
          Pattern.DOTALL);

  private ArrayFiles() {}

  /**
   * Reads a file of finite numbers.
   *
   * @throws ConfigException if the file is missing, not of a known kind, or not well formed
   */
  public static DenseArray read(Path file) {
    try {
      DenseArray array =
          switch (extension(file)) {
            case "csv" -> readCsv(file);
            case "npy" -> readNpy(file);
            default -> throw unknownKind(file);
          };
      for (float v : array.values()) {
        if (!Float.isFinite(v)) {
          throw new ConfigException(file + ": contains " + v + "; all numbers must be finite");
        }
      }
      return array;
    } catch (NoSuchFileException e) {
      throw new ConfigException(file + ": no such file", e);
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The bytes of an array in the format that the file's name asks for. */
  public static byte[] encode(Path file, DenseArray array) {
    return switch (extension(file)) {
      case "csv" -> csv(array).getBytes(StandardCharsets.UTF_8);
      case "npy" -> npy(array);
      default -> throw unknownKind(file);
    };
  }

  private static ConfigException unknownKind(Path file) {
    return new ConfigException(file + ": unknown kind of file; allowed: .csv, .npy");
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static DenseArray readCsv(Path file) throws IOException {
    List<float[]> rows = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        String[] cells = line.split(",", -1);
        float[] row = new float[cells.length];
        try {
          for (int i = 0; i < cells.length; i++) {
            row[i] = Float.parseFloat(cells[i].strip());
          }
        } catch (NumberFormatException e) {
          if (rows.isEmpty() && number == 1) {
            continue; // a header line
          }
          throw new ConfigException(file + ": line " + number + " holds text, not numbers", e);
        }
        if (!rows.isEmpty() && rows.get(0).length != row.length) {
          throw new ConfigException(
              "%s: line %d has %d columns where the first has %d"
                  .formatted(file, number, row.length, rows.get(0).length));
        }
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      throw new ConfigException(file + ": holds no numbers");
    }
    int width = rows.get(0).length;
    float[] values = new float[rows.size() * width];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, values, i * width, width);
    }
    return DenseArray.matrix(rows.size(), width, values);
  }

  private static String csv(DenseArray array) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < array.rows(); i++) {
      for (int j = 0; j < array.rowSize(); j++) {
        out.append(j == 0 ? "" : ",").append(array.at(i, j));
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static DenseArray readNpy(Path file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    boolean magic = in.remaining() > 10;
    for (int i = 0; magic && i < NPY_MAGIC.length; i++) {
      magic = in.get() == NPY_MAGIC[i];
    }
    if (!magic) {
      throw new ConfigException(file + ": is not a NumPy file");
    }
    int major = in.get();
    in.get();
    int headerLength = major == 1 ? Short.toUnsignedInt(in.getShort()) : in.getInt();
    if (headerLength < 0 || headerLength > in.remaining()) {
      throw new ConfigException(file + ": is cut short in its header");
    }
    byte[] header = new byte[headerLength];
    in.get(header);
    Matcher m = NPY_HEADER.matcher(new String(header, StandardCharsets.UTF_8));
    if (!m.find()) {
      throw new ConfigException(file + ": has a NumPy header that cannot be read");
    }
    if (m.group("fortran").equals("True")) {
      throw new ConfigException(file + ": is in Fortran order; allowed: C order");
    }
    int[] shape = shape(m.group("shape"));
    long size = 1;
    for (int axis : shape) {
      size *= axis;
    }
    String descr = m.group("descr");
    int width =
        switch (descr) {
          case "<f4", "<i4" -> 4;
          case "<f8", "<i8" -> 8;
          case "|u1" -> 1;
          default ->
              throw new ConfigException(
                  file + ": has type " + descr + "; allowed: <f4, <f8, <i4, <i8, |u1");
        };
    if (size * width != in.remaining()) {
      throw new ConfigException(
          "%s: holds %d bytes of data where its shape needs %d"
              .formatted(file, in.remaining(), size * width));
    }
    if (size == 0) {
      throw new ConfigException(file + ": holds no numbers");
    }
    float[] values = new float[(int) size];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (descr) {
            case "<f4" -> in.getFloat();
            case "<f8" -> (float) in.getDouble();
            case "<i4" -> in.getInt();
            case "<i8" -> in.getLong();
            default -> in.get() & 0xff;
          };
    }
    return new DenseArray(shape.length == 1 ? new int[] {shape[0], 1} : shape, values);
  }

  private static int[] shape(String text) {
    List<Integer> axes = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        axes.add(Integer.parseInt(part.strip()));
      }
    }
    return axes.isEmpty() ? new int[] {1} : axes.stream().mapToInt(Integer::intValue).toArray();
  }

  private static byte[] npy(DenseArray array) {
    StringBuilder shape = new StringBuilder();
    for (int axis : array.shape()) {
      shape.append(axis).append(", ");
    }
    StringBuilder header =
        new StringBuilder("{'descr': '<f4', 'fortran_order': False, 'shape': (")
            .append(shape.toString().strip())
            .append("), }");
    // The format asks for a data start divisible by 64, the header ending in a line feed.
    while ((NPY_MAGIC.length + 4 + header.length() + 1) % 64 != 0) {
      header.append(' ');
    }
    header.append('\n');
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(NPY_MAGIC);
    out.write(1);
    out.write(0);
    out.write(header.length() & 0xff);
    out.write(header.length() >> 8);
    out.writeBytes(header.toString().getBytes(StandardCharsets.US_ASCII));
    ByteBuffer data = ByteBuffer.allocate(4 * array.values().length).order(ByteOrder.LITTLE_ENDIAN);
    data.asFloatBuffer().put(array.values());
    out.writeBytes(data.array());
    return out.toByteArray();
  }
}
