package mongery.ui.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mongery.run.disk.Remarks;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;

/** What the table of runs shows of a run, and by what it is sorted. */
final class RunCells {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private RunCells() {}

  static Node title(RunRow row) {
    Label title = Ui.label(row.title().isEmpty() ? row.name() : row.title(), "strong");
    title.setWrapText(true);
    title.setTooltip(Ui.tooltip(row.dir().toString()));
    String apart = row.facts().apart();
    if (apart.isEmpty()) {
      return title;
    }
    VBox lines = new VBox(1, title, Ui.label(apart, "muted", "small-text"));
    lines.setAlignment(Pos.CENTER_LEFT);
    return lines;
  }

  static Node state(RunRow row) {
    if (!row.problem().isEmpty()) {
      Label unreadable = Ui.label("Unreadable", "chip", "bad");
      unreadable.setTooltip(Ui.tooltip(row.problem()));
      return unreadable;
    }
    Label chip = States.chip();
    States.show(chip, row.state());
    chip.setMinWidth(Label.USE_PREF_SIZE);
    if (!row.cause().isEmpty()) {
      chip.setTooltip(Ui.tooltip(row.cause()));
    }
    boolean part = row.step() < row.steps() && row.step() > 0;
    return part
        ? Ui.row(6, chip, Ui.label(Math.round(100 * row.progress()) + " %", "muted", "small-text"))
        : chip;
  }

  static Node outcome(RunRow row) {
    if (!row.problem().isEmpty()) {
      return Ui.label(row.problem(), "muted", "small-text");
    }
    RunRow.Outcome key = row.key();
    if (key == null) {
      return Ui.label("");
    }
    VBox lines = new VBox(1, name(key), value(key));
    lines.setAlignment(Pos.CENTER_LEFT);
    return lines;
  }

  /** A metric, its value beside the expected one, and whether it was reached, in one line. */
  static HBox outcome(RunRow.Outcome outcome) {
    HBox line = value(outcome);
    line.getChildren().add(0, name(outcome));
    return line;
  }

  private static Label name(RunRow.Outcome outcome) {
    Label name = Ui.label(outcome.metric(), "muted", "small-text");
    name.setMinWidth(20);
    name.setTooltip(Ui.tooltip(outcome.metric()));
    return name;
  }

  private static HBox value(RunRow.Outcome outcome) {
    HBox box = Ui.row(6);
    if (outcome.value() != null) {
      Label value = Ui.label(Numbers.shown(outcome.value()), "strong");
      value.setMinWidth(Label.USE_PREF_SIZE);
      box.getChildren().add(value);
    }
    if (outcome.expected() != null) {
      Label expected = Ui.label(expected(outcome), "muted", "small-text");
      expected.setMinWidth(Label.USE_PREF_SIZE);
      expected.setTooltip(Ui.tooltip("Expected; " + outcome.expected().source()));
      box.getChildren().add(expected);
    }
    if (outcome.reached() || outcome.missed()) {
      box.getChildren()
          .add(
              outcome.reached()
                  ? Ui.icon("mdoal-check_circle", "reached")
                  : Ui.icon("mdoal-error_outline", "missed"));
    }
    return box;
  }

  private static String expected(RunRow.Outcome outcome) {
    return "("
        + Numbers.brief(outcome.expected().value())
        + " \u00b1 "
        + Numbers.brief(outcome.expected().tolerance())
        + ")";
  }

  static Node method(RunRow row) {
    return Ui.label(row.method(), "muted");
  }

  static Node data(RunRow row) {
    Label data = Ui.label(row.facts().data(), "muted");
    data.setWrapText(true);
    return data;
  }

  static Node tags(RunRow row) {
    HBox tags = Ui.row(4);
    for (String tag : row.facts().tags()) {
      if (!Remarks.givesValue(tag)) { // which is beneath the title
        tags.getChildren().add(Ui.label(tag, "tag"));
      }
    }
    return tags;
  }

  static Node took(RunRow row) {
    return Ui.label(
        row.facts().seconds() > 0 ? Numbers.duration(row.facts().seconds()) : "", "muted");
  }

  static Node started(RunRow row) {
    return Ui.label(when(row), "muted");
  }

  static String when(RunRow row) {
    return row.started() == 0 ? "" : WHEN.format(Instant.ofEpochMilli(row.started()));
  }

  /** Those that want attention first. */
  static int rank(RunRow row) {
    return row.state() == null ? -1 : row.state().ordinal();
  }

  /** Value of the metric that a run is judged by; runs without come last. */
  static double value(RunRow row) {
    RunRow.Outcome key = row.key();
    return key == null || key.value() == null ? Double.MAX_VALUE : key.value();
  }
}
