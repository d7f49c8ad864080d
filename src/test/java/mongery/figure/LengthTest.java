package mongery.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import mongery.config.ConfigException;
import mongery.figure.export.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthTest {
  @ParameterizedTest
  @CsvSource({"5.5in,396", "84mm,238.11", "8.4cm,238.11", "300pt,300", "400px,300", ".5IN,36"})
  void readsUnits(String text, double points) {
    assertThat(Length.parse("--width", text).points()).isCloseTo(points, within(0.01));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Length.parse("--width", "300"))
        .isInstanceOf(ConfigException.class)
        .hasMessage("--width 300 has no unit; add one of in, cm, mm, pt, px, such as 5.5in");
    assertThatThrownBy(() -> Length.parse("--width", "5.5inch"))
        .hasMessage("--width 5.5inch has the unknown unit inch; allowed are in, cm, mm, pt, px");
    assertThatThrownBy(() -> Length.parse("--width", "wide"))
        .hasMessage(
            "--width wide is not a length; write a number and one of in, cm, mm, pt, px, such as"
                + " 5.5in");
    assertThatThrownBy(() -> Length.parse("--width", "-3in")).hasMessageContaining("not a length");
    assertThatThrownBy(() -> Length.parse("--width", "2pt"))
        .hasMessage("--width 2pt is out of range; allowed is 0.5in to 100in");
  }
}
