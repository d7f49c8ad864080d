package mongery.nn;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Functions written in TorchScript, for what the engine's Java interface lacks and for whole steps
 * in one call. A TorchScript archive is a stored zip of source text and a tiny pickle, so it is
 * made in memory from a text resource; nothing binary is kept and no Python is needed.
 *
 * <p>The text is the dialect that TorchScript itself writes: one class {@code M} whose methods take
 * tensors, numbers and lists of tensors. A line {@code # include NAME} stands for another text,
 * found like a resource beside the class or, with a leading slash, from the root.
 */
public final class Script implements AutoCloseable {
  private static final NDArray[] NONE = {};
  private static final String INCLUDE = "# include ";

  private final PtSymbolBlock module;

  private Script(PtSymbolBlock module) {
    this.module = module;
  }

  static Script load(NDManager manager, Class<?> beside, String resource) {
    try {
      InputStream archive = new ByteArrayInputStream(archive(source(beside, resource)));
      return new Script(JniUtils.loadModule((PtNDManager) manager, archive, false, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A module from a TorchScript archive that somebody made.
   *
   * @throws IOException if the file cannot be read or is no such archive
   */
  static Script load(NDManager manager, Path archive) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
      return new Script(JniUtils.loadModule((PtNDManager) manager, in, true, false));
    } catch (EngineException e) {
      throw new IOException("it is not a TorchScript file: " + firstLine(e), e);
    }
  }

  private static String firstLine(EngineException e) {
    return e.getMessage() == null ? "no reason given" : e.getMessage().lines().findFirst().get();
  }

  /** The text, in which a line {@code # include NAME} stands for the text of that name. */
  private static String source(Class<?> beside, String resource) throws IOException {
    try (InputStream text = beside.getResourceAsStream(resource)) {
      if (text == null) {
        throw new IllegalArgumentException("no resource " + resource + " beside " + beside);
      }
      StringBuilder out = new StringBuilder();
      for (String line : new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String stripped = line.strip();
        out.append(
            stripped.startsWith(INCLUDE)
                ? source(beside, stripped.substring(INCLUDE.length()))
                : line + "\n");
      }
      return out.toString();
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
   * Calls a method that takes arrays and then, if not empty, one list of arrays. Gradients are
   * recorded when the thread records them. Results belong to the owner of the first argument.
   */
  public NDList call(String method, NDArray[] arguments, NDArray[] list) {
    // The engine routes arguments by array names, so they are named for the call only.
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

  /** As {@link #call(String, NDArray[], NDArray[])} with the list of all weights. */
  public NDList call(String method, Weights weights, NDArray... arguments) {
    return call(method, arguments, weights.arrays());
  }

  /** As {@link #call(String, NDArray[], NDArray[])} without a list. */
  public NDList call(String method, NDArray... arguments) {
    return call(method, arguments, NONE);
  }

  /**
   * Calls a method that needs no gradients.
   *
   * @param owner of the results, which can take no part in gradients later
   * @param arguments arrays, lists of arrays, {@link Weights}, doubles, longs, booleans, and arrays
   *     of doubles or longs
   * @return arrays that the method gives; empty if it gives nothing
   */
  public NDList run(NDManager owner, String method, Object... arguments) {
    IValue[] values = new IValue[arguments.length];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = value(arguments[i]);
      }
      try (IValue result = IValueUtils.runMethod(module, method, values)) {
        return result.isTensor() || result.isTensorList() || result.isTuple()
            ? result.toNDList((PtNDManager) owner)
            : new NDList();
      }
    } finally {
      for (IValue value : values) {
        if (value != null) {
          value.close();
        }
      }
    }
  }

  private static IValue value(Object argument) {
    if (argument instanceof NDArray array) {
      return IValue.from((PtNDArray) array);
    } else if (argument instanceof Weights weights) {
      return list(weights.list());
    } else if (argument instanceof List<?> arrays) {
      return list(arrays);
    } else if (argument instanceof Double number) {
      return IValue.from(number);
    } else if (argument instanceof Long number) {
      return IValue.from(number);
    } else if (argument instanceof Boolean flag) {
      return IValue.from(flag);
    } else if (argument instanceof double[] numbers) {
      return IValue.listFrom(numbers);
    } else if (argument instanceof long[] numbers) {
      return IValue.listFrom(numbers);
    }
    throw new IllegalArgumentException("a script takes no " + argument);
  }

  private static IValue list(List<?> arrays) {
    PtNDArray[] all = new PtNDArray[arrays.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = (PtNDArray) arrays.get(i);
    }
    return IValue.listFrom(all);
  }

  @Override
  public void close() {
    module.close();
  }
}
