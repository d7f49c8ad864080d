package mongery.ui.live;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mongery.config.Json;
import mongery.ui.base.Card;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;
import mongery.ui.runs.LiveRun;

/** Where and how a run was made, what watching it costs, and its settings as they are on disk. */
final class SetupPane extends HBox {
  private final LiveViewModel model;
  private final GridPane facts = new GridPane();
  private final TextArea config = new TextArea();
  private final InvalidationListener fill = o -> fill();
  private Map<String, String> shown = Map.of();

  SetupPane(LiveViewModel model) {
    super(10);
    this.model = model;
    facts.setHgap(14);
    facts.setVgap(7);
    facts.setPadding(new Insets(2, 16, 14, 16));
    facts.getStyleClass().add("facts");
    ScrollPane scroll = new ScrollPane(facts);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("form-scroll");
    config.setEditable(false);
    config.getStyleClass().addAll("mono", "config-text");
    config.setId("config-text");
    getChildren()
        .addAll(
            Tools.grow(
                new Card(
                    "Environment",
                    scroll,
                    Tools.button("mdoal-content_copy", "Copy the run's folder", this::copyFolder))),
            Tools.grow(
                new Card(
                    "Settings of this run",
                    new VBox(Tools.grow(config)),
                    Tools.button(
                        "mdoal-content_copy", "Copy as JSON", () -> copy(config.getText())))));
    model.runProperty().addListener(fill);
    sceneProperty().addListener(fill);
    fill();
  }

  private void copyFolder() {
    copy(model.dir().toAbsolutePath().toString());
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void fill() {
    LiveRun run = model.runProperty().get();
    if (run == null || getScene() == null) {
      return;
    }
    Map<String, String> now = facts(run);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    facts.getChildren().clear();
    now.forEach(
        (name, value) -> {
          Label what = Ui.label(name, "fact-name");
          what.setMinWidth(USE_PREF_SIZE);
          Label is = Ui.label(value);
          is.setWrapText(true);
          facts.addRow(facts.getRowCount(), what, is);
        });
    config.setText(Json.pretty(run.config()));
  }

  private Map<String, String> facts(LiveRun run) {
    Map<String, String> out = new LinkedHashMap<>();
    out.put("Preset", run.preset());
    put(out, "Edited", run.facts().get("edits"));
    out.put("Run", run.row().name());
    out.put("Folder", model.dir().toString());
    put(out, "Continues", run.facts().get("parent"));
    put(out, "Device", run.facts().get("device"));
    put(out, "Threads", run.facts().get("threads"));
    put(out, "Seed", run.facts().get("seed"));
    put(out, "Engine", run.facts().get("engine"));
    put(out, "Java", run.facts().get("java"));
    put(out, "System", run.facts().get("os"));
    put(out, "Host", run.facts().get("host"));
    put(out, "Cores", run.facts().get("cores"));
    put(out, "Mongery", run.facts().get("version"));
    run.set()
        .forEach((path, value) -> out.put(path, Numbers.exact(value) + ", set while training"));
    out.put("Watching", watching(run));
    return out;
  }

  /** What looks, events and progress took, as the worker says when it ends. */
  private static String watching(LiveRun run) {
    String said =
        "At most 5 % of the time in steps may go into looks, events and progress; the worker says"
            + " at the end of a training what they took.";
    for (LiveRun.LogLine line : run.log()) {
      if (line.text().startsWith("Watching (")) {
        said = line.text();
      }
    }
    return said;
  }

  private static void put(Map<String, String> out, String name, String value) {
    if (value != null && !value.isEmpty() && !value.equals("null")) {
      out.put(name, value);
    }
  }
}
