package mongery.eval.truth;

import java.util.LinkedHashMap;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.law.Normal;
import mongery.eval.Carried;
import mongery.eval.Measured;
import mongery.eval.SampleMetric;
import mongery.eval.Subject;
import mongery.method.Barycentric;
import mongery.transport.gaussian.Gaussian;
import mongery.transport.gaussian.GaussianTransport;

/**
 * Unexplained variance of a law by its first two moments, in percent (Korotin et al., "Continuous
 * Wasserstein-2 barycenter estimation without minimax optimization", ICLR 2021):
 *
 * <pre>
 * BW2-UVP = 100 BW2(P, Q) / (Var(Q) / 2),   BW2 = |m_P - m_Q|^2 / 2 + Bures(S_P, S_Q) / 2
 * </pre>
 *
 * Bures(S, R) = tr(S + R - 2 (S^{1/2} R S^{1/2})^{1/2}); Var is the trace of the covariance. P has
 * the moments of the mapped points, Q those of the target law: the exact ones where it is Gaussian,
 * else those of its evaluation points (or of file B). The two factors 1/2 cancel; they are those of
 * the cost |x - y|^2 / 2.
 *
 * <p>Of a barycenter method Q is the true barycenter of Gaussians, and P the re-weighted image of
 * each marginal: {@code bw2-uvp/1} and so on, and {@code bw2-uvp}, their mean by lambda.
 *
 * <p>Exact maps do not score 0: n equally weighted points of a Gaussian in R^d leave about 100 (d +
 * 5) / (4 n) percent, less for uneven variances. In high dimension ask for more points.
 *
 * @param fresh points of each marginal drawn for this metric; 0 takes the evaluation points
 */
@Named(value = "bw2-uvp", help = "Unexplained variance by mean and covariance, in percent")
public record Bw2Uvp(
    @Setting(
            help = "Points of each marginal drawn for this metric; 0 takes the evaluation points",
            unit = "points",
            def = "0",
            min = 0)
        int fresh)
    implements SampleMetric {
  private static final String NAME = "bw2-uvp";

  /** On the evaluation points. */
  public Bw2Uvp() {
    this(0);
  }

  @Override
  public double between(DenseArray a, DenseArray b) {
    return Measured.of(
        NAME, () -> of(Gaussian.fit("A", a.toRows()), Gaussian.fit("B", b.toRows())));
  }

  private static double of(Gaussian p, Gaussian q) {
    double variance = q.variance();
    if (!(variance > 0)) {
      throw new ConfigException(NAME + ": the reference has no variance to explain");
    }
    return 100 * GaussianTransport.squaredDistance(p, q) / variance;
  }

  @Override
  public Map<String, Double> measure(Subject evaluation) {
    Subject subject =
        fresh == 0
            ? evaluation
            : Subject.of(
                evaluation.method(),
                evaluation.session(),
                evaluation.streams(),
                fresh,
                evaluation.seed());
    Gaussian reference;
    if (subject.method() instanceof Barycentric) {
      reference = Truth.of(subject, NAME).center();
    } else if (subject.targetStream().law() instanceof Normal normal) {
      reference = normal.moments();
    } else {
      return SampleMetric.super.measure(subject);
    }
    Map<String, Double> out = new LinkedHashMap<>();
    out.put(NAME, 0.0);
    for (Carried one : Carried.of(subject, NAME)) {
      double value = Measured.of(NAME, () -> of(one.fit(NAME), reference));
      out.merge(NAME, one.share() * value, Double::sum);
      if (!one.name().isEmpty()) {
        out.put(one.key(NAME), value);
      }
    }
    return out;
  }
}
