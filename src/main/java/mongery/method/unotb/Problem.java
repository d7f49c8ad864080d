package mongery.method.unotb;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.transport.Psi;

/**
 * The weights and divergences of the marginals, one each, whatever the settings abbreviate.
 *
 * @param lambda weights, of sum 1
 * @param divergence conjugates
 * @param factors what tau is multiplied by
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Problem(double[] lambda, Psi[] divergence, double[] factors) {

  /**
   * For a number of marginals.
   *
   * @throws ConfigException if a list in the settings has another length
   */
  static Problem of(Unotb settings, int marginals) {
    double[] lambda = doubles("lambda", settings.lambda(), marginals);
    double total = Arrays.stream(lambda).sum();
    Psi[] divergence =
        each("divergence", settings.divergence(), marginals, i -> settings.divergence().get(0))
            .toArray(Psi[]::new);
    return new Problem(
        Arrays.stream(lambda).map(w -> w / total).toArray(),
        divergence,
        doubles("tauFactors", settings.tauFactors(), marginals));
  }

  private static double[] doubles(String name, List<Double> given, int marginals) {
    return each(name, given, marginals, i -> given.isEmpty() ? 1 : given.get(0)).stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static <T> List<T> each(
      String name, List<T> given, int marginals, IntFunction<T> otherwise) {
    if (given.size() == marginals) {
      return given;
    }
    if (given.size() > 1 || (given.size() == 1 && !name.equals("divergence"))) {
      throw new ConfigException(
          "",
          "method." + name,
          given.size() + " values for " + marginals + " marginals; give one for each");
    }
    return IntStream.range(0, marginals).mapToObj(otherwise).toList();
  }

  /** With every marginal kept. */
  Problem kept() {
    Psi[] linear = new Psi[lambda.length];
    Arrays.fill(linear, Psi.LINEAR);
    return new Problem(lambda, linear, factors);
  }

  int marginals() {
    return lambda.length;
  }

  /** Whether no marginal is relaxed: NOTB. */
  boolean balanced() {
    return Arrays.stream(divergence).allMatch(d -> d == Psi.LINEAR);
  }

  /** tau of each marginal. */
  double[] taus(double tau) {
    return Arrays.stream(factors).map(f -> f * tau).toArray();
  }

  /** tau of each marginal that is relaxed by KL, infinity if kept; empty for other divergences. */
  Optional<double[]> penalties(double tau) {
    double[] out = taus(tau);
    for (int k = 0; k < out.length; k++) {
      if (divergence[k] == Psi.LINEAR) {
        out[k] = Double.POSITIVE_INFINITY;
      } else if (divergence[k] != Psi.KL) {
        return Optional.empty();
      }
    }
    return Optional.of(out);
  }

  /** Divergences by the order in which the script knows them. */
  long[] kinds() {
    return Arrays.stream(divergence).mapToLong(Psi::ordinal).toArray();
  }

  /**
   * phi(r) = -tau Psi*(-r/tau), beyond the largest exponent as its tangent.
   *
   * @param k marginal
   * @param r cost less potential
   * @param cap largest exponent, of kl
   */
  double phi(int k, double r, double tau, double cap) {
    Psi psi = divergence[k];
    double own = tau * factors[k];
    double t = -r / own;
    double at = psi == Psi.KL ? Math.min(t, cap) : t;
    return -own * (psi.conjugate(at) + psi.density(at) * (t - at));
  }
}
