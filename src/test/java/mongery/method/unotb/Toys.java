package mongery.method.unotb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mongery.config.Binder;
import mongery.config.Json;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.data.law.GaussianMixture;
import mongery.method.MethodContext;
import mongery.nn.Session;

/** Small problems for the tests of this package. */
final class Toys {
  private Toys() {}

  /** Settings from their JSON; what is not given has its default. */
  static Unotb settings(String json) {
    return Binder.load().read(Json.parse(json, "test"), Unotb.class, "test");
  }

  /** One Gaussian a marginal. */
  static List<Sampler> gaussians(double[][] means, double[] sd) {
    List<Side> sides = new ArrayList<>();
    for (int k = 0; k < means.length; k++) {
      List<Double> mean = new ArrayList<>();
      for (double v : means[k]) {
        mean.add(v);
      }
      sides.add(
          new Side(
              new GaussianMixture(List.of(new GaussianMixture.Component(mean, sd[k], 1, "all"))),
              0));
    }
    return Samplers.all(sides, 1);
  }

  /** K Gaussians in the plane. */
  static List<Sampler> plane(int marginals) {
    double[][] means = new double[marginals][];
    double[] sd = new double[marginals];
    for (int k = 0; k < marginals; k++) {
      means[k] = new double[] {Math.cos(k), Math.sin(k)};
      sd[k] = 0.5 + 0.2 * k;
    }
    return gaussians(means, sd);
  }

  static MethodContext context(Session session, List<Sampler> marginals, int batch, long steps) {
    return new MethodContext(session, marginals, batch, steps, 7);
  }

  /** Numbers of the last of some steps. */
  static Map<String, Double> train(UnotbMethod method, int steps) {
    Map<String, Double> last = Map.of();
    for (int i = 0; i < steps; i++) {
      last = method.step(i).read();
    }
    return last;
  }
}
