package mongery.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Measures on request: for each line read, runs some steps and prints milliseconds a step. */
final class Bench {
  private static final int WARM_UP = 30;

  private Bench() {}

  /**
   * Prints wall and thread-CPU milliseconds a step, and the last step's loss as a sign of life.
   *
   * @param steps steps a measurement
   * @param step one step
   * @param last one step that also reads its loss
   */
  static void serve(int steps, Runnable step, DoubleSupplier last) {
    for (int i = 0; i < WARM_UP; i++) {
      step.run();
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      System.out.println("ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        long wall = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        for (int i = 1; i < steps; i++) {
          step.run();
        }
        double loss = last.getAsDouble();
        System.out.printf(
            Locale.ROOT,
            "%.4f %.4f %.5g%n",
            (System.nanoTime() - wall) / 1e6 / steps,
            (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / steps,
            loss);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
