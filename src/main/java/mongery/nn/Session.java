package mongery.nn;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mongery.config.ConfigException;
import mongery.data.DenseArray;

/**
 * The engine on one device, for one training thread: owns the long-lived arrays and the op pack.
 * Everything that it made is released when it is closed. Use it only on the thread that opened it:
 * whether gradients are recorded is a property of the thread.
 */
public final class Session implements AutoCloseable {
  private static final int ALIGNMENT = 64;
  private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d+))?");

  private final NDManager manager;
  private final List<Script> scripts = new ArrayList<>();
  private final Map<Object, Object> kept = new HashMap<>();
  private final Ops ops;

  private Session(NDManager manager) {
    this.manager = manager;
    this.ops = new Ops(script(Ops.class, "op_pack.py"));
  }

  /**
   * Starts the engine, without network or usage tracking, and prepares the calling thread for
   * training.
   *
   * @param device {@code cpu}, {@code cuda} or {@code cuda:N}
   * @param threads CPU threads of one operation; 0 takes one less than there are cores, at least 1
   * @throws ConfigException if the device is unknown, or is a GPU that is not there
   */
  public static Session open(String device, int threads) {
    Device chosen = device(device);
    Ops.prepareThread(threads > 0 ? threads : defaultThreads());
    return new Session(NDManager.newBaseManager(chosen, "PyTorch"));
  }

  /** One less than there are cores, at least 1: the window keeps a core for itself. */
  public static int defaultThreads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  /** Devices that {@link #open} accepts on this machine, {@code cpu} first. */
  public static List<String> devices() {
    List<String> all = new ArrayList<>(List.of("cpu"));
    Engine engine = engine();
    if (engine.hasCapability("CUDA")) {
      for (int i = 0; i < Math.max(1, engine.getGpuCount()); i++) {
        all.add("cuda:" + i);
      }
    }
    return all;
  }

  /** Name and version of the engine, for reports. */
  public static String engineVersion() {
    return engine().getEngineName() + " " + engine().getVersion();
  }

  private static Engine engine() {
    setIfAbsent("OPT_OUT_TRACKING", "true");
    setIfAbsent("ai.djl.offline", "true");
    setIfAbsent("org.slf4j.simpleLogger.log.ai.djl", "warn");
    setIfAbsent("org.slf4j.simpleLogger.log.ai.djl.util.cuda", "error");
    return Engine.getEngine("PyTorch");
  }

  private static void setIfAbsent(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }

  private static Device device(String name) {
    Matcher cuda = CUDA.matcher(name.toLowerCase(Locale.ROOT));
    Engine engine = engine();
    if (name.equalsIgnoreCase("cpu")) {
      return Device.cpu();
    }
    if (!cuda.matches()) {
      throw new ConfigException("device: \"" + name + "\" is unknown; give cpu or cuda:N");
    }
    int index = cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1));
    String remedy =
        "; give cpu, or build with -Pcuda on a machine with an NVIDIA GPU and its driver";
    if (!engine.hasCapability("CUDA")) {
      throw new ConfigException(
          "device: " + name + " was asked for, but this engine finds no CUDA GPU" + remedy);
    }
    if (index > 0 && index >= engine.getGpuCount()) {
      throw new ConfigException(
          "device: "
              + name
              + " was asked for, but there are only "
              + engine.getGpuCount()
              + " GPUs (cuda:0 is the first)");
    }
    try (NDManager probe = NDManager.newBaseManager(Device.gpu(index), "PyTorch")) {
      probe.zeros(new Shape(1)).toFloatArray();
    } catch (EngineException e) {
      throw new ConfigException(
          "device: " + name + " cannot be used: " + firstLine(e.getMessage()) + remedy, e);
    }
    return Device.gpu(index);
  }

  private static String firstLine(String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse("");
  }

  /** Owner of arrays that live as long as the session. */
  public NDManager manager() {
    return manager;
  }

  /** Operations, including those that the engine's Java interface lacks. */
  public Ops ops() {
    return ops;
  }

  /**
   * Functions written in TorchScript, which live as long as the session.
   *
   * @param beside a class in the package of the resource
   * @param resource name of the text
   */
  public Script script(Class<?> beside, String resource) {
    Script script = Script.load(manager, beside, resource);
    scripts.add(script);
    return script;
  }

  /**
   * A user's TorchScript module, which lives as long as the session; its weights are constants.
   *
   * @throws ConfigException naming the file, if it cannot be read or is no TorchScript archive
   */
  public Script module(Path file) {
    try {
      Script module = Script.load(manager, file);
      scripts.add(module);
      return module;
    } catch (NoSuchFileException e) {
      throw new ConfigException(file + ": no such file", e);
    } catch (IOException e) {
      throw new ConfigException(file + ": cannot be loaded: " + e.getMessage(), e);
    }
  }

  /**
   * What was made under a key, made at the first request and kept as long as the session: networks
   * and statistics that every evaluation of a run needs.
   *
   * @param key a record of all that the value depends on
   * @param type class of the value
   */
  public <T> T kept(Object key, Class<T> type, Supplier<T> make) {
    Object value = kept.get(key);
    if (value == null) {
      value = make.get();
      kept.put(key, value);
    }
    return type.cast(value);
  }

  /** Where arrays live. */
  public Device device() {
    return manager.getDevice();
  }

  /**
   * An owner of the arrays of one step. Close it at the end of the step; results of operations
   * belong to the owner of their first operand.
   */
  public NDManager scope() {
    return manager.newSubManager();
  }

  /** A float32 array on the device. */
  public NDArray array(NDManager owner, DenseArray values) {
    int[] axes = values.shape();
    long[] shape = new long[axes.length];
    for (int i = 0; i < axes.length; i++) {
      shape[i] = axes[i];
    }
    return array(owner, values.values(), shape);
  }

  /**
   * A float32 array on the device. On the CPU it starts at a multiple of 64 bytes, as the engine's
   * own do: matrix products may round differently where the start of an operand lies differently,
   * and a step must be the same after a resume.
   *
   * @throws IllegalArgumentException if the values are fewer or more than the shape has
   */
  public NDArray array(NDManager owner, float[] values, long... shape) {
    Shape wanted = new Shape(shape);
    if (wanted.size() != values.length) { // of too many the engine takes its part
      throw new IllegalArgumentException(
          values.length + " values do not fill an array of shape " + wanted);
    }
    int bytes = Math.multiplyExact(values.length, Float.BYTES);
    ByteBuffer aligned = ByteBuffer.allocateDirect(bytes + 2 * ALIGNMENT).alignedSlice(ALIGNMENT);
    ByteBuffer exact = aligned.slice(0, bytes).order(ByteOrder.nativeOrder());
    exact.asFloatBuffer().put(values);
    return owner.create(exact, wanted, DataType.FLOAT32);
  }

  /** A float64 array on the device, for statistics. */
  public NDArray array(NDManager owner, double[] values, long... shape) {
    return owner.create(values, new Shape(shape));
  }

  /** A copy of a float32 array in plain Java; waits for the device. */
  public static DenseArray dense(NDArray array) {
    long[] axes = array.getShape().getShape();
    int[] shape = new int[axes.length];
    for (int i = 0; i < axes.length; i++) {
      shape[i] = Math.toIntExact(axes[i]);
    }
    return new DenseArray(shape, array.toFloatArray());
  }

  /** Runs without recording gradients. */
  public <T> T withoutGradients(Supplier<T> body) {
    boolean before = Ops.recordGradients(false);
    try {
      return body.get();
    } finally {
      Ops.recordGradients(before);
    }
  }

  /** Number of arrays that live as long as the session; constant in a loop that does not leak. */
  public int managedArrays() {
    return manager.getManagedArrays().size();
  }

  @Override
  public void close() {
    scripts.forEach(Script::close);
    manager.close();
  }
}
