package mongery.run;

import java.nio.file.Path;

/** A worker process that needs no tensor engine: what {@code worker RUN} is to the program. */
final class WorkerMain {
  private WorkerMain() {}

  public static void main(String[] args) {
    Path run = Path.of(args[1]);
    RunStatus end =
        args[0].equals("worker")
            ? Worker.run(run, args.length > 2, Walk.BINDER, Walk.NO_ENGINE)
            : new Foreground(Walk.BINDER, Walk.NO_ENGINE)
                .resume(new RunDirectory(run), 0, Progress.NONE);
    System.exit(end.state() == RunState.FINISHED ? 0 : end.state() == RunState.FAILED ? 1 : 130);
  }
}
