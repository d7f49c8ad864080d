package mongery.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GpusTest {
  @Test
  void everyLineOfTheDriverIsAGpuAndRemarksAreNone() {
    assertThat(Gpus.parse("0, NVIDIA H100 PCIe, 81559 MiB\n1, NVIDIA T4, 15360 MiB\n"))
        .containsExactly(
            new Gpus.Gpu("cuda:0", "NVIDIA H100 PCIe, 81559 MiB"),
            new Gpus.Gpu("cuda:1", "NVIDIA T4, 15360 MiB"));
    assertThat(Gpus.parse("No devices were found\n")).isEmpty();
  }
}
