package mongery.ui.live;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mongery.ui.base.Ui;

/** Chooses a part of a run's screen, and whether its settings are beside it. */
final class TabStrip extends HBox {
  /** What of a tab gives way where there is little room: its icon, then its word. */
  private static final List<ContentDisplay> SHOWN =
      List.of(ContentDisplay.LEFT, ContentDisplay.TEXT_ONLY, ContentDisplay.GRAPHIC_ONLY);

  private final LiveViewModel model;
  private final HBox tabs = Ui.row(2);
  private final ToggleButton configuration = new ToggleButton(null, Ui.icon("mdomz-tune"));
  private final InvalidationListener turn = o -> choose();
  private boolean asked;

  TabStrip(LiveViewModel model) {
    super(8);
    this.model = model;
    getStyleClass().add("tab-strip");
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    setMinWidth(0);
    configuration.setText("Settings");
    configuration.setId("show-configuration");
    configuration.getStyleClass().addAll("small");
    configuration.setMinWidth(Region.USE_PREF_SIZE);
    configuration.setTooltip(
        Ui.tooltip("Show this run's settings: change the live ones, or edit them for another run"));
    configuration.setOnAction(event -> asked = true);
    StepControls steps = new StepControls(model.controls());
    getChildren().addAll(configuration, tabs, Ui.spacer(), steps);
    InvalidationListener fit = o -> fit();
    widthProperty().addListener(fit);
    steps.widthProperty().addListener(fit);
    steps.visibleProperty().addListener(fit);
    model.tabs().addListener((ListChangeListener<Tab>) change -> fill());
    model.tabProperty().addListener(turn);
    fill();
  }

  /** Whether the settings are shown. */
  BooleanProperty configurationProperty() {
    return configuration.selectedProperty();
  }

  /** There is room for the settings, or not; a choice of the person stays. */
  void roomFor(boolean room) {
    if (!asked) {
      configuration.setSelected(room);
    }
  }

  private void fill() {
    tabs.getChildren().clear();
    for (Tab tab : model.tabs()) {
      ToggleButton button = new ToggleButton(tab.title(), Ui.icon(tab.icon()));
      button.setId("tab-" + tab.name().toLowerCase(java.util.Locale.ROOT));
      button.getStyleClass().add("page-tab");
      button.setUserData(tab);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setTooltip(Ui.tooltip(tab.title()));
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.tabProperty().set(tab);
          });
      tabs.getChildren().add(button);
    }
    choose();
  }

  private void choose() {
    tabs.getChildren()
        .forEach(
            node ->
                ((ToggleButton) node).setSelected(node.getUserData() == model.tabProperty().get()));
    fit();
  }

  /** Shows as much of the tabs as there is room for; the chosen one keeps its word. */
  private void fit() {
    applyCss();
    for (ContentDisplay shown : SHOWN) {
      for (Node node : tabs.getChildren()) {
        ToggleButton tab = (ToggleButton) node;
        boolean word = shown == ContentDisplay.GRAPHIC_ONLY && tab.isSelected();
        tab.setContentDisplay(word ? ContentDisplay.TEXT_ONLY : shown);
      }
      if (prefWidth(-1) <= getWidth()) {
        return;
      }
    }
  }
}
