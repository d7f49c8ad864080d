package mongery.ui.live;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mongery.ui.base.Ui;
import mongery.ui.chart.FigureHost;

/** Small controls that several cards of a run share. */
final class Tools {
  private static final double STEP = 1.4;

  private Tools() {}

  /** A button with an icon alone. */
  static Button button(String icon, String help, Runnable action) {
    Button button = new Button(null, Ui.icon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "card-tool");
    button.setTooltip(Ui.tooltip(help));
    button.setAccessibleText(help);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A small switch with a word. */
  static ToggleButton toggle(String word, String help) {
    ToggleButton toggle = new ToggleButton(word);
    toggle.getStyleClass().add("small");
    toggle.setTooltip(Ui.tooltip(help));
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    return toggle;
  }

  /** Zooms and moves what the hosts show, all alike. */
  static HBox zoom(FigureHost... hosts) {
    ToggleButton move = new ToggleButton(null, Ui.icon("mdomz-pan_tool"));
    move.getStyleClass().addAll("button-icon", "flat", "card-tool");
    move.setTooltip(Ui.tooltip("Dragging moves the picture instead of zooming to a rectangle"));
    move.setAccessibleText("Drag to move");
    for (FigureHost host : hosts) {
      host.panningProperty().bindBidirectional(move.selectedProperty());
    }
    return Ui.row(
        0,
        button("mdomz-zoom_in", "Zoom in", () -> each(hosts, STEP)),
        button("mdomz-zoom_out", "Zoom out", () -> each(hosts, 1 / STEP)),
        button("mdomz-zoom_out_map", "See all", () -> each(hosts, 0)),
        move);
  }

  private static void each(FigureHost[] hosts, double factor) {
    for (FigureHost host : hosts) {
      if (factor == 0) {
        host.seeAll();
      } else {
        host.zoom(factor);
      }
    }
  }

  /** Lets a node take the room that is left, however little it would ask for. */
  static <T extends Region> T grow(T node) {
    HBox.setHgrow(node, javafx.scene.layout.Priority.ALWAYS);
    javafx.scene.layout.VBox.setVgrow(node, javafx.scene.layout.Priority.ALWAYS);
    node.setPrefSize(10, 10);
    node.setMinSize(0, 0);
    return node;
  }
}
