package mongery.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named arrays as bytes, for a {@link ContentCache}. */
public final class ArrayBundle {
  private ArrayBundle() {}

  /** The arrays as bytes, bit for bit. */
  public static byte[] bytes(Map<String, DenseArray> arrays) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(arrays.size());
      for (Map.Entry<String, DenseArray> array : arrays.entrySet()) {
        out.writeUTF(array.getKey());
        out.writeByte(array.getValue().rank());
        for (int axis : array.getValue().shape()) {
          out.writeInt(axis);
        }
        float[] values = array.getValue().values();
        ByteBuffer content = ByteBuffer.allocate(values.length * Float.BYTES);
        content.asFloatBuffer().put(values);
        out.write(content.array());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The arrays that {@link #bytes} took, in order. */
  public static Map<String, DenseArray> of(byte[] bytes) {
    Map<String, DenseArray> out = new LinkedHashMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        int[] shape = new int[in.readByte()];
        int size = 1;
        for (int k = 0; k < shape.length; k++) {
          shape[k] = in.readInt();
          size = Math.multiplyExact(size, shape[k]);
        }
        byte[] content = in.readNBytes(size * Float.BYTES);
        float[] values = new float[size];
        ByteBuffer.wrap(content).asFloatBuffer().get(values);
        out.put(name, new DenseArray(shape, values));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }
}
