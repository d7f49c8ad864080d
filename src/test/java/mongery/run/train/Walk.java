package mongery.run.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import mongery.config.Binder;
import mongery.config.Catalog;
import mongery.config.Json;
import mongery.config.Named;
import mongery.config.Preset;
import mongery.config.Registry;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.law.LawCatalog;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.method.Counterpart;
import mongery.method.LiveSettable;
import mongery.method.Look;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.MethodSettings;
import mongery.method.Probe;
import mongery.method.Scalars;
import mongery.method.Solvable;
import mongery.method.StateReader;
import mongery.method.StateWriter;
import mongery.method.Translates;
import mongery.nn.Session;

/**
 * A method in plain Java: a shift that wanders to the mean of the target. Its state depends on
 * every batch, every random number and every step, so an inexact resume shows.
 */
@Named(value = "walk", help = "A shift that wanders, for tests of the trainer")
public record Walk(
    @Setting(help = "Values in the state", def = "64", min = 2) int size,
    @Setting(help = "Pull to the target", def = "0.1", min = 0, max = 1, live = true) double tau,
    @Setting(help = "Busy time of a step", unit = "microseconds", def = "0") long micros,
    @Setting(help = "Step whose loss is NaN; -1 for none", def = "-1") long nanAt,
    @Setting(help = "Step that throws; -1 for none", def = "-1") long throwAt)
    implements MethodSettings {

  /** Does without an engine. */
  public static final Tensors NO_ENGINE =
      new Tensors() {
        @Override
        public Session open(String device, int threads) {
          return null;
        }

        @Override
        public String version() {
          return "none";
        }
      };

  @Named(value = "distance", help = "Distance of the shift from the target's mean")
  record Distance(@Setting(help = "Name", def = "\"distance\"") String name) implements Metric {
    @Override
    public Map<String, Double> measure(Subject subject) {
      double sum = 0;
      for (float v : subject.mapped().values()) {
        sum += v;
      }
      return Map.of(name, Math.abs(sum / subject.mapped().values().length - 3));
    }
  }

  static final Catalog CATALOG = () -> List.of(Walk.class, Distance.class);
  public static final Binder BINDER = new Binder(Registry.of(new LawCatalog(), CATALOG));

  /** A preset of this method, keys in single quotes. */
  public static Preset preset(String... changes) {
    String json =
        "{'title':'Walk','data':{'source':{'law':{'type':'gaussian'}},"
            + "'target':{'law':{'type':'gaussian','mean':[3,3]}}},'method':{'type':'walk'},"
            + "'training':{'steps':100,'batch':4,'logEvery':5,'checkpointEvery':25},"
            + "'evaluation':{'every':25,'samples':50,'metrics':[{'type':'distance'}],"
            + "'best':'distance'},"
            + "'expected':[{'metric':'distance','value':0,'tolerance':1,'source':'derived'}]}";
    return new Preset("test/walk", Json.parse(json.replace('\'', '"'), "walk"), path -> "walk")
        .with(List.of(changes));
  }

  @Override
  public Method create(MethodContext context) {
    return new Walker(this, context);
  }

  private static final class Walker implements Method, Translates, LiveSettable, Solvable {
    private final Walk settings;
    private final MethodContext context;
    private final float[] state;
    private double tau;
    private long count;

    Walker(Walk settings, MethodContext context) {
      this.settings = settings;
      this.context = context;
      this.state = new float[settings.size];
      this.tau = settings.tau;
    }

    @Override
    public Scalars step(long step) {
      if (step == settings.throwAt) {
        throw new IllegalStateException("the walker stumbled");
      }
      long until = System.nanoTime() + settings.micros * 1000;
      float[] batch = context.target().batch(step, context.batch()).points().values();
      Random random = new Random(context.seed() * 31 + step);
      double loss = 0;
      for (int i = 0; i < state.length; i++) {
        float pull = batch[i % batch.length] - state[i];
        state[i] += (float) (tau * pull + 0.01 * random.nextGaussian());
        loss += pull * pull;
      }
      count++;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      double mean = step == settings.nanAt ? Double.NaN : loss / state.length;
      return () -> Map.of("loss", mean);
    }

    @Override
    public Look look(Probe probe) {
      return new Look(
          Map.of(
              Look.SOURCE,
              probe.source().points(),
              Look.MAPPED,
              translate(probe.source().points(), probe.seed())));
    }

    @Override
    public DenseArray translate(DenseArray points, long seed) {
      float[] out = points.values().clone();
      for (int i = 0; i < out.length; i++) {
        out[i] += state[i % 2];
      }
      return new DenseArray(points.shape(), out);
    }

    /** The source moved by tau; no solution from 0.9 on. */
    @Override
    public Optional<Counterpart> counterpart(List<DenseArray> marginals) {
      if (tau >= 0.9) {
        throw new IllegalStateException("tau is too hard to solve");
      }
      float[] moved = marginals.get(0).values().clone();
      for (int i = 0; i < moved.length; i++) {
        moved[i] += (float) tau;
      }
      double[] ones = new double[marginals.get(0).rows()];
      Arrays.fill(ones, 1);
      return Optional.of(
          new Counterpart(
              tau,
              List.of(new DenseArray(marginals.get(0).shape(), moved)),
              List.of(ones, ones),
              Optional.empty(),
              Optional.empty()));
    }

    @Override
    public void save(StateWriter out) {
      out.array("w", new DenseArray(new int[] {state.length}, state.clone()));
      out.number("count", count);
    }

    @Override
    public void load(StateReader in) {
      System.arraycopy(in.array("w").values(), 0, state, 0, state.length);
      count = in.number("count");
    }

    @Override
    public Set<String> liveSettings() {
      return Set.of("tau");
    }

    @Override
    public void set(String name, double value) {
      tau = value;
    }

    @Override
    public void close() {}
  }
}
