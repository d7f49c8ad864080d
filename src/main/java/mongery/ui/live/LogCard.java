package mongery.ui.live;

import atlantafx.base.controls.CustomTextField;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import mongery.ui.base.Card;
import mongery.ui.base.Ui;
import mongery.ui.runs.LiveRun;

/** The log, newest at the bottom, with a filter. */
final class LogCard extends BorderPane {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  /**
   * @param large whether there is room to choose what to list
   */
  LogCard(LogViewModel model, boolean large) {
    ListView<LiveRun.LogLine> list = new ListView<>(model.lines());
    list.getStyleClass().add("log-list");
    list.setCellFactory(view -> new Line());
    list.setFixedCellSize(21);
    list.setPlaceholder(Ui.label("Nothing has been said yet", "muted"));
    model
        .lines()
        .addListener(
            (ListChangeListener<LiveRun.LogLine>)
                change -> {
                  if (!model.lines().isEmpty()) {
                    Platform.runLater(() -> list.scrollTo(model.lines().size() - 1));
                  }
                });
    if (!model.lines().isEmpty()) {
      Platform.runLater(() -> list.scrollTo(model.lines().size() - 1));
    }
    CustomTextField filter = new CustomTextField();
    filter.setPromptText("Filter log");
    filter.setLeft(Ui.icon("mdomz-search"));
    filter.getStyleClass().addAll("small", "search-field");
    filter.setPrefWidth(150);
    filter.textProperty().bindBidirectional(model.filterProperty());
    ToggleButton serious = Tools.toggle("Warnings", "Only warnings and errors");
    serious.setId("log-serious");
    serious.selectedProperty().bindBidirectional(model.seriousProperty());
    Ui.show(serious, large);
    setCenter(new Card("Log", list, serious, filter));
  }

  private static final class Line extends ListCell<LiveRun.LogLine> {
    Line() {
      setPrefWidth(0); // long lines end in dots and are whole in the tooltip
    }

    @Override
    protected void updateItem(LiveRun.LogLine line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll(List.of("good", "warn", "bad"));
      if (empty || line == null) {
        setText(null);
        setTooltip(null);
        return;
      }
      setTooltip(line.text().length() > 60 ? Ui.tooltip(line.text()) : null);
      setText(
          String.format(
              Locale.ROOT,
              "%s  %-7s  %s",
              CLOCK.format(Instant.ofEpochMilli(line.time())),
              line.about(),
              line.text()));
      switch (line.level()) {
        case OK -> getStyleClass().add("good");
        case WARN -> getStyleClass().add("warn");
        case ERROR -> getStyleClass().add("bad");
        default -> {}
      }
    }
  }
}
