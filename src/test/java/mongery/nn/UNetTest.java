package mongery.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.nn.layer.Resample.Means;
import mongery.nn.layer.ResidualBlock;
import mongery.nn.net.UNet;
import mongery.nn.net.VelocityNet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values recorded here are those that src/test/python/reference/unet.py prints, in float64. */
class UNetTest {
  private static final int[] CIFAR = {3, 32, 32};
  private static final int[] CELEBA = {3, 64, 64};
  private static final int[] LATENT = {4, 32, 32};

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
    assertThat(cifar(true).build(CIFAR).blueprint().count()).isEqualTo(111_839_875);
    assertThat(celeba(true).build(CELEBA).blueprint().count()).isEqualTo(190_168_995);
    assertThat(latent(true).build(LATENT).blueprint().count()).isEqualTo(44_903_620);
  }

  @Test
  void withoutUnusedShortcutsAndTrainedFrequenciesTheyAreFewer() {
    assertThat(cifar(false).build(CIFAR).blueprint().count())
        .isEqualTo(111_839_875 - 1_116_416 - 128);
    assertThat(celeba(false).build(CELEBA).blueprint().count())
        .isEqualTo(190_168_995 - 2_326_080 - 96);
    assertThat(latent(false).build(LATENT).blueprint().count())
        .isEqualTo(44_903_620 - 657_920 - 64);
  }

  private static UNet cifar(boolean published) {
    return net(256, List.of(1, 2, 2, 2), 2, List.of(16), 4, published);
  }

  private static UNet celeba(boolean published) {
    return net(192, List.of(1, 2, 3, 4), 3, List.of(32, 16, 8), 4, published);
  }

  private static UNet latent(boolean published) {
    return net(128, List.of(2, 2, 2), 4, List.of(16), 1, published);
  }

  private static UNet net(
      int width,
      List<Integer> multipliers,
      int blocks,
      List<Integer> attention,
      int heads,
      boolean published) {
    return new UNet(
        width,
        multipliers,
        blocks,
        attention,
        heads,
        64,
        0.1,
        Means.CONVOLUTION,
        published,
        published);
  }

  private static UNet small(Means means, boolean trainFrequencies) {
    return new UNet(8, List.of(1, 2), 3, List.of(4), 2, 4, 0.5, means, trainFrequencies, true);
  }

  @ParameterizedTest
  @CsvSource({
    "CONVOLUTION, 0.153445, 0.032265, -0.092044, -0.174335, -0.090063, 0.00321, -0.148482, 0.061885",
    "POOLING, -0.11996, 0.007483, 0.228621, 0.052762, -0.190328, 0.364187, -0.001475, 0.065636"
  })
  void valuesAreThoseOfPyTorch(
      Means means,
      float y0,
      float y63,
      float y64,
      float y100,
      float y128,
      float y200,
      float y255,
      double square) {
    for (boolean trained : new boolean[] {false, true}) {
      VelocityNet net = small(means, trained).build(new int[] {2, 8, 8});
      Weights w = net.blueprint().draw(session, Seeds.random(1, 0, 0));
      w.load("", byFormula(w)::get);
      try (NDManager scope = session.scope()) {
        float[] y =
            net.velocity(w, session.array(scope, new float[] {0.25f, 0.9f}, 2), wave(scope))
                .toFloatArray();
        float[] some = {y[0], y[63], y[64], y[100], y[128], y[200], y[255]};
        assertThat(some)
            .containsExactly(new float[] {y0, y63, y64, y100, y128, y200, y255}, within(2e-5f));
        double sum = 0;
        for (float v : y) {
          sum += (double) v * v;
        }
        assertThat(sum / y.length).isCloseTo(square, within(1e-5));
      }
    }
  }

  private static NDArray wave(NDManager scope) {
    float[] x = new float[2 * 2 * 64];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) Math.sin(0.37 * i);
    }
    return session.array(scope, x, 2, 2, 8, 8);
  }

  /** The weights of the reference: a formula of place and order; trained frequencies as drawn. */
  private static Map<String, DenseArray> byFormula(Weights w) {
    Map<String, DenseArray> out = new LinkedHashMap<>();
    w.save("", out::put);
    List<String> names = new ArrayList<>(out.keySet());
    names.remove("time.frequencies");
    for (int k = 0; k < names.size(); k++) {
      DenseArray a = out.get(names.get(k));
      float[] v = new float[a.values().length];
      boolean norm = names.get(k).startsWith("norm") || names.get(k).contains(".norm");
      for (int i = 0; i < v.length; i++) {
        double wave = Math.sin(1.3 * i + k);
        v[i] =
            (float)
                (a.rank() > 1
                    ? wave / Math.sqrt(a.rowSize())
                    : 0.1 * wave + (norm && names.get(k).endsWith("weight") ? 1 : 0));
      }
      out.put(names.get(k), new DenseArray(a.shape(), v));
    }
    return out;
  }

  @Test
  void trainingDropsValuesByItsSeedAlone() {
    VelocityNet net = small(Means.CONVOLUTION, false).build(new int[] {2, 8, 8});
    Weights w = net.blueprint().draw(session, Seeds.random(1, 0, 0));
    try (NDManager scope = session.scope()) {
      NDArray t = session.array(scope, new float[] {0.1f, 0.7f}, 2);
      NDArray x = wave(scope);
      float[] first = net.training(w, t, x, 5).toFloatArray();
      assertThat(net.training(w, t, x, 6).toFloatArray()).isNotEqualTo(first);
      assertThat(net.training(w, t, x, 5).toFloatArray()).isEqualTo(first);
      assertThat(net.velocity(w, t, x).toFloatArray()).isNotEqualTo(first);
    }
  }

  @Test
  void everyParameterThatIsUsedGetsAGradient() {
    VelocityNet net = small(Means.CONVOLUTION, true).build(new int[] {2, 8, 8});
    Weights w = net.blueprint().draw(session, Seeds.random(1, 0, 0));
    Map<String, DenseArray> names = new LinkedHashMap<>();
    w.save("", names::put);
    List<String> idle = new ArrayList<>();
    try (NDManager scope = session.scope()) {
      NDArray v = net.velocity(w, session.array(scope, new float[] {0.1f, 0.7f}, 2), wave(scope));
      NDList g = session.ops().gradients(v.mul(v).mean(), w);
      int k = 0;
      for (String name : names.keySet()) {
        if (g.get(k++).abs().max().getFloat() == 0) {
          idle.add(name);
        }
      }
    }
    // Of equal channels in and out, at the same side: the 1x1 convolutions that published code has.
    assertThat(idle).isNotEmpty().allMatch(name -> name.contains(".shortcut."));
    assertThat(idle).contains("middle.0.shortcut.weight").doesNotContain("up1.0.shortcut.weight");
  }

  @Test
  void groupsDivideTheChannels() {
    assertThat(ResidualBlock.groups(8)).isEqualTo(2);
    assertThat(ResidualBlock.groups(192)).isEqualTo(32);
    assertThat(ResidualBlock.groups(1344)).isEqualTo(32);
    assertThat(ResidualBlock.groups(144)).isEqualTo(24);
    assertThat(ResidualBlock.groups(2)).isEqualTo(1);
  }

  @Test
  void sidesThatCannotBeHalvedAreRefused() {
    UNet net = net(8, List.of(1, 2, 2, 2), 2, List.of(), 1, false);
    assertThatThrownBy(() -> net.build(new int[] {1, 28, 28}))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("network.multipliers")
        .hasMessageContaining("multiples of 8");
    assertThatThrownBy(() -> net(9, List.of(1), 2, List.of(), 1, false))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("network.width");
  }
}
