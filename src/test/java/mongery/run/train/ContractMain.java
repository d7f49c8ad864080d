package mongery.run.train;

import java.nio.file.Path;
import mongery.config.Binder;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunStatus;
import mongery.run.event.RunState;

/** Trains several runs, one after the other, in a process of its own: words {@code STEP:RUN}. */
final class ContractMain {
  private ContractMain() {}

  public static void main(String[] args) {
    Binder binder = Binder.load();
    boolean good = true;
    for (String word : args) {
      int colon = word.indexOf(':');
      RunDirectory run = new RunDirectory(Path.of(word.substring(colon + 1)));
      RunStatus end =
          new Trainer(run, binder, Tensors.ENGINE, Progress.NONE, false)
              .train(Long.parseLong(word.substring(0, colon)));
      good &= end.state() == RunState.FINISHED;
    }
    System.exit(good ? 0 : 1);
  }
}
