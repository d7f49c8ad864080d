package mongery.eval.truth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.eval.Metric;
import mongery.eval.Subject;
import mongery.method.Barycentric;
import mongery.method.Translates;

/**
 * Unexplained variance of a map between Gaussians (Korotin et al., "Do neural optimal transport
 * solvers work?", NeurIPS 2021):
 *
 * <pre>
 * L2-UVP = 100 E |T(x) - T*(x)|^2 / Var(Q)   percent
 * </pre>
 *
 * T* being the true map onto Q and Var(Q) the total variance, the trace of the covariance. 0 is
 * exact; 100 is what the constant map to the mean of Q has.
 *
 * <p>Between a source and a target, Q is the target and T* the optimal map of squared-distance
 * transport. Of a barycenter method, Q is the true barycenter and T*_k the map from the (relaxed)
 * marginal k, over which the expectation is taken: {@code l2-uvp/1} and so on, and {@code l2-uvp},
 * their mean by lambda, as NOTB reports it (Kolesov et al., ICML 2024).
 *
 * @param samples points that the expectation is estimated from, new ones of the exact laws
 */
@Named(value = "l2-uvp", help = "Unexplained variance of a map between Gaussians, in percent")
public record L2Uvp(
    @Setting(
            help = "Points that the expectation is estimated from",
            unit = "points",
            def = "4096",
            min = 1)
        int samples)
    implements Metric {

  @Override
  public Map<String, Double> measure(Subject subject) {
    if (!(subject.method() instanceof Translates map)) {
      throw new ConfigException("evaluation.metrics: l2-uvp needs a method that maps points");
    }
    Truth truth = Truth.of(subject, "l2-uvp");
    double variance = truth.center().variance();
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("l2-uvp", 0.0);
    int[] shape = subject.streams().get(0).probe(1).points().shape();
    shape[0] = samples;
    for (int k = 0; k < truth.sides().size(); k++) {
      Truth.Side side = truth.sides().get(k);
      DenseArray from = draw(side, subject.seed() + k).reshape(shape);
      DenseArray to =
          map instanceof Barycentric barycenter
              ? barycenter.translate(k, from, subject.seed())
              : map.translate(from, subject.seed());
      double value = 100 * error(side, from, to) / variance;
      out.merge("l2-uvp", side.share() * value, Double::sum);
      if (!side.name().isEmpty()) {
        out.put("l2-uvp/" + side.name(), value);
      }
    }
    return out;
  }

  private DenseArray draw(Truth.Side side, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] mean = side.from().mean();
    double[][] root = side.from().root();
    int d = mean.length;
    float[] values = new float[samples * d];
    double[] z = new double[d];
    for (int i = 0; i < samples; i++) {
      for (int k = 0; k < d; k++) {
        z[k] = random.nextGaussian();
      }
      for (int k = 0; k < d; k++) {
        double sum = mean[k];
        for (int l = 0; l < d; l++) {
          sum += root[k][l] * z[l];
        }
        values[i * d + k] = (float) sum;
      }
    }
    return DenseArray.matrix(samples, d, values);
  }

  private double error(Truth.Side side, DenseArray from, DenseArray to) {
    double sum = 0;
    double[] x = new double[from.rowSize()];
    for (int i = 0; i < samples; i++) {
      for (int k = 0; k < x.length; k++) {
        x[k] = from.at(i, k);
      }
      double[] y = side.map().apply(x);
      for (int k = 0; k < x.length; k++) {
        double difference = to.at(i, k) - y[k];
        sum += difference * difference;
      }
    }
    return sum / samples;
  }
}
