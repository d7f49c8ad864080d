package mongery.method.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.data.Samples;
import mongery.method.Accepts;
import mongery.method.Counterpart;
import mongery.method.Couples;
import mongery.method.Flows;
import mongery.method.Latent;
import mongery.method.LiveSettable;
import mongery.method.Look;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.Probe;
import mongery.method.Scalars;
import mongery.method.Solvable;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.method.Translates;
import mongery.nn.Seeds;
import mongery.nn.Session;
import mongery.nn.Weights;
import mongery.nn.codec.Codec;
import mongery.nn.codec.Latents;
import mongery.nn.codec.Pixels;
import mongery.nn.net.VelocityField;
import mongery.nn.net.VelocityNet;
import mongery.nn.ode.OdeSettings;
import mongery.nn.ode.OdeSolution;
import mongery.nn.ode.OdeSolver;
import mongery.nn.optim.Adam;
import mongery.nn.optim.Ema;

/** Flow matching in training. */
final class FlowMethod
    implements Method, Translates, Flows, Latent, Couples, Accepts, LiveSettable, Solvable {
  private static final long INIT = 0;
  private static final long PAIRS = 1;
  private static final long TIMES = 2;
  private static final long NOISE = 3;
  private static final long DROPOUT = 4;

  /** Batches whose potentials give the re-weighted densities. */
  private static final int REFERENCES = 2;

  private static final int REFERENCE_SIZE = 256;

  private final FlowMatching settings;
  private final MethodContext context;
  private final Session session;
  private final Codec codec;
  private final boolean coding;
  private final Sampler sources;
  private final Sampler targets;
  private final VelocityNet net;
  private final Weights weights;
  private final Adam adam;
  private final Ema ema;
  private final int[] shape;
  private final boolean likeGroups;
  private final LiveValues live;
  private NDArray loss;

  FlowMethod(FlowMatching settings, MethodContext context) {
    this.settings = settings;
    this.context = context;
    this.session = context.session();
    this.codec = settings.codec().open(session, context.marginals());
    this.coding = !(settings.codec() instanceof Pixels);
    this.sources =
        coding ? Latents.of(codec, context.source(), 0, context.seed()) : context.source();
    this.targets =
        coding ? Latents.of(codec, context.target(), 1, context.seed()) : context.target();
    Law source = sources.law();
    Law target = targets.law();
    this.shape = source.shape();
    if (!Arrays.equals(shape, target.shape())) {
      throw new ConfigException(
          "data.target.law: its points have shape "
              + Arrays.toString(target.shape())
              + ", but flow matching needs the shape of the source's, "
              + Arrays.toString(shape));
    }
    this.likeGroups =
        source.groups().size() > 1 && source.groups().size() == target.groups().size();
    this.net = settings.network().build(shape);
    this.weights = net.blueprint().draw(session, Seeds.random(context.seed(), 0, INIT));
    this.adam = new Adam(session, weights, settings.optimizer(), context.steps());
    this.ema = new Ema(weights, settings.ema());
    this.live = new LiveValues(settings);
  }

  @Override
  public Scalars step(long step) {
    Samples source = sources.batch(step, context.batch());
    Samples target = targets.batch(step, context.batch());
    double[] uniforms = Seeds.uniforms(Seeds.random(context.seed(), step, PAIRS), context.batch());
    Paired pairs = live.coupling().pair(session, source.points(), target.points(), uniforms);
    PathBatch batch =
        PathBatch.of(
            source.points(),
            target.points(),
            pairs,
            settings.path(),
            settings.sigma(),
            Seeds.random(context.seed(), step, TIMES),
            Seeds.random(context.seed(), step, NOISE));
    closeLoss();
    try (NDManager scope = session.scope()) {
      NDArray velocity =
          net.training(
              weights,
              session.array(scope, batch.t()),
              session.array(scope, batch.x()),
              Seeds.mix(context.seed(), step, DROPOUT));
      NDArray error = velocity.sub(session.array(scope, batch.velocity()));
      loss = error.mul(error).mean();
      adam.setRate(live.rate());
      adam.update(session.ops().gradients(loss, weights), step);
      ema.update();
      loss = session.ops().detach(loss);
      loss.attach(session.manager());
    }
    return () -> scalars(step, pairs, source, target);
  }

  private Map<String, Double> scalars(long step, Paired pairs, Samples source, Samples target) {
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("loss", (double) loss.getFloat());
    if (pairs.iterations() > 0) {
      out.put("sinkhorn-iterations", (double) pairs.iterations());
      out.put("plan-mass", pairs.mass());
    }
    if (likeGroups) {
      int unlike = 0;
      for (int k = 0; k < pairs.source().length; k++) {
        if (source.groups()[pairs.source()[k]] != target.groups()[pairs.target()[k]]) {
          unlike++;
        }
      }
      out.put("unlike-pairs", (double) unlike / pairs.source().length);
    }
    out.put("rate", adam.rateAt(step));
    return out;
  }

  private void closeLoss() {
    if (loss != null) {
      loss.close();
      loss = null;
    }
  }

  @Override
  public Look look(Probe probe) {
    return new FlowLook(this, shape).of(probe);
  }

  @Override
  public DenseArray translate(DenseArray points, long seed) {
    return flow(points, new double[] {1}, settings.ode(), false).end();
  }

  @Override
  public OdeSettings ode() {
    return settings.ode();
  }

  @Override
  public OdeSolution flow(DenseArray points, double[] times, OdeSettings ode, boolean backward) {
    if (!coded(points)) {
      return OdeSolver.solve(field(), points, times, ode, backward);
    }
    OdeSolution latent = OdeSolver.solve(field(), encode(points), times, ode, backward);
    DenseArray states = latent.states();
    DenseArray flat = states.reshape(flattened(states.shape()));
    DenseArray images = codec.decode(flat);
    int[] shape = images.shape();
    int[] all = new int[shape.length + 1];
    all[0] = times.length;
    all[1] = points.rows();
    System.arraycopy(shape, 1, all, 2, shape.length - 1);
    return new OdeSolution(images.reshape(all), latent.steps(), latent.evaluations());
  }

  private static int[] flattened(int[] shape) {
    int[] out = new int[shape.length - 1];
    out[0] = shape[0] * shape[1];
    System.arraycopy(shape, 2, out, 1, out.length - 1);
    return out;
  }

  /** Whether points are images that the flow does not run on. */
  private boolean coded(DenseArray points) {
    int[] one = points.shape();
    return coding && !Arrays.equals(Arrays.copyOfRange(one, 1, one.length), shape);
  }

  @Override
  public DenseArray encode(DenseArray points) {
    return coded(points) ? codec.encode(points) : points;
  }

  @Override
  public DenseArray decode(DenseArray latents) {
    return codec.decode(latents);
  }

  /** The velocity field of the averaged weights. */
  VelocityField field() {
    return new VelocityField(session, net, ema.weights(), shape);
  }

  @Override
  public Pairs couple(DenseArray source, DenseArray target, long seed) {
    double[] uniforms = Seeds.uniforms(Seeds.random(seed, 0, PAIRS), source.rows());
    Paired pairs = live.coupling().pair(session, encode(source), encode(target), uniforms);
    return new Pairs(pairs.source(), pairs.target(), pairs.mass());
  }

  @Override
  public double[] weights(int marginal, DenseArray points) {
    double[] mean = new double[points.rows()];
    for (int b = 0; b < REFERENCES; b++) {
      double[] density =
          live.coupling()
              .density(
                  session,
                  marginal,
                  encode(points),
                  sources.batch(b, REFERENCE_SIZE).points(),
                  targets.batch(b, REFERENCE_SIZE).points());
      if (density == null) {
        Arrays.fill(mean, 1);
        return mean;
      }
      for (int i = 0; i < mean.length; i++) {
        mean[i] += density[i] / REFERENCES;
      }
    }
    return mean;
  }

  /** Whether the coupling re-weights a marginal. */
  boolean reweights(int marginal) {
    return live.coupling() instanceof Entropic e && (marginal == 0 ? e.tauA() : e.tauB()) < 1;
  }

  @Override
  public Optional<Counterpart> counterpart(List<DenseArray> marginals) {
    return live.coupling().counterpart(marginals.get(0), marginals.get(1));
  }

  @Override
  public Set<String> liveSettings() {
    return live.names();
  }

  @Override
  public void set(String name, double value) {
    live.set(name, value);
  }

  @Override
  public void save(StateWriter out) {
    weights.save("net.", out::array);
    adam.save("adam.", out::array);
    ema.save("ema.", out::array);
  }

  @Override
  public void load(StateReader in) {
    weights.load("net.", in::array);
    adam.load("adam.", in::array);
    ema.load("ema.", in::array);
  }

  @Override
  public void close() {
    closeLoss();
  }
}
