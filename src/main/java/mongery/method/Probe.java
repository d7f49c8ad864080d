package mongery.method;

import java.util.List;
import mongery.data.Samples;

/**
 * Fixed points at which a method shows itself: the same at every step and in every run of a preset.
 *
 * @param marginals points of each marginal: source, then target; or those of a barycenter
 * @param seed seed for noise inputs
 */
public record Probe(List<Samples> marginals, long seed) {
  /** Keeps the order of the marginals. */
  public Probe {
    marginals = List.copyOf(marginals);
  }

  /** Of a source and a target. */
  public Probe(Samples source, Samples target, long seed) {
    this(List.of(source, target), seed);
  }

  /** Points of the source law. */
  public Samples source() {
    return marginals.get(0);
  }

  /** Points of the target law. */
  public Samples target() {
    return marginals.get(1);
  }
}
