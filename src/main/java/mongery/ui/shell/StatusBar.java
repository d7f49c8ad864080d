package mongery.ui.shell;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;
import mongery.ui.live.LiveViewModel;
import mongery.ui.runs.LiveRun;

/**
 * One line: what happened last, how far the run is, where it runs, and what the window itself uses.
 */
final class StatusBar extends HBox {
  private final ShellViewModel model;
  private final Label text = Ui.label("");
  private final ProgressBar progress = new ProgressBar();
  private final Label remaining = Ui.label("");
  private final Label device = Ui.label("");
  private final Separator deviceLine = line();
  private final Label heap = Ui.label("");
  private final Label active = Ui.label("");

  StatusBar(ShellViewModel model) {
    super(9);
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("status-bar-strip");
    active.setId("runs-active");
    device.setGraphic(Ui.icon("mdomz-memory"));
    heap.setTooltip(Ui.tooltip("Memory that this window uses; training has processes of its own"));
    getChildren()
        .addAll(
            text,
            Ui.spacer(),
            progress,
            remaining,
            deviceLine,
            device,
            line(),
            active,
            line(),
            heap);
    refresh();
  }

  /** Writes everything again. */
  void refresh() {
    LiveViewModel live = model.liveProperty().get();
    LiveRun run =
        live != null && model.pageProperty().get() == ShellViewModel.Page.RUN
            ? live.runProperty().get()
            : null;
    boolean going = run != null && run.row().active();
    Ui.show(progress, going);
    Ui.show(remaining, going && run.remaining() >= 0);
    Ui.show(device, run != null && !run.device().isEmpty());
    Ui.show(deviceLine, going && device.isVisible());
    if (run != null) {
      progress.setProgress(run.row().progress());
      remaining.setText(Numbers.duration(run.remaining()) + " left");
      device.setText(run.device());
    }
    String said = model.messageProperty().get();
    if (!said.isEmpty()) {
      text.setText(said);
    } else if (run != null) {
      text.setText(
          run.row().name()
              + ": step "
              + Numbers.count(run.row().step())
              + " of "
              + Numbers.count(run.row().steps()));
    } else {
      text.setText(model.experiments().presets() + " experiments");
    }
    long busy = model.runs().active();
    active.setText(busy == 0 ? "no run active" : busy + " active");
    Runtime runtime = Runtime.getRuntime();
    heap.setText("Window " + (runtime.totalMemory() - runtime.freeMemory() >> 20) + " MiB");
  }

  private static Separator line() {
    return new Separator(Orientation.VERTICAL);
  }
}
