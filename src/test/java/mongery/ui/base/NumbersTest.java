package mongery.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "3e-5, 3e-5",
    "3E-5, 3e-5",
    "-0.5, -0.5",
    "\u22120.5, -0.5",
    ".5, 0.5",
    "+2, 2",
    "1 000, 1000",
    "' 7 ', 7",
    "1e3, 1000"
  })
  void readsNumbersAsPeopleTypeThem(String typed, double value) {
    assertThat(Numbers.parse(typed)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "3e", "1e400", "NaN", "Infinity", "1,5", "0x10", "1f", "--1"})
  void refusesWhatIsNoFiniteNumber(String typed) {
    assertThat(Numbers.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {3e-5, 1e-4, 0.001, 0.1, 20000, -2.5, 1.0 / 3, 1e300, 123456789012.0, 0})
  void exactTextReadsBackAsTheSameNumber(double value) {
    assertThat(Numbers.parse(Numbers.exact(value))).hasValue(value);
  }

  @Test
  void exactTextIsShort() {
    assertThat(Numbers.exact(3.0e-5)).isEqualTo("3e-5");
    assertThat(Numbers.exact(0.001)).isEqualTo("0.001");
    assertThat(Numbers.exact(20000)).isEqualTo("20000");
  }

  @Test
  void shownTextHasAboutFourDigits() {
    assertThat(Numbers.shown(5.83216)).isEqualTo("5.832");
    assertThat(Numbers.shown(-2.914)).isEqualTo("\u22122.914");
    assertThat(Numbers.shown(14200)).isEqualTo("14\u202f200");
    assertThat(Numbers.shown(3.2e-6)).isEqualTo("3.20e\u22126");
    assertThat(Numbers.shown(Double.NaN)).isEqualTo("NaN");
    assertThat(Numbers.brief(0.01)).isEqualTo("0.01");
    assertThat(Numbers.brief(20)).isEqualTo("20");
  }

  @Test
  void durationsGrowWithTheirUnits() {
    assertThat(Numbers.duration(27)).isEqualTo("00:27");
    assertThat(Numbers.duration(3760)).isEqualTo("1:02:40");
    assertThat(Numbers.duration(3 * 86_400 + 4 * 3600)).isEqualTo("3 d 4 h");
  }
}
