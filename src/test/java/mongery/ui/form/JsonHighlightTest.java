package mongery.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonHighlightTest {
  @Test
  void keysStringsNumbersAndWordsAreToldApart() {
    assertThat(JsonHighlight.of("{\"a\": [\"b\", -1.5e-3, true]}"))
        .extracting(JsonHighlight.Span::kind)
        .containsExactly(
            "mark", "key", "mark", "", "mark", "string", "mark", "", "number", "mark", "", "word",
            "mark", "mark");
  }

  @Test
  void thePiecesMakeUpTheTextAlsoWhileItIsHalfTyped() {
    for (String text : List.of("{\"a\": \"b", "{,,", "\"\\\"", "", "nulls 12", "{\n \"a\n\": 1}")) {
      assertThat(JsonHighlight.of(text).stream().mapToInt(JsonHighlight.Span::length).sum())
          .as(text)
          .isEqualTo(text.length());
    }
  }
}
