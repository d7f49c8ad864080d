package mongery.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableTest {
  private static final String NAME = "MONGERY_OF_THIS_TEST";

  private static int number() {
    return Variable.number(NAME, 0, 19, 10);
  }

  @AfterEach
  void forget() {
    System.clearProperty(NAME);
  }

  @Test
  void absentOrBlankIsTheDefault() {
    assertThat(number()).isEqualTo(10);
    System.setProperty(NAME, " ");
    assertThat(number()).isEqualTo(10);
  }

  @Test
  void theEnvironmentIsReadToo() {
    String path = System.getenv("PATH");
    assertThat(Variable.value("PATH")).hasValue(path);
  }

  @Test
  void bothEndsAreAllowed() {
    System.setProperty(NAME, "0");
    assertThat(number()).isZero();
    System.setProperty(NAME, " 19 ");
    assertThat(number()).isEqualTo(19);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "-1", "much", "1.5"})
  void whatIsNoSuchNumberIsRefused(String text) {
    System.setProperty(NAME, text);
    assertThatThrownBy(VariableTest::number)
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "the variable %s is \"%s\"; allowed are whole numbers from 0 to 19", NAME, text);
  }
}
