package mongery.run.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * NVIDIA GPUs of this machine as their driver names them, found without loading the tensor engine,
 * which would cost a window seconds and hundreds of megabytes. Whether the engine can use them is
 * for the worker to say.
 */
public final class Gpus {
  private static final long PATIENCE_SECONDS = 5;

  private Gpus() {}

  /**
   * A GPU.
   *
   * @param device what {@code --device} takes
   * @param name model and memory
   */
  public record Gpu(String device, String name) {}

  /** All of them; none where there is no driver. Takes up to a few seconds. */
  public static List<Gpu> installed() {
    try {
      Process process =
          new ProcessBuilder(
                  "nvidia-smi", "--query-gpu=index,name,memory.total", "--format=csv,noheader")
              .redirectErrorStream(true)
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return List.of();
      }
      byte[] said = process.getInputStream().readAllBytes();
      return process.exitValue() == 0 ? parse(new String(said, StandardCharsets.UTF_8)) : List.of();
    } catch (IOException e) {
      return List.of(); // no driver is installed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** One line a GPU: index, name, memory; other lines are remarks. */
  static List<Gpu> parse(String lines) {
    List<Gpu> out = new ArrayList<>();
    for (String line : lines.split("\n", -1)) {
      String[] parts = line.split(",", 3);
      if (parts.length == 3 && parts[0].strip().matches("\\d+")) {
        String memory = parts[2].strip();
        out.add(new Gpu("cuda:" + parts[0].strip(), parts[1].strip() + ", " + memory));
      }
    }
    return out;
  }
}
