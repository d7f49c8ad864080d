package mongery.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mongery.data.Law;
import mongery.data.image.Digits;
import mongery.data.law.Contaminated;
import mongery.data.law.Reweighted;
import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  void lawsWithinLawsAreFoundInOrder() {
    Digits clean = new Digits(List.of(1), List.of(), 0.2, 0);
    Digits odd = new Digits(List.of(7), List.of(), 0.2, 0);
    Contaminated law = new Contaminated(clean, 0.1, odd);
    assertThat(Parts.of(law, Digits.class)).containsExactly(clean, odd);
    assertThat(Parts.of(law, Law.class)).containsExactly(law, clean, odd);
    assertThat(Parts.of(law, Reweighted.class)).isEmpty();
  }
}
