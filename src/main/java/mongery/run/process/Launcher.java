package mongery.run.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mongery.config.ConfigException;
import mongery.config.Variable;
import mongery.run.disk.Failures;
import mongery.run.disk.Launch;
import mongery.run.disk.RunDirectory;
import mongery.run.train.Trainer;

/**
 * Starts a worker in a process of its own, with the Java and the class path of this one. The worker
 * outlives this process and the terminal; what it prints goes to the run's log.
 */
public final class Launcher {
  private final String mainClass;
  private final int nice;

  /**
   * Starts the program's own hidden command {@code worker}, which gives way as much as {@code
   * MONGERY_NICE} says: from 0, not at all, to 19, to everything else; 10 without it.
   *
   * @throws ConfigException if that is no such number
   */
  public Launcher() {
    this("mongery.app.Main", Variable.number("MONGERY_NICE", 0, 19, 10));
  }

  /**
   * @param mainClass class whose main method gets the words {@code worker RUN...}
   * @param nice how much workers give way, 0 to 19
   */
  Launcher(String mainClass, int nice) {
    this.mainClass = mainClass;
    this.nice = nice;
  }

  /**
   * Starts a worker for a run that is new, stopped, interrupted, or finished and to be lengthened.
   *
   * @throws ConfigException if the process cannot be started
   */
  public Process start(RunDirectory run) {
    return start(List.of(run), 0);
  }

  /**
   * Starts the training of runs.
   *
   * @param runs at least one. A single one is trained by the process that is started; several have
   *     a worker each, which that process starts in their order
   * @param atOnce how many runs of their folder may train on a device at a time, for the rest of
   *     which they wait; 0 for any number
   * @throws ConfigException if the process cannot be started; the runs are listed as stopped then
   */
  public Process start(List<RunDirectory> runs, int atOnce) {
    Path log = runs.get(0).logFile();
    List<String> command = command(runs);
    if (atOnce > 0) {
      command.add("--at-once=" + atOnce);
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("CLASSPATH", classPath()); // no limit on its length, unlike a word
    builder.environment().putIfAbsent("OMP_WAIT_POLICY", "PASSIVE"); // idle threads do not spin
    builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.redirectErrorStream(true);
    Process process = started(builder, runs);
    try {
      for (RunDirectory run : runs) {
        Launch.by(process.pid(), run);
      }
    } catch (IOException e) {
      throw new ConfigException("the worker was started, but " + Failures.storage(e), e);
    }
    return process;
  }

  private static Process started(ProcessBuilder builder, List<RunDirectory> runs) {
    try {
      return builder.start();
    } catch (IOException e) {
      var failure = new ConfigException("the worker cannot be started: " + e.getMessage(), e);
      for (RunDirectory run : runs) {
        try {
          Trainer.decline(run, failure.getMessage());
        } catch (ConfigException also) {
          failure.addSuppressed(also);
        }
      }
      throw failure;
    }
  }

  private List<String> command(List<RunDirectory> runs) {
    List<String> command = new ArrayList<>(detached());
    command.add(
        Path.of(System.getProperty("java.home"), "bin", windows() ? "java.exe" : "java")
            .toString());
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add("-Djava.awt.headless=true");
    command.add(mainClass);
    command.add("worker");
    runs.forEach(run -> command.add(run.path().toAbsolutePath().toString()));
    return command;
  }

  /**
   * In a session of its own, so that neither Ctrl-C nor a closed terminal reaches the worker, and
   * below the window in priority, which opens and answers at once while every core trains. Linux
   * shares cores among sessions before it does so within one, hence the session's own priority.
   */
  private List<String> detached() {
    Path setsid = Path.of("/usr/bin/setsid");
    if (Files.isExecutable(setsid)) {
      return List.of(
          setsid.toString(),
          "/bin/sh",
          "-c",
          "{ echo %1$d > /proc/self/autogroup; } 2> /dev/null; exec nice -n %1$d \"$0\" \"$@\""
              .formatted(nice));
    }
    Path nohup = Path.of("/usr/bin/nohup");
    return Files.isExecutable(nohup)
        ? List.of(nohup.toString(), "nice", "-n", String.valueOf(nice))
        : List.of();
  }

  /** Absolute, and with what was on a module path: a worker needs no modules. */
  private static String classPath() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(key -> System.getProperty(key, ""))
        .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static File nothing() {
    return new File(windows() ? "NUL" : "/dev/null");
  }

  private static boolean windows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }
}
