package mongery.ui.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import mongery.figure.kind.History;
import mongery.ui.base.Ui;

/**
 * Which curves are shown. Until the person chooses, the first few that do not stand still: a
 * constant rate or a count that never changes would only take room.
 */
final class SeriesChoice {
  private static final int FEW = 3;

  private final MenuButton button;
  private final Map<String, List<String>> chosen = new HashMap<>();
  private List<String> listed = List.of();
  private Runnable change = () -> {};

  SeriesChoice(MenuButton button) {
    this.button = button;
    button.getStyleClass().addAll("button-icon", "flat", "card-tool", "no-arrow");
    button.setTooltip(Ui.tooltip("Choose the curves"));
    button.setAccessibleText("Choose the curves");
  }

  void onChange(Runnable then) {
    change = then;
  }

  /** Names to show of the curves of a figure, and the menu brought up to date. */
  List<String> shown(String figure, History numbers) {
    List<String> all = List.copyOf(numbers.curves().keySet());
    List<String> now = chosen.getOrDefault(figure, moving(numbers));
    if (!listed.equals(all)) {
      listed = all;
      button.getItems().clear();
      for (String name : all) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.setSelected(now.contains(name));
        item.setOnAction(event -> choose(figure, numbers, name, item.isSelected()));
        button.getItems().add(item);
      }
    }
    return now.stream().filter(all::contains).toList();
  }

  private void choose(String figure, History numbers, String name, boolean wanted) {
    List<String> before = chosen.getOrDefault(figure, moving(numbers));
    List<String> now = new ArrayList<>();
    for (String each : listed) {
      if (each.equals(name) ? wanted : before.contains(each)) {
        now.add(each);
      }
    }
    if (!now.isEmpty()) {
      chosen.put(figure, now);
    }
    change.run();
  }

  static List<String> moving(History numbers) {
    List<String> moving =
        numbers.curves().entrySet().stream()
            .filter(e -> moves(e.getValue().values()))
            .map(Map.Entry::getKey)
            .limit(FEW)
            .toList();
    return moving.isEmpty() ? numbers.curves().keySet().stream().limit(FEW).toList() : moving;
  }

  private static boolean moves(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return true;
      }
    }
    return false;
  }
}
