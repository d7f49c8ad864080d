package mongery.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.nn.layer.Activation;
import mongery.nn.net.Mixer;
import mongery.nn.net.Mlp;
import mongery.nn.net.Perceptron;
import mongery.nn.net.ResidualMlp;
import mongery.nn.net.VelocityNet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworksTest {
  private static Session session;

  @BeforeAll
  static void open() {
    session = Session.open("cpu", 1);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @Test
  void parameterCountsAreThePublishedOnes() {
    assertThat(ResidualMlp.generator(session, 1, 1, 128).blueprint().count()).isEqualTo(182_273);
    assertThat(ResidualMlp.potential(session, 1, 128).blueprint().count()).isEqualTo(165_505);
    assertThat(ResidualMlp.generator(session, 2, 2, 128).blueprint().count()).isEqualTo(182_658);
    assertThat(ResidualMlp.potential(session, 2, 128).blueprint().count()).isEqualTo(165_633);
    assertThat(mixer28().blueprint().count()).isEqualTo(526_981);
  }

  private static VelocityNet mixer28() {
    return new Mixer(4, 64, 512, 512, 4).build(new int[] {1, 28, 28});
  }

  @Test
  void theMixerTakesSmallImages() {
    VelocityNet net = new Mixer(2, 32, 64, 64, 2).build(new int[] {1, 8, 8});
    Weights w = net.blueprint().draw(session, Seeds.random(1, 0, 0));
    try (NDManager scope = session.scope()) {
      NDArray x = session.array(scope, Seeds.normals(Seeds.random(2, 0, 0), 3 * 64), 3, 1, 8, 8);
      NDArray v = net.velocity(w, session.array(scope, new float[] {0, 0.5f, 1}, 3), x);
      assertThat(v.getShape()).isEqualTo(x.getShape());
    }
    assertThatThrownBy(() -> new Mixer(3, 32, 64, 64, 2).build(new int[] {1, 8, 8}))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("network.patch");
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void gradientsOfThePerceptronEqualDifferences(Activation activation) {
    VelocityNet net = new Mlp(List.of(8, 8), activation).build(new int[] {2});
    assertGradientsEqualDifferences(net, 2);
  }

  @Test
  void aPerceptronIsItsLayersWithTheActivationBetween() {
    Perceptron net = new Perceptron(2, List.of(3), 1, Activation.LEAKY_RELU);
    Weights w = net.blueprint().draw(session, Seeds.random(1, 0, 0));
    w.load(
        "",
        Map.of(
                "layer0.weight", DenseArray.matrix(3, 2, 1, 0, 0, 1, -1, 2),
                "layer0.bias", DenseArray.vector(0, 0, 1),
                "layer1.weight", DenseArray.matrix(1, 3, 1, 10, 100),
                "layer1.bias", DenseArray.vector(5))
            ::get);
    try (NDManager scope = session.scope()) {
      NDArray y = net.apply(w, session.array(scope, new float[] {1, 2, 3, -1}, 2, 2));
      // Hidden (1, 2, 4) and (3, -1, -4), of which the negative ones count a fifth.
      assertThat(y.toFloatArray()).containsExactly(new float[] {426, -74}, within(1e-4f));
    }
  }

  @Test
  void kaimingWeightsHaveVarianceTwoOverTheInputs() {
    Perceptron net =
        new Perceptron(50, List.of(4000), 2, Activation.RELU, Perceptron.Start.KAIMING);
    float[] w = net.blueprint().draw(session, Seeds.random(1, 0, 0)).get(0).toFloatArray();
    double square = 0;
    for (float v : w) {
      square += (double) v * v / w.length;
    }
    assertThat(square).isCloseTo(2.0 / 50, within(0.001));
  }

  @Test
  void gradientsOfTheMixerEqualDifferences() {
    assertGradientsEqualDifferences(new Mixer(2, 4, 8, 8, 1).build(new int[] {1, 4, 4}), 1, 4, 4);
  }

  private static void assertGradientsEqualDifferences(VelocityNet net, long... shape) {
    Weights w = net.blueprint().draw(session, Seeds.random(1, 0, 0));
    long[] axes = new long[shape.length + 1];
    axes[0] = 5;
    System.arraycopy(shape, 0, axes, 1, shape.length);
    int size = 1;
    for (long a : axes) {
      size *= (int) a;
    }
    // Points for which no kink of a piecewise linear activation lies within the difference.
    float[] x = Seeds.normals(Seeds.random(13, 0, 0), size);
    float[] u = Seeds.normals(Seeds.random(4, 0, 0), size);
    try (NDManager scope = session.scope()) {
      NDList g = session.ops().gradients(loss(net, w, scope, x, u, axes), w);
      // A random direction in parameter space; the loss along it, by central difference.
      double slope = 0;
      double h = 3e-4;
      Map<String, DenseArray> start = state(w);
      Map<String, DenseArray> plus = new HashMap<>();
      Map<String, DenseArray> minus = new HashMap<>();
      int k = 0;
      for (Map.Entry<String, DenseArray> entry : start.entrySet()) {
        float[] at = entry.getValue().values();
        float[] direction = Seeds.normals(Seeds.random(5, k, 0), at.length);
        int index = indexOf(w, entry.getKey());
        float[] gradient = g.get(index).toFloatArray();
        float[] p = at.clone();
        float[] m = at.clone();
        for (int i = 0; i < at.length; i++) {
          slope += (double) direction[i] * gradient[i];
          p[i] += (float) (h * direction[i]);
          m[i] -= (float) (h * direction[i]);
        }
        plus.put(entry.getKey(), new DenseArray(entry.getValue().shape(), p));
        minus.put(entry.getKey(), new DenseArray(entry.getValue().shape(), m));
        k++;
      }
      w.load("", plus::get);
      double above = loss(net, w, scope, x, u, axes).getFloat();
      w.load("", minus::get);
      double below = loss(net, w, scope, x, u, axes).getFloat();
      assertThat((above - below) / (2 * h)).isCloseTo(slope, within(0.02 * Math.abs(slope) + 3e-3));
    }
  }

  private static NDArray loss(
      VelocityNet net, Weights w, NDManager scope, float[] x, float[] u, long[] axes) {
    NDArray t = session.array(scope, new float[] {0, 0.2f, 0.4f, 0.7f, 1}, 5);
    NDArray v = net.velocity(w, t, session.array(scope, x, axes));
    return v.sub(session.array(scope, u, axes)).square().mean();
  }

  private static Map<String, DenseArray> state(Weights w) {
    Map<String, DenseArray> out = new java.util.LinkedHashMap<>();
    w.save("", out::put);
    return out;
  }

  private static int indexOf(Weights w, String name) {
    return List.copyOf(state(w).keySet()).indexOf(name);
  }

  @Test
  void theResidualNetworksAreTheirLayers() {
    ResidualMlp d = ResidualMlp.potential(session, 2, 16);
    ResidualMlp g = ResidualMlp.generator(session, 2, 2, 16);
    Weights wd = d.blueprint().draw(session, Seeds.random(1, 0, 0));
    Weights wg = g.blueprint().draw(session, Seeds.random(1, 0, 1));
    try (NDManager scope = session.scope()) {
      NDArray x = session.array(scope, Seeds.normals(Seeds.random(2, 0, 0), 6), 3, 2);
      NDArray z = session.array(scope, Seeds.normals(Seeds.random(2, 0, 1), 6), 3, 2);
      NDArray a = trunk(wd, x);
      NDArray vSilu = layer(wd, 22, silu(layer(wd, 20, a))).reshape(3);
      assertThat(d.potential(wd, x).toFloatArray())
          .usingComparatorWithPrecision(1e-5f)
          .containsExactly(vSilu.toFloatArray());
      NDArray b = trunk(wg, x).add(layer(wg, 22, silu(layer(wg, 20, z))));
      NDArray y = layer(wg, 26, silu(layer(wg, 24, b)));
      assertThat(g.generate(wg, x, z).toFloatArray())
          .usingComparatorWithPrecision(1e-5f)
          .containsExactly(y.toFloatArray());
    }
  }

  private static NDArray trunk(Weights w, NDArray x) {
    NDArray a = layer(w, 0, x);
    int at = 2;
    for (int i = 0; i < 3; i++) {
      NDArray h = a;
      for (int j = 0; j < 3; j++, at += 2) {
        h = silu(layer(w, at, h));
      }
      a = a.add(h).div(Math.sqrt(2));
    }
    return a;
  }

  private static NDArray layer(Weights w, int at, NDArray x) {
    return x.matMul(w.get(at).transpose()).add(w.get(at + 1));
  }

  private static NDArray silu(NDArray x) {
    return x.mul(x.neg().exp().add(1).pow(-1));
  }

  @Test
  void weightsSurviveSavingBitForBit() {
    Blueprint blueprint = mixer28().blueprint();
    Weights a = blueprint.draw(session, Seeds.random(1, 0, 0));
    Weights b = blueprint.draw(session, Seeds.random(2, 0, 0));
    b.load("net.", saved(a)::get);
    assertThat(state(b).values()).hasSameSizeAs(state(a).values());
    state(a).forEach((k, v) -> assertThat(state(b).get(k).values()).isEqualTo(v.values()));
  }

  private static Map<String, DenseArray> saved(Weights w) {
    Map<String, DenseArray> out = new HashMap<>();
    w.save("net.", out::put);
    return out;
  }
}
