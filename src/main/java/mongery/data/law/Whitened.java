package mongery.data.law;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mongery.config.ConfigException;
import mongery.config.Named;
import mongery.config.Setting;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Memo;
import mongery.data.Samples;
import mongery.data.Seeds;
import mongery.transport.gaussian.Gaussian;

/**
 * A law whitened by sample moments: x becomes C^{-1/2} (x - m), where m and C are the mean and the
 * unbiased covariance (divisor n - 1) of {@code points} independent points and C^{-1/2} is the
 * symmetric inverse root. So are the toy targets of NOT (Korotin et al. 2023), with 1,000 points.
 * As the moments are estimated, those of the whitened law are 0 and the identity only nearly.
 *
 * @param law what is whitened
 * @param points points that the moments are estimated from
 * @param seed seed of these points
 */
@Named(value = "whitened", help = "A law moved and stretched to mean 0 and unit covariance")
public record Whitened(
    @Setting(help = "What is whitened") Law law,
    @Setting(help = "Points that the moments are estimated from", def = "1000", min = 2) int points,
    @Setting(help = "Seed of these points", def = "0", min = 0) long seed)
    implements DerivedLaw {
  private static final Memo<Whitened, Standardiser> MOMENTS = new Memo<>();

  @SuppressWarnings("ArrayRecordComponent") // a bundle of coefficients, never compared
  private record Standardiser(double[] mean, double[][] inverseRoot) {}

  private Standardiser standardiser() {
    return MOMENTS.get(
        this,
        key -> {
          SplittableRandom random = new SplittableRandom(Seeds.mix(seed, points));
          DenseArray sample = law.draw(points, random, Draw.INDEPENDENT, Part.TRAIN).points();
          double[][] rows = new double[points][sample.rowSize()];
          for (int i = 0; i < points; i++) {
            for (int k = 0; k < rows[i].length; k++) {
              rows[i][k] = sample.at(i, k);
            }
          }
          try {
            Gaussian moments = Gaussian.fit("the law", rows);
            return new Standardiser(moments.mean(), moments.inverseRoot());
          } catch (IllegalArgumentException e) {
            throw new ConfigException("A law cannot be whitened: " + e.getMessage() + ".", e);
          }
        });
  }

  @Override
  public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    Standardiser by = standardiser();
    Samples plain = law.draw(n, random, draw, part);
    int d = by.mean.length;
    float[] values = new float[n * d];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < d; k++) {
        double sum = 0;
        for (int l = 0; l < d; l++) {
          sum += by.inverseRoot[k][l] * (plain.points().at(i, l) - by.mean[l]);
        }
        values[i * d + k] = (float) sum;
      }
    }
    return new Samples(new DenseArray(plain.points().shape(), values), plain.groups());
  }
}
