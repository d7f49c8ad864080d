package mongery.app.option;

import java.util.List;
import mongery.run.train.Trained;
import picocli.CommandLine.Mixin;

/** The run that a command uses a checkpoint of. */
public final class TrainedArgument {
  @Mixin public RunArgument run;
  @Mixin CheckpointOptions checkpoint;

  /** As {@link CheckpointOptions#open}. */
  public Trained open(List<String> changes) {
    return checkpoint.open(run.find(), changes);
  }
}
