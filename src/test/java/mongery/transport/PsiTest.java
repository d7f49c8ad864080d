package mongery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PsiTest {
  @ParameterizedTest
  @EnumSource(Psi.class)
  void isNormalised(Psi psi) {
    assertThat(psi.conjugate(0)).isCloseTo(0, within(1e-15));
    assertThat(psi.density(0)).isCloseTo(1, within(1e-15));
    assertThat(psi.entropy(1)).isCloseTo(0, within(1e-15));
  }

  @ParameterizedTest
  @EnumSource(Psi.class)
  void densityIsTheDerivativeOfTheConjugate(Psi psi) {
    for (double s = -4.05; s < 4; s += 0.3) {
      double e = 1e-6;
      double numeric = (psi.conjugate(s + e) - psi.conjugate(s - e)) / (2 * e);
      assertThat(psi.density(s)).isCloseTo(numeric, within(1e-7 * (1 + numeric)));
    }
  }

  @ParameterizedTest
  @EnumSource(Psi.class)
  void fenchelEqualityHoldsAtTheDensity(Psi psi) {
    for (double s = -1.9; s < 4; s += 0.1) {
      double r = psi.density(s);
      assertThat(psi.conjugate(s)).isCloseTo(s * r - psi.entropy(r), within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "KL, 0.5, 0.6487212707001282",
    "CHI, -3, -1",
    "CHI, 2, 3",
    "SOFTPLUS, 1, 1.240229013916555",
    "LINEAR, -7, -7"
  })
  void valuesByHand(Psi psi, double s, double value) {
    assertThat(psi.conjugate(s)).isCloseTo(value, within(1e-14));
  }
}
