package mongery.bench;

import java.util.List;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.data.law.Gaussian;
import mongery.data.law.GaussianMixture;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.uotm.Conjugate;
import mongery.method.uotm.Uotm;
import mongery.nn.Session;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.EmaSettings;
import mongery.nn.optim.Schedules;

/**
 * Outer iterations per second of the published outlier toy, on one thread. Prints a line for each
 * line that it reads from standard input, so that a script can alternate it with another program.
 */
public final class UotmBench {
  private UotmBench() {}

  /**
   * @param args steps a measurement; lambda; dimension
   */
  public static void main(String[] args) {
    int steps = Integer.parseInt(args[0]);
    double lambda = Double.parseDouble(args[1]);
    int dimension = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    try (Session session = Session.open("cpu", 1)) {
      Method method = method(session, lambda, dimension);
      long[] at = {0};
      Bench.serve(
          steps,
          () -> method.step(at[0]++),
          () -> method.step(at[0]++).read().get("loss.potential"));
      method.close();
    }
  }

  private static Method method(Session session, double lambda, int dimension) {
    AdamSettings adam = AdamSettings.of(1e-4);
    Uotm settings =
        new Uotm(
            Conjugate.KL,
            Conjugate.KL,
            1,
            new Schedules.Constant(),
            0.1,
            0.5,
            0.5,
            Uotm.Form.ELEMENT_WISE,
            lambda,
            0,
            5,
            false,
            128,
            0,
            adam,
            adam,
            new EmaSettings(0, EmaSettings.Start.WEIGHTS));
    List<Double> low = java.util.Collections.nCopies(dimension, -1.0);
    List<Double> high = java.util.Collections.nCopies(dimension, 1.0);
    GaussianMixture outlier =
        new GaussianMixture(
            List.of(
                new GaussianMixture.Component(low, 0.1, 0.01, "outlier"),
                new GaussianMixture.Component(high, 0.1, 0.99, "inlier")));
    Sampler source = Samplers.source(new Side(new Gaussian(List.of(dimension), 0, 1), 0), 1);
    Sampler target = Samplers.target(new Side(outlier, 4000), 1);
    return settings.create(new MethodContext(session, source, target, 256, 6000, 1));
  }
}
