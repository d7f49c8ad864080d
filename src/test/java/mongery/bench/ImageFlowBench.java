package mongery.bench;

import java.util.List;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.data.law.Gaussian;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.flow.FlowMatching;
import mongery.method.flow.Independent;
import mongery.nn.Session;
import mongery.nn.layer.Resample;
import mongery.nn.net.Mixer;
import mongery.nn.net.NetworkSettings;
import mongery.nn.net.UNet;
import mongery.nn.ode.OdeSettings;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.EmaSettings;

/** Steps per second of flow matching on images, pairs being independent; see {@link Bench}. */
public final class ImageFlowBench {
  private static final int SET = 1024;

  private ImageFlowBench() {}

  /**
   * @param args steps a measurement; mixer (published, 28x28, batch 256) or unet (reduced, 3x32x32,
   *     batch 32); threads
   */
  public static void main(String[] args) {
    int steps = Integer.parseInt(args[0]);
    boolean mixer = args[1].equals("mixer");
    NetworkSettings net =
        mixer
            ? new Mixer(4, 64, 512, 512, 4)
            : new UNet(
                32,
                List.of(1, 2, 2),
                2,
                List.of(16),
                2,
                16,
                0,
                Resample.Means.CONVOLUTION,
                false,
                false);
    Law law = new Gaussian(mixer ? List.of(1, 28, 28) : List.of(3, 32, 32), 0, 1);
    FlowMatching settings =
        new FlowMatching(
            new Independent(),
            net,
            FlowMatching.Path.CONSTANT,
            0.1,
            AdamSettings.of(1e-3),
            new EmaSettings(0.999, EmaSettings.Start.WEIGHTS),
            new OdeSettings(OdeSettings.Solver.TSIT5, 0, 1e-5));
    try (Session session = Session.open("cpu", Integer.parseInt(args[2]))) {
      Sampler source = Samplers.source(new Side(law, SET), 1);
      Sampler target = Samplers.target(new Side(law, SET), 1);
      Method method =
          settings.create(new MethodContext(session, source, target, mixer ? 256 : 32, 100_000, 1));
      long[] at = {0};
      Bench.serve(steps, () -> method.step(at[0]++), () -> method.step(at[0]++).read().get("loss"));
      method.close();
    }
  }
}
