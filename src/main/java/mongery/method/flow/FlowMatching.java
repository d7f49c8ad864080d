package mongery.method.flow;

import java.util.List;
import java.util.Optional;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.method.Counterpart;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.MethodSettings;
import mongery.method.Solvable;
import mongery.nn.codec.CodecSettings;
import mongery.nn.codec.Pixels;
import mongery.nn.net.NetworkSettings;
import mongery.nn.ode.OdeSettings;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.EmaSettings;

/**
 * Flow matching (FM, OT-FM, UOT-FM by coupling).
 *
 * @param coupling how a batch is paired
 * @param codec encodes points to latents, on which the flow runs; cost, sigma and network are those
 *     of latents
 * @param network velocity field
 * @param path noise around the straight line between a pair
 * @param sigma scale of that noise
 * @param optimizer Adam
 * @param ema averaged weights, which everything but training uses
 * @param ode how the flow is integrated
 */
@Named(value = "flow-matching", help = "Flow matching: FM, OT-FM or UOT-FM by its coupling")
public record FlowMatching(
    @Setting(help = "How a batch is paired", def = "{\"type\":\"entropic\"}") Pairing coupling,
    @Setting(help = "What the flow runs on instead of points", def = "{\"type\":\"none\"}")
        CodecSettings codec,
    @Setting(help = "Velocity field", def = "{\"type\":\"mlp\"}") NetworkSettings network,
    @Setting(help = "Noise around the straight line between a pair", def = "\"constant\"")
        Path path,
    @Setting(help = "Scale of that noise", def = "0", min = 0) double sigma,
    @Setting(help = "Optimiser", def = "{}") AdamSettings optimizer,
    @Setting(help = "Averaged weights, which everything but training uses", def = "{}")
        EmaSettings ema,
    @Setting(help = "How the flow is integrated", def = "{}") OdeSettings ode)
    implements MethodSettings, Solvable {

  /** Noise around the straight line, as a function of time. */
  public enum Path {
    /** sigma at every time. */
    CONSTANT,
    /** sigma sqrt(t (1 - t)): none at the ends. The regression target is that of the line. */
    BRIDGE;

    /** Standard deviation at time t. */
    double deviation(double sigma, double t) {
      return this == CONSTANT ? sigma : sigma * Math.sqrt(t * (1 - t));
    }
  }

  /** On the points themselves. */
  public FlowMatching(
      Pairing coupling,
      NetworkSettings network,
      Path path,
      double sigma,
      AdamSettings optimizer,
      EmaSettings ema,
      OdeSettings ode) {
    this(coupling, new Pixels(), network, path, sigma, optimizer, ema, ode);
  }

  @Override
  public Optional<Counterpart> counterpart(List<DenseArray> marginals) {
    return coupling.counterpart(marginals.get(0), marginals.get(1));
  }

  @Override
  public Method create(MethodContext context) {
    return new FlowMethod(this, context);
  }
}
