package mongery.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.UnaryOperator;
import mongery.nn.layer.LinearAttention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpsTest {
  private static Session session;
  private static Ops ops;
  private NDManager scope;

  @BeforeAll
  static void open() {
    session = Session.open("cpu", 1);
    ops = session.ops();
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @BeforeEach
  void begin() {
    scope = session.scope();
  }

  @AfterEach
  void end() {
    scope.close();
  }

  private NDArray normals(long stream, long... shape) {
    int size = 1;
    for (long axis : shape) {
      size *= (int) axis;
    }
    return session.array(scope, Seeds.normals(Seeds.random(1, 0, stream), size), shape);
  }

  @Test
  void groupNormNormalisesEachGroupOfASample() {
    NDArray x = normals(1, 2, 6, 3, 3);
    NDArray gamma = normals(2, 6);
    NDArray beta = normals(3, 6);
    float[] got = ops.groupNorm(x, 3, gamma, beta).toFloatArray();
    float[] silu = ops.groupNormSilu(x, 3, gamma, beta).toFloatArray();
    float[] v = x.toFloatArray();
    for (int i = 0; i < v.length; i++) {
      int group = i / 18;
      double mean = 0;
      double square = 0;
      for (int j = group * 18; j < group * 18 + 18; j++) {
        mean += v[j] / 18.0;
        square += v[j] * (double) v[j] / 18.0;
      }
      int channel = i / 9 % 6;
      double want =
          (v[i] - mean) / Math.sqrt(square - mean * mean + 1e-5) * gamma.getFloat(channel)
              + beta.getFloat(channel);
      assertThat((double) got[i]).isCloseTo(want, within(1e-4));
      assertThat((double) silu[i]).isCloseTo(want / (1 + Math.exp(-want)), within(1e-4));
    }
  }

  @Test
  void layerNormRunsOverAllAxesOfItsWeights() {
    NDArray x = normals(1, 2, 4, 5);
    NDArray gamma = normals(2, 4, 5);
    NDArray beta = normals(3, 4, 5);
    float[] got = ops.layerNorm(x, gamma, beta).toFloatArray();
    float[] v = x.toFloatArray();
    for (int i = 0; i < 40; i++) {
      double mean = 0;
      double square = 0;
      for (int j = i / 20 * 20; j < i / 20 * 20 + 20; j++) {
        mean += v[j] / 20.0;
        square += v[j] * (double) v[j] / 20.0;
      }
      double want =
          (v[i] - mean) / Math.sqrt(square - mean * mean + 1e-5) * gamma.toFloatArray()[i % 20]
              + beta.toFloatArray()[i % 20];
      assertThat((double) got[i]).isCloseTo(want, within(1e-4));
    }
  }

  @Test
  void transposedConvolutionIsTheAdjointOfConvolution() {
    NDArray x = normals(1, 2, 3, 8, 8);
    NDArray w = normals(2, 5, 3, 4, 4);
    NDArray y = normals(3, 2, 5, 4, 4);
    NDArray conv = ops.conv2d(x, w, scope.zeros(new Shape(5)), 2, 1);
    NDArray back = ops.convTranspose2d(y, w, scope.zeros(new Shape(3)), 2, 1);
    assertThat(conv.getShape()).isEqualTo(y.getShape());
    assertThat(back.getShape()).isEqualTo(x.getShape());
    assertThat(conv.mul(y).sum().getFloat()).isCloseTo(x.mul(back).sum().getFloat(), within(1e-2f));
  }

  @Test
  void logSumExpDoesNotOverflow() {
    NDArray x = session.array(scope, new float[] {1000, 1000, -5, 0}, 2, 2);
    float[] got = ops.logSumExp(x, 1).toFloatArray();
    assertThat((double) got[0]).isCloseTo(1000 + Math.log(2), within(1e-3));
    assertThat((double) got[1]).isCloseTo(Math.log(1 + Math.exp(-5)), within(1e-6));
  }

  @Test
  void attentionIsTheSoftmaxFormula() {
    NDArray q = normals(1, 1, 1, 3, 4);
    NDArray k = normals(2, 1, 1, 5, 4);
    NDArray v = normals(3, 1, 1, 5, 2);
    NDArray scores = q.reshape(3, 4).matMul(k.reshape(5, 4).transpose()).div(2);
    NDArray want = scores.softmax(1).matMul(v.reshape(5, 2));
    assertThat(ops.attention(q, k, v).toFloatArray())
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(want.toFloatArray());
  }

  @Test
  void linearAttentionSoftmaxesKeysOverPositions() {
    int heads = 2;
    int d = 3;
    int n = 4;
    NDArray qkv = normals(1, 1, 3 * heads * d, n);
    float[] got = ops.linearAttention(qkv, heads).toFloatArray();
    float[] all = qkv.toFloatArray();
    for (int h = 0; h < heads; h++) {
      for (int e = 0; e < d; e++) {
        for (int p = 0; p < n; p++) {
          double want = 0;
          for (int c = 0; c < d; c++) {
            double norm = 0;
            double m = 0;
            for (int s = 0; s < n; s++) {
              double key = Math.exp(all[((heads + h) * d + c) * n + s]);
              norm += key;
              m += key * all[((2 * heads + h) * d + e) * n + s];
            }
            want += m / norm * all[(h * d + c) * n + p];
          }
          assertThat((double) got[(h * d + e) * n + p]).isCloseTo(want, within(1e-5));
        }
      }
    }
  }

  @Test
  void theAttentionBlockKeepsTheShape() {
    Blueprint blueprint = new Blueprint();
    LinearAttention block = new LinearAttention(blueprint, "a", 8, 4, 2, 4);
    Weights w = blueprint.draw(session, Seeds.random(1, 0, 0));
    NDArray x = normals(1, 2, 8, 3, 5);
    assertThat(block.apply(w, x).getShape()).isEqualTo(x.getShape());
  }

  @Test
  void squaredDistancesAreNeverNegative() {
    NDArray x = normals(1, 6, 3).add(100);
    float[] d = ops.squaredDistances(x, x).toFloatArray();
    for (int i = 0; i < 6; i++) {
      assertThat(d[i * 6 + i]).isGreaterThanOrEqualTo(0).isLessThan(0.1f);
    }
    NDArray a = session.array(scope, new float[] {0, 0, 3, 4}, 2, 2);
    assertThat(ops.squaredDistances(a, a).toFloatArray()).containsExactly(0, 25, 25, 0);
  }

  @Test
  void aGradientCanBeDifferentiatedAgain() {
    NDArray x = leaf(0.3f, -1.2f, 2);
    NDArray w = leaf(0.7f, 1.5f, -0.4f);
    UnaryOperator<NDArray> f = v -> v.mul(w).tanh().mul(v);
    NDArray g = ops.gradient(f.apply(x), x);
    NDList second = ops.gradients(g.square().sum(), List.of(w));
    float[] at = {0.3f, -1.2f, 2};
    float[] by = {0.7f, 1.5f, -0.4f};
    for (int i = 0; i < 3; i++) {
      double h = 1e-5;
      double want =
          (Math.pow(slope(at[i], by[i] + h), 2) - Math.pow(slope(at[i], by[i] - h), 2)) / (2 * h);
      assertThat((double) g.toFloatArray()[i]).isCloseTo(slope(at[i], by[i]), within(1e-6));
      assertThat((double) second.get(0).toFloatArray()[i]).isCloseTo(want, within(1e-5));
    }
    assertThat(ops.gradient(w.mul(2), x).toFloatArray()).containsExactly(0, 0, 0);
  }

  private NDArray leaf(float... values) {
    NDArray leaf = session.array(scope, values, values.length);
    leaf.setRequiresGradient(true);
    return leaf;
  }

  /** d/dx of x tanh(w x). */
  private static double slope(double x, double w) {
    double t = Math.tanh(w * x);
    return t + x * w * (1 - t * t);
  }

  @Test
  void weightsThatTakeNoPartGetZeroGradients() {
    NDArray a = leaf(1, 2);
    NDArray b = leaf(3, 4);
    NDList g = ops.gradients(a.square().sum(), List.of(a, b));
    assertThat(g.get(0).toFloatArray()).containsExactly(2, 4);
    assertThat(g.get(1).toFloatArray()).containsExactly(0, 0);
  }
}
