package mongery.run.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.method.Method;
import mongery.method.StateReader;
import mongery.method.StateWriter;

/** The checkpoints of a run: the best one and the last few. */
public final class Checkpoints {
  private static final String FORMAT = "mongery-checkpoint-1";
  private static final String LIVE = "live.";

  private final Path folder;

  Checkpoints(Path folder) {
    this.folder = folder;
  }

  /** A method's state holds a number that is not finite: it must not replace a good checkpoint. */
  public static final class NotFiniteException extends Exception {
    private static final long serialVersionUID = 1L;

    NotFiniteException(String array) {
      super(array);
    }
  }

  /**
   * One checkpoint, read whole.
   *
   * @param step steps done when it was written
   * @param live live settings that had been changed by then
   * @param content the method's state
   */
  public record Checkpoint(long step, Map<String, Double> live, Safetensors content) {
    /** Gives a method its state back. */
    public void restore(Method method) {
      method.load(
          new StateReader() {
            @Override
            public DenseArray array(String name) {
              return found(content.arrays().get(name), name);
            }

            @Override
            public long number(String name) {
              return found(content.numbers().get(name), name);
            }
          });
    }

    private static <T> T found(T value, String name) {
      if (value == null) {
        throw new IllegalArgumentException("the checkpoint has nothing called " + name);
      }
      return value;
    }
  }

  /**
   * Writes a checkpoint.
   *
   * @return name of the file
   * @throws NotFiniteException if the state holds NaN or infinity; nothing is written
   * @throws IOException if it cannot be written; earlier checkpoints are as they were
   */
  public String save(Method method, long step, Map<String, Double> live)
      throws IOException, NotFiniteException {
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    Map<String, Long> numbers = new LinkedHashMap<>();
    method.save(
        new StateWriter() {
          @Override
          public void array(String name, DenseArray value) {
            put(arrays, name, value);
          }

          @Override
          public void number(String name, long value) {
            put(numbers, name, value);
          }
        });
    for (Map.Entry<String, DenseArray> array : arrays.entrySet()) {
      requireFinite(array.getKey(), array.getValue().values());
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", FORMAT);
    metadata.put("step", Long.toString(step));
    live.forEach((name, value) -> metadata.put(LIVE + name, Double.toString(value)));
    String file = RunDirectory.stepFile(step);
    new Safetensors(metadata, arrays, numbers)
        .write(folder.resolve(file), AtomicFiles.Durability.FORCED);
    return file;
  }

  private static <T> void put(Map<String, T> into, String name, T value) {
    if (into.put(name, value) != null) {
      throw new IllegalArgumentException("two parts of the state are called " + name);
    }
  }

  private static void requireFinite(String name, float[] values) throws NotFiniteException {
    float poison = 0; // stays 0 unless a value is not finite; far quicker than asking each
    for (float value : values) {
      poison += value * 0f;
    }
    if (poison != 0) { // NaN differs from 0, too
      throw new NotFiniteException(name);
    }
  }

  /** Steps of the files that are there, damaged or not, in increasing order. */
  public List<Long> steps() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.matches("\\d{10,}\\.safetensors"))
          .map(n -> Long.valueOf(n.substring(0, n.indexOf('.'))))
          .sorted()
          .toList();
    }
  }

  /**
   * Reads the checkpoint of a step.
   *
   * @throws IOException if there is none or it is damaged
   */
  public Checkpoint read(long step) throws IOException {
    Path file = folder.resolve(RunDirectory.stepFile(step));
    Safetensors content = Safetensors.read(file);
    if (!FORMAT.equals(content.metadata().get("format"))
        || !Long.toString(step).equals(content.metadata().get("step"))) {
      throw new Safetensors.DamagedException(file, "it is not the checkpoint of this step");
    }
    Map<String, Double> live = new TreeMap<>();
    content
        .metadata()
        .forEach(
            (key, value) -> {
              if (key.startsWith(LIVE)) {
                live.put(key.substring(LIVE.length()), Double.valueOf(value));
              }
            });
    return new Checkpoint(step, live, content);
  }

  /**
   * The newest checkpoint that is whole.
   *
   * @param damaged takes a sentence for each newer one that is not
   * @return null if there are no checkpoints at all
   * @throws ConfigException if there are some, but none is whole
   */
  public Checkpoint newest(List<String> damaged) throws IOException {
    List<Long> steps = new ArrayList<>(steps());
    steps.sort(Comparator.reverseOrder());
    for (long step : steps) {
      try {
        return read(step);
      } catch (IOException e) {
        damaged.add(e.getMessage());
      }
    }
    if (!steps.isEmpty()) {
      throw new ConfigException(
          folder
              + ": none of the checkpoints can be read, and they are left as they are: "
              + String.join("; ", damaged)
              + "; start the preset again for a new run");
    }
    return null;
  }

  /**
   * Deletes what is neither the best nor among the last. What lies after {@code step} is left
   * alone: it was not readable when training went on from before it.
   */
  public void prune(long step, int keep, long best) throws IOException {
    List<Long> old = new ArrayList<>(steps().stream().filter(s -> s <= step).toList());
    for (int i = 0; i < old.size() - keep; i++) {
      if (old.get(i) != best) {
        Files.deleteIfExists(folder.resolve(RunDirectory.stepFile(old.get(i))));
      }
    }
  }

  /** Removes what a killed worker left half written. */
  public void sweep() throws IOException {
    AtomicFiles.sweep(folder);
  }
}
