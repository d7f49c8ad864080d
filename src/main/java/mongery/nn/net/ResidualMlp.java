package mongery.nn.net;

import ai.djl.ndarray.NDArray;
import mongery.nn.Blueprint;
import mongery.nn.Session;
import mongery.nn.Weights;
import mongery.nn.layer.Linear;

/**
 * The residual perceptrons of the UOTM toys (Choi et al. 2023): a trunk of one linear layer and
 * residual blocks a <- (a + block(a)) / sqrt(2), each block a chain of linear layers with SiLU;
 * then a head. Applied as one call of the op pack.
 */
public final class ResidualMlp {
  private static final int BLOCKS = 3;
  private static final int DEPTH = 3;

  private final Blueprint blueprint = new Blueprint();
  private final NDArray form;
  private final boolean noise;

  private ResidualMlp(Session session, int in, int noise, int width, int out) {
    this.noise = noise > 0;
    new Linear(blueprint, "trunk.in", in, width);
    for (int i = 0; i < BLOCKS; i++) {
      for (int j = 0; j < DEPTH; j++) {
        new Linear(blueprint, "trunk." + i + "." + j, width, width);
      }
    }
    if (this.noise) {
      new Linear(blueprint, "noise.in", noise, width);
      new Linear(blueprint, "noise.out", width, width);
    }
    new Linear(blueprint, "head.in", width, width);
    new Linear(blueprint, "head.out", width, out);
    this.form = session.manager().create(new int[] {BLOCKS, DEPTH});
  }

  /** A potential on R^d. */
  public static ResidualMlp potential(Session session, int dimension, int width) {
    return new ResidualMlp(session, dimension, 0, width, 1);
  }

  /** A map of R^d that also takes {@code noise} independent normals. */
  public static ResidualMlp generator(Session session, int dimension, int noise, int width) {
    return new ResidualMlp(session, dimension, noise, width, dimension);
  }

  /** The parameters. */
  public Blueprint blueprint() {
    return blueprint;
  }

  /** Number of residual blocks. */
  public int blocks() {
    return BLOCKS;
  }

  /** Number of linear layers in a block. */
  public int depth() {
    return DEPTH;
  }

  /** Potential at points of shape (n, d): shape (n). */
  public NDArray potential(Weights w, NDArray x) {
    return w.ops()
        .script("residual_potential", new NDArray[] {x, form}, w.list().toArray(NDArray[]::new));
  }

  /** Images of points (n, d) with noise (n, k): shape (n, d). */
  public NDArray generate(Weights w, NDArray x, NDArray z) {
    return w.ops()
        .script("residual_generator", new NDArray[] {x, z, form}, w.list().toArray(NDArray[]::new));
  }
}
