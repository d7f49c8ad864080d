package mongery.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import org.junit.jupiter.api.Test;

class SessionTest {
  @Test
  void arraysGoToTheDeviceAndBack() {
    try (Session session = Session.open("CPU", 1)) {
      DenseArray values = new DenseArray(new int[] {2, 1, 3}, new float[] {1, 2, 3, 4, 5, 6});
      int before = session.managedArrays();
      try (NDManager scope = session.scope()) {
        DenseArray back = Session.dense(session.array(scope, values));
        assertThat(back.shape()).containsExactly(2, 1, 3);
        assertThat(back.values()).containsExactly(1, 2, 3, 4, 5, 6);
      }
      assertThat(session.managedArrays()).isEqualTo(before);
    }
  }

  @Test
  void recordingOfGradientsIsRestored() {
    try (Session session = Session.open("cpu", 1)) {
      NDArray w = session.array(session.manager(), new float[] {2}, 1);
      w.setRequiresGradient(true);
      NDArray constant = session.withoutGradients(() -> w.mul(3));
      NDArray y = w.mul(3).mul(constant).sum();
      assertThat(session.ops().gradients(y, java.util.List.of(w)).get(0).getFloat()).isEqualTo(18);
    }
  }

  @Test
  void unknownDevicesAreRefused() {
    for (String device : new String[] {"tpu", "cuda:x", "gpu", ""}) {
      assertThatThrownBy(() -> Session.open(device, 1))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("cpu or cuda:N");
    }
  }

  @Test
  void aMissingGpuIsOneClearSentence() {
    assumeTrue(Session.devices().size() == 1, "this machine has a GPU");
    assertThatThrownBy(() -> Session.open("cuda:0", 1))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("device: cuda:0 was asked for, but this engine finds no CUDA GPU")
        .message()
        .doesNotContain("\n");
    assertThat(Session.devices()).containsExactly("cpu");
  }

  @Test
  void randomStreamsAreFunctionsOfSeedStepAndStream() {
    assertThat(Seeds.normals(Seeds.random(1, 2, 3), 5))
        .containsExactly(Seeds.normals(Seeds.random(1, 2, 3), 5));
    assertThat(Seeds.mix(1, 2, 3))
        .isNotEqualTo(Seeds.mix(1, 3, 2))
        .isNotEqualTo(Seeds.mix(2, 1, 3))
        .isNotEqualTo(Seeds.mix(0, 3, 3));
    float[] many = Seeds.normals(Seeds.random(7, 0, 0), 100_000);
    double mean = 0;
    double square = 0;
    for (float v : many) {
      mean += v / 1e5;
      square += (double) v * v / 1e5;
    }
    assertThat(mean).isCloseTo(0, within(0.015));
    assertThat(square).isCloseTo(1, within(0.02));
  }

  @Test
  void anArrayHoldsAllThatIsGiven() {
    try (Session session = Session.open("cpu", 1);
        NDManager scope = session.scope()) {
      assertThatThrownBy(() -> session.array(scope, new float[6], 2, 2))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
