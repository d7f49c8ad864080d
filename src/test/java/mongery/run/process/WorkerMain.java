package mongery.run.process;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.event.RunState;
import mongery.run.train.Progress;
import mongery.run.train.Walk;

/** A worker process that needs no tensor engine: what {@code worker RUN...} is to the program. */
final class WorkerMain {
  private static final String AT_ONCE = "--at-once=";

  private WorkerMain() {}

  public static void main(String[] args) {
    List<String> words = Arrays.asList(args).subList(1, args.length);
    List<RunDirectory> runs =
        words.stream()
            .filter(word -> !word.startsWith(AT_ONCE))
            .map(word -> new RunDirectory(Path.of(word)))
            .toList();
    int atOnce =
        words.stream()
            .filter(word -> word.startsWith(AT_ONCE))
            .mapToInt(word -> Integer.parseInt(word.substring(AT_ONCE.length())))
            .findFirst()
            .orElse(0);
    List<RunStatus> ends =
        !args[0].equals("worker")
            ? List.of(
                new Foreground(Walk.BINDER, Walk.NO_ENGINE).resume(runs.get(0), 0, Progress.NONE))
            : runs.size() == 1
                ? List.of(Worker.run(runs.get(0).path(), atOnce, Walk.BINDER, Walk.NO_ENGINE))
                : new RunQueue(
                        runs,
                        atOnce,
                        new Launcher(WorkerMain.class.getName(), 0),
                        RunQueue.Listener.NONE)
                    .train();
    RunState end = ends.get(ends.size() - 1).state();
    System.exit(end == RunState.FINISHED ? 0 : end == RunState.FAILED ? 1 : 130);
  }
}
