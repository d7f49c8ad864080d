package mongery.ui.runs;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import mongery.run.event.RunState;
import mongery.ui.base.Ui;

/** How a state is said and coloured, everywhere. */
public final class States {
  private static final List<String> TONES = List.of("good", "busy", "warn", "bad");

  private States() {}

  /** The state in a word or two. */
  public static String words(RunState state) {
    return switch (state) {
      case QUEUED -> "Queued";
      case RUNNING -> "Running";
      case PAUSED -> "Paused";
      case NOT_RESPONDING -> "Not responding";
      case FINISHED -> "Finished";
      case STOPPED -> "Stopped";
      case FAILED -> "Failed";
      case INTERRUPTED -> "Interrupted";
    };
  }

  /** Style class of the state's colour; empty for neutral. */
  static String tone(RunState state) {
    return switch (state) {
      case RUNNING -> "good";
      case FINISHED -> "busy";
      case PAUSED, NOT_RESPONDING, INTERRUPTED -> "warn";
      case FAILED -> "bad";
      case QUEUED, STOPPED -> "";
    };
  }

  /** A chip; set its state by {@link #show}. */
  public static Label chip() {
    return Ui.label("", "chip");
  }

  /** Makes a chip say a state; null hides it. */
  public static void show(Label chip, RunState state) {
    Ui.show(chip, state != null);
    chip.getStyleClass().removeAll(TONES);
    if (state != null) {
      chip.setText(words(state));
      chip.getStyleClass().add(tone(state));
    }
  }

  /** A coloured dot. */
  public static Region dot(RunState state) {
    Region dot = new Region();
    dot.getStyleClass().addAll("dot", tone(state));
    return dot;
  }
}
