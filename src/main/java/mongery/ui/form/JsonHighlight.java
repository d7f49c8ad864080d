package mongery.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which part of JSON text is what, also while it is half typed. */
final class JsonHighlight {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<key>\"(?:[^\"\\\\\\n]|\\\\.)*\"(?=\\s*:))"
              + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\"?)"
              + "|(?<number>-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
              + "|(?<word>\\b(?:true|false|null)\\b)"
              + "|(?<mark>[{}\\[\\],:])");
  private static final List<String> KINDS = List.of("key", "string", "number", "word", "mark");

  private JsonHighlight() {}

  /**
   * A piece of text.
   *
   * @param kind key, string, number, word, mark, or empty for what lies between
   * @param length characters
   */
  record Span(String kind, int length) {}

  /** Pieces that make up the text. */
  static List<Span> of(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (token.find()) {
      spans.add(new Span("", token.start() - end));
      for (String kind : KINDS) {
        if (token.group(kind) != null) {
          spans.add(new Span(kind, token.end() - token.start()));
        }
      }
      end = token.end();
    }
    spans.add(new Span("", text.length() - end));
    spans.removeIf(span -> span.length() == 0);
    return spans;
  }
}
