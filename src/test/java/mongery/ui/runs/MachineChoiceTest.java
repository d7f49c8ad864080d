package mongery.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mongery.run.process.Gpus;
import org.junit.jupiter.api.Test;

class MachineChoiceTest {
  private final MachineChoice choice = new MachineChoice(6);

  @Test
  void theProcessorIsThereFromTheBeginning() {
    assertThat(choice.machine()).isEqualTo(new RunAccess.Machine("cpu", 0, 1));
    assertThat(choice.threadChoices()).containsExactly(0, 1, 2, 4, 6);
    choice.threadsProperty().set(4);
    assertThat(choice.words()).isEqualTo("CPU × 4");
  }

  @Test
  void aGpuThatIsNoLongerFoundIsGivenUp() {
    choice.offer(List.of(new Gpus.Gpu("cuda:0", "One"), new Gpus.Gpu("cuda:1", "Two")));
    choice.deviceProperty().set("cuda:1");
    assertThat(choice.machine()).isEqualTo(new RunAccess.Machine("cuda:1", 0, 1));
    choice.offer(List.of(new Gpus.Gpu("cuda:0", "One")));
    assertThat(choice.machine()).isEqualTo(new RunAccess.Machine("cpu", 0, 1));
  }
}
