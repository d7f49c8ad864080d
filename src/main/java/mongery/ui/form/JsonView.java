package mongery.ui.form;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** An editor of JSON with line numbers, colours, and a mark at the line that cannot be used. */
final class JsonView extends BorderPane {
  private final JsonViewModel model;
  private final CodeArea area = new CodeArea();
  private int marked;

  JsonView(JsonViewModel model) {
    this.model = model;
    area.setId("json-text");
    area.getStyleClass().add("json-area");
    // The editor's own style sheet comes before the window's.
    area.setStyle("-fx-font-family: 'JetBrains Mono'; -fx-font-size: 12px;");
    area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    area.setWrapText(false);
    area.textProperty().addListener((property, was, now) -> typed(now));
    model.textProperty().addListener((property, was, now) -> show(now));
    model.faultyLineProperty().addListener((property, was, now) -> mark(now.intValue()));
    show(model.textProperty().get());
    setCenter(new VirtualizedScrollPane<>(area));
    getStyleClass().add("json-view");
  }

  /** Takes the keyboard. */
  @Override
  public void requestFocus() {
    area.requestFocus();
  }

  private void show(String text) {
    if (!area.getText().equals(text)) {
      area.replaceText(text);
      area.moveTo(0);
      area.requestFollowCaret();
    }
  }

  private void typed(String text) {
    if (!text.isEmpty()) {
      area.setStyleSpans(0, spans(text));
    }
    model.textProperty().set(text);
    mark(model.faultyLineProperty().get());
  }

  private static StyleSpans<Collection<String>> spans(String text) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    for (JsonHighlight.Span span : JsonHighlight.of(text)) {
      spans.add(
          span.kind().isEmpty() ? Collections.emptyList() : List.of("json-" + span.kind()),
          span.length());
    }
    return spans.create();
  }

  private void mark(int line) {
    int lines = area.getParagraphs().size();
    if (marked > 0 && marked <= lines) {
      area.setParagraphStyle(marked - 1, List.of());
    }
    marked = Math.min(line, lines);
    if (marked > 0) {
      area.setParagraphStyle(marked - 1, List.of("faulty"));
    }
  }
}
