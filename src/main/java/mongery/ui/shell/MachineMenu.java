package mongery.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import mongery.run.process.Gpus;
import mongery.ui.base.Ui;
import mongery.ui.runs.MachineChoice;

/** Chooses where the next run trains. */
final class MachineMenu extends MenuButton {
  private final MachineChoice choice;

  MachineMenu(MachineChoice choice) {
    this.choice = choice;
    setId("machine");
    setGraphic(Ui.icon("mdomz-memory"));
    setTooltip(Ui.tooltip("Device and threads of the next run"));
    setAccessibleText("Device and threads of the next run");
    InvalidationListener fill = o -> fill();
    choice.devices().addListener(fill);
    choice.deviceProperty().addListener(fill);
    choice.threadsProperty().addListener(fill);
    choice.atOnceProperty().addListener(fill);
    fill();
  }

  private void fill() {
    setText(choice.words());
    List<MenuItem> items = new ArrayList<>();
    items.add(heading("Device"));
    for (Gpus.Gpu device : choice.devices()) {
      boolean cpu = device.name().equals("CPU");
      String text = cpu ? device.name() : device.device() + "  \u00b7  " + device.name();
      items.add(
          item(
              text,
              device.device().equals(choice.deviceProperty().get()),
              () -> choice.deviceProperty().set(device.device())));
    }
    items.add(new SeparatorMenuItem());
    items.add(heading("CPU threads"));
    for (int threads : choice.threadChoices()) {
      items.add(
          item(
              threads == 0 ? "Automatic, one core stays free" : Integer.toString(threads),
              threads == choice.threadsProperty().get(),
              () -> choice.threadsProperty().set(threads)));
    }
    items.add(new SeparatorMenuItem());
    items.add(heading("Runs at a time"));
    for (int runs : choice.atOnceChoices()) {
      items.add(
          item(
              runs == 0
                  ? "Any number"
                  : runs == 1 ? "1, others are queued" : Integer.toString(runs),
              runs == choice.atOnceProperty().get(),
              () -> choice.atOnceProperty().set(runs)));
    }
    MenuItem about =
        new MenuItem("Queued runs wait in the background, also when the window is closed");
    about.setDisable(true);
    items.add(about);
    getItems().setAll(items);
  }

  private static MenuItem heading(String text) {
    MenuItem heading = new MenuItem(text);
    heading.setDisable(true);
    return heading;
  }

  private static MenuItem item(String text, boolean chosen, Runnable effect) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setSelected(chosen);
    item.setOnAction(event -> effect.run());
    return item;
  }
}
