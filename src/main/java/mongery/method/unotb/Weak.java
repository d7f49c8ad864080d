package mongery.method.unotb;

import mongery.config.Family;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * What a weak cost C(x, mu) adds to the mean cost of a stochastic map, mu being the law that it
 * sends the point x to (Kolesov et al., ICML 2024, arXiv 2402.03828). The prior is a normal law
 * with independent coordinates.
 */
@Family("weak-cost")
public sealed interface Weak {
  /** Order in which the script knows these. */
  long kind();

  /** Factor of the added term. */
  default double strength() {
    return 0;
  }

  /** Mean of every coordinate of the prior. */
  default double mean() {
    return 0;
  }

  /** Standard deviation of every coordinate of the prior. */
  default double sd() {
    return 1;
  }

  /** The mean cost alone. */
  @Named(value = "none", help = "The mean cost alone")
  record None() implements Weak {
    @Override
    public long kind() {
      return 0;
    }
  }

  /**
   * strength KL(mu | prior); for maps with a Gaussian head.
   *
   * @param strength epsilon
   * @param mean mean of every coordinate of the prior
   * @param sd standard deviation of every coordinate of the prior
   */
  @Named(value = "kl", help = "Kullback-Leibler divergence to a normal prior; for Gaussian maps")
  record Kl(
      @Setting(help = "Factor epsilon", def = "1", min = 0) double strength,
      @Setting(help = "Mean of every coordinate of the prior", def = "0") double mean,
      @Setting(help = "Standard deviation of the prior", def = "1", min = 0, above = true)
          double sd)
      implements Weak {
    @Override
    public long kind() {
      return 1;
    }
  }

  /**
   * strength times the squared energy distance of mu to the prior, 2 E|Y - Z| - E|Y - Y'| - E|Z -
   * Z'|, without its constant last term; the second term needs two draws or more.
   *
   * @param strength gamma
   * @param mean mean of every coordinate of the prior
   * @param sd standard deviation of every coordinate of the prior
   */
  @Named(value = "energy", help = "Squared energy distance to a normal prior")
  record Energy(
      @Setting(help = "Factor gamma", def = "1", min = 0) double strength,
      @Setting(help = "Mean of every coordinate of the prior", def = "0") double mean,
      @Setting(help = "Standard deviation of the prior", def = "1", min = 0, above = true)
          double sd)
      implements Weak {
    @Override
    public long kind() {
      return 2;
    }
  }
}
