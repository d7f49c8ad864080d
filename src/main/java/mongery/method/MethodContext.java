package mongery.method;

import java.util.List;
import mongery.data.Sampler;
import mongery.nn.Session;

/**
 * What a method is given to work with.
 *
 * @param session device and tensors; closed by the trainer after the method
 * @param marginals batches of each marginal: source, then target; or those of a barycenter
 * @param batch points in a batch
 * @param steps length of the training, for schedules
 * @param seed seed of everything random in the run
 */
public record MethodContext(
    Session session, List<Sampler> marginals, int batch, long steps, long seed) {
  /** Keeps the order of the marginals. */
  public MethodContext {
    marginals = List.copyOf(marginals);
  }

  /** Of a source and a target. */
  public MethodContext(
      Session session, Sampler source, Sampler target, int batch, long steps, long seed) {
    this(session, List.of(source, target), batch, steps, seed);
  }

  /** Coordinates of a point, as many on every marginal. */
  public int dimension() {
    return marginals.get(0).law().coordinates();
  }

  /** Batches of the source law. */
  public Sampler source() {
    return marginals.get(0);
  }

  /** Batches of the target law. */
  public Sampler target() {
    return marginals.get(1);
  }
}
