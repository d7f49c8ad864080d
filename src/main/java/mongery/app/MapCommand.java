package mongery.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import mongery.app.option.TrainedArgument;
import mongery.config.ConfigException;
import mongery.data.ArrayFiles;
import mongery.data.DenseArray;
import mongery.data.Side;
import mongery.method.Accepts;
import mongery.method.Barycentric;
import mongery.method.Flows;
import mongery.method.Translates;
import mongery.run.experiment.Experiment;
import mongery.run.train.Trained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a person's own points or images through a trained map. */
@Command(
    name = "map",
    description = "Sends points or images of a .csv or .npy file through the trained map.",
    mixinStandardHelpOptions = true)
final class MapCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Mixin TrainedArgument checkpoint;

  @Parameters(index = "1", paramLabel = "IN", description = "A .csv or .npy file, one point a row.")
  Path in;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description = "A .csv or .npy file to write.")
  Path out;

  @Option(names = "--backward", description = "From target to source.")
  boolean backward;

  @Option(
      names = "--marginal",
      paramLabel = "K",
      defaultValue = "1",
      description =
          "Of a barycenter: which marginal the points are of, from 1 (default: ${DEFAULT-VALUE}).")
  int marginal;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "A .csv or .npy file for the weight of each point, where the method re-weights.")
  Path weights;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seed of the noise of stochastic maps (default: ${DEFAULT-VALUE}).")
  long seed;

  @Override
  public Integer call() {
    ArrayFiles.encode(out, DenseArray.vector(0)); // a wrong name is said before the work is done
    DenseArray points = ArrayFiles.read(in);
    try (Trained trained = checkpoint.open(List.of())) {
      points = shaped(points, side(trained.experiment().data()).law().shape());
      DenseArray mapped = map(trained, points);
      if (weights != null) {
        Files.write(weights, ArrayFiles.encode(weights, weights(trained, points)));
      }
      Files.write(out, ArrayFiles.encode(out, mapped));
      spec.commandLine().getOut().println(out);
      return Cli.DONE;
    } catch (IOException e) {
      throw new ConfigException(out + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private Side side(Experiment.Data data) {
    if (!data.barycenter()) {
      if (marginal != 1) {
        throw new ConfigException("--marginal: this run seeks no barycenter; leave it out");
      }
      return backward ? data.target() : data.source();
    }
    int count = data.marginals().size();
    if (marginal < 1 || marginal > count) {
      throw new ConfigException(
          "--marginal: " + marginal + " is not allowed; allowed: 1 to " + count);
    }
    return data.marginals().get(marginal - 1);
  }

  private DenseArray weights(Trained trained, DenseArray points) {
    if (trained.method() instanceof Accepts accepts) {
      double[] values = accepts.weights(backward ? 1 : marginal - 1, points);
      float[] out = new float[values.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) values[i];
      }
      return DenseArray.vector(out);
    }
    throw new ConfigException("--weights: this method re-weights nothing; leave it out");
  }

  private DenseArray map(Trained trained, DenseArray points) {
    if (backward) {
      if (trained.method() instanceof Flows flow) {
        return flow.flow(points, new double[] {1}, flow.ode(), true).end();
      }
      throw new ConfigException("--backward: this method has no backward map; leave it out");
    }
    if (trained.method() instanceof Barycentric map) {
      return map.translate(marginal - 1, points, seed);
    }
    if (trained.method() instanceof Translates map) {
      return map.translate(points, seed);
    }
    throw new ConfigException(checkpoint.run.run + ": this method maps no points");
  }

  private DenseArray shaped(DenseArray points, int[] shape) {
    int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    if (points.rowSize() != size) {
      throw new ConfigException(
          "%s: has %d numbers a row; allowed: %d, for points of shape %s"
              .formatted(in, points.rowSize(), size, Arrays.toString(shape)));
    }
    int[] full = new int[shape.length + 1];
    full[0] = points.rows();
    System.arraycopy(shape, 0, full, 1, shape.length);
    return points.reshape(full);
  }
}
