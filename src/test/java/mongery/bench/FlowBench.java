package mongery.bench;

import java.util.List;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.data.law.Squares;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.flow.Entropic;
import mongery.method.flow.FlowMatching;
import mongery.method.flow.Independent;
import mongery.method.flow.Pairing;
import mongery.nn.Session;
import mongery.nn.layer.Activation;
import mongery.nn.net.Mlp;
import mongery.nn.ode.OdeSettings;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.EmaSettings;

/**
 * Steps per second of flow matching on the imbalanced squares, on one thread; see {@link Bench}.
 */
public final class FlowBench {
  private FlowBench() {}

  /**
   * @param args steps a measurement; fm, otfm or uotfm; width of the three hidden layers
   */
  public static void main(String[] args) {
    int steps = Integer.parseInt(args[0]);
    int width = Integer.parseInt(args[2]);
    Pairing pairing =
        switch (args[1]) {
          case "fm" -> new Independent();
          case "otfm" -> new Entropic(0.01, 1, 1, 1e-3, 2000);
          default -> new Entropic(0.01, 0.9, 1, 1e-3, 2000);
        };
    FlowMatching settings =
        new FlowMatching(
            pairing,
            new Mlp(List.of(width, width, width), Activation.SILU),
            FlowMatching.Path.CONSTANT,
            0,
            AdamSettings.of(1e-3),
            new EmaSettings(0.995, EmaSettings.Start.WEIGHTS),
            new OdeSettings(OdeSettings.Solver.TSIT5, 0, 1e-5));
    try (Session session = Session.open("cpu", 1)) {
      Sampler source = Samplers.source(side(-1, 0.6), 1);
      Sampler target = Samplers.target(side(1, 0.4), 1);
      Method method = settings.create(new MethodContext(session, source, target, 256, 100_000, 1));
      long[] at = {0};
      Bench.serve(steps, () -> method.step(at[0]++), () -> method.step(at[0]++).read().get("loss"));
      method.close();
    }
  }

  private static Side side(double y, double left) {
    return new Side(
        new Squares(
            List.of(
                new Squares.Component(List.of(0.0, y), 1, left, "left"),
                new Squares.Component(List.of(5.0, y), 1, 1 - left, "right"))),
        5000);
  }
}
