package mongery.method.unotb;

import mongery.data.DenseArray;
import mongery.transport.CostMatrix;
import mongery.transport.OptimalTransport;
import mongery.transport.Penalty;
import mongery.transport.Problem.Unbalanced;

/** Relaxes a marginal inside a batch, before anything is trained on it. */
final class Minibatch {
  private Minibatch() {}

  /**
   * For each kept point the point that unbalanced transport under half the squared distance sends
   * most of its mass to.
   *
   * @param kept coordinates of n points, whose weights are kept
   * @param relaxed coordinates of n points, whose weights are relaxed by tau KL
   * @param dimension coordinates of a point
   * @return coordinates of n of the relaxed points, some more than once
   */
  static float[] relaxed(float[] kept, float[] relaxed, int dimension, double tau) {
    int n = kept.length / dimension;
    CostMatrix cost =
        CostMatrix.squaredEuclidean(
                DenseArray.matrix(n, dimension, kept).toRows(),
                DenseArray.matrix(n, dimension, relaxed).toRows())
            .times(0.5);
    double[] most = new double[n];
    int[] partner = new int[n];
    OptimalTransport.solve(new Unbalanced(Penalty.hard(), Penalty.kl(tau)), cost, null, null)
        .plan()
        .forEach(
            (i, j, mass) -> {
              if (mass > most[i]) {
                most[i] = mass;
                partner[i] = j;
              }
            });
    float[] out = new float[kept.length];
    for (int i = 0; i < n; i++) {
      System.arraycopy(relaxed, partner[i] * dimension, out, i * dimension, dimension);
    }
    return out;
  }
}
