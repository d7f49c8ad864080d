package mongery.method.uotm;

import ai.djl.ndarray.NDManager;
import mongery.data.DenseArray;
import mongery.nn.Seeds;
import mongery.nn.Session;

/** What the networks give at points, in plain arrays. */
final class Outputs {
  private final Session session;
  private final Players players;
  private final int[] shape;
  private final int noise;
  private final long stream;

  /**
   * @param shape of a target point
   * @param noise normals that the map takes
   * @param stream of the random numbers that give them
   */
  Outputs(Session session, Players players, int[] shape, int noise, long stream) {
    this.session = session;
    this.players = players;
    this.shape = shape.clone();
    this.noise = noise;
    this.stream = stream;
  }

  /** Images of points of shape (n, ...), in the target's shape. */
  DenseArray mapped(DenseArray points, long seed) {
    float[] z = Seeds.normals(Seeds.random(seed, 0, stream), points.rows() * noise);
    return session.withoutGradients(
        () -> {
          try (NDManager scope = session.scope()) {
            DenseArray images =
                Session.dense(
                    players
                        .map
                        .net()
                        .generate(
                            players.shown(),
                            session.array(scope, flat(points)),
                            session.array(scope, z, points.rows(), noise)));
            int[] out = new int[shape.length + 1];
            out[0] = points.rows();
            System.arraycopy(shape, 0, out, 1, shape.length);
            return images.reshape(out);
          }
        });
  }

  /** Potential at points of shape (n, ...): n values. */
  double[] potential(DenseArray points) {
    float[] v =
        session.withoutGradients(
            () -> {
              try (NDManager scope = session.scope()) {
                return players
                    .potential
                    .net()
                    .potential(players.potential.weights(), session.array(scope, flat(points)))
                    .toFloatArray();
              }
            });
    double[] out = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      out[i] = v[i];
    }
    return out;
  }

  private static DenseArray flat(DenseArray points) {
    return points.reshape(points.rows(), points.rowSize());
  }
}
