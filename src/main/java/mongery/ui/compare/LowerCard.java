package mongery.ui.compare;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import mongery.figure.kind.Figure;
import mongery.ui.base.Card;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;

/** Last metrics, settings that differ, or what the runs look like at the same step. */
final class LowerCard extends BorderPane {
  private final CompareViewModel model;
  private final FigureTable finals;
  private final FigureTable differences;
  private final LooksInStep looks;
  private final ToggleGroup group = new ToggleGroup();
  private final HBox pills;

  LowerCard(
      CompareViewModel model,
      ObjectProperty<Theme> theme,
      Work work,
      Function<Supplier<Figure>, Button> save) {
    this.model = model;
    finals = new FigureTable("These runs have measured nothing yet");
    differences = new FigureTable("These runs have the same settings");
    looks = new LooksInStep(model.looks(), theme, work);
    StackPane body = new StackPane(finals, differences, looks);
    body.setMinHeight(0);
    pills =
        Ui.row(
            0,
            pill("Metrics", "left-pill", finals),
            pill("Settings", "center-pill", differences),
            pill("Looks", "right-pill", looks));
    setCenter(new Card("Side by side", body, looks.tools(), pills, save.apply(this::shown)));
    setMinSize(0, 0);
    InvalidationListener fill = o -> fill();
    model.comparisonProperty().addListener(fill);
    group.getToggles().get(0).setSelected(true);
    alternate(finals);
    fill();
  }

  private Figure shown() {
    return looks.isVisible()
        ? model.looks().together()
        : differences.isVisible() ? model.differences() : model.finals();
  }

  private void fill() {
    finals.show(model.finals());
    differences.show(model.differences());
  }

  private ToggleButton pill(String text, String style, Node content) {
    ToggleButton pill = new ToggleButton(text);
    pill.setId("compare-" + text.toLowerCase(java.util.Locale.ROOT));
    pill.getStyleClass().addAll("small", style);
    pill.setMinWidth(USE_PREF_SIZE);
    pill.setToggleGroup(group);
    pill.setOnAction(
        event -> {
          pill.setSelected(true);
          alternate(content);
        });
    return pill;
  }

  private void alternate(Node content) {
    for (Node node : new Node[] {finals, differences, looks}) {
      Ui.show(node, node == content);
    }
    Ui.show(looks.tools(), looks == content);
  }
}
