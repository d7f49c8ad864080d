package mongery.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Operations that the engine's Java interface lacks, written in TorchScript. A TorchScript archive
 * is a stored zip of source text and a tiny pickle, so it is made in memory from the text resource
 * {@code op_pack.py}; nothing binary is kept and no Python is needed.
 */
final class OpPack implements AutoCloseable {
  private final PtSymbolBlock module;

  private OpPack(PtSymbolBlock module) {
    this.module = module;
  }

  static OpPack load(NDManager manager) {
    try (InputStream text = OpPack.class.getResourceAsStream("op_pack.py")) {
      String source = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      InputStream archive = new ByteArrayInputStream(archive(source));
      return new OpPack(JniUtils.loadModule((PtNDManager) manager, archive, false, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] archive(String source) throws IOException {
    ByteArrayOutputStream pickle = new ByteArrayOutputStream();
    pickle.write(new byte[] {(byte) 0x80, 2, 'c'});
    pickle.write("__torch__\nM\n".getBytes(StandardCharsets.US_ASCII));
    pickle.write(new byte[] {'q', 0, ')', (byte) 0x81, '}', '(', 'X', 8, 0, 0, 0});
    pickle.write("training".getBytes(StandardCharsets.US_ASCII));
    pickle.write(new byte[] {(byte) 0x88, 'u', 'b', '.'});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      store(zip, "p/data.pkl", pickle.toByteArray());
      store(zip, "p/code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
      store(zip, "p/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
      store(zip, "p/version", new byte[] {'3', '\n'});
    }
    return bytes.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /**
   * Calls a method that takes arrays and then, optionally, one list; gradients are recorded when
   * the thread records them. Results belong to the owner of the first argument.
   *
   * <p>The engine routes arguments by array names, so list members are named for the call only.
   */
  NDList call(String method, NDArray[] arguments, NDArray[] list) {
    NDManager owner = arguments[0].getManager();
    try (NDArray tag = owner.create(0f)) {
      tag.setName("module_method:" + method);
      NDList inputs = new NDList(arguments.length + list.length + 1);
      for (NDArray argument : arguments) {
        inputs.add(argument);
      }
      for (NDArray member : list) {
        member.setName("l[]");
        inputs.add(member);
      }
      inputs.add(tag);
      return IValueUtils.forward(module, inputs, true);
    } finally {
      for (NDArray member : list) {
        member.setName(null);
      }
    }
  }

  NDList call(String method, NDArray... arguments) {
    return call(method, arguments, new NDArray[0]);
  }

  /**
   * Calls a method without recording gradients; arguments may be numbers and lists. The caller
   * closes the arguments.
   */
  IValue run(String method, IValue... arguments) {
    return IValueUtils.runMethod(module, method, arguments);
  }

  static IValue value(NDArray array) {
    return IValue.from((PtNDArray) array);
  }

  static IValue list(List<NDArray> arrays) {
    return IValue.listFrom(arrays.toArray(PtNDArray[]::new));
  }

  @Override
  public void close() {
    module.close();
  }
}
