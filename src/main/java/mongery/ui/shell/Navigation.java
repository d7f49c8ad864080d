package mongery.ui.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mongery.ui.base.Action;
import mongery.ui.base.Command;
import mongery.ui.base.Ui;
import mongery.ui.runs.RunRow;
import mongery.ui.runs.States;

/** The screens, and the latest runs. */
final class Navigation extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int RECENT = 10;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final ShellViewModel model;
  private final Button experiments;
  private final Button runs;
  private final Button compare;
  private final Button data;
  private final VBox recent = new VBox(1);

  Navigation(ShellViewModel model, Actions actions) {
    this.model = model;
    getStyleClass().add("navigation");
    experiments = item(actions.of(Command.EXPERIMENTS));
    runs = item(actions.of(Command.RUNS));
    compare = item(actions.of(Command.COMPARE));
    data = item(actions.of(Command.DATA));
    getChildren()
        .addAll(
            Ui.label("WORKSPACE", "nav-heading"),
            experiments,
            runs,
            compare,
            data,
            Ui.label("RECENT RUNS", "nav-heading"),
            recent);
    model.pageProperty().addListener((property, was, now) -> mark());
    model.liveProperty().addListener((property, was, now) -> fill());
    model.runs().rows().addListener((javafx.beans.Observable o) -> fill());
    fill();
    mark();
  }

  private static Button item(Action action) {
    Button button = action.button("nav-item");
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private void fill() {
    List<Button> latest = new ArrayList<>();
    for (RunRow row : model.runs().rows()) {
      if (latest.size() < RECENT && row.state() != null) {
        Label title = Ui.label(row.title());
        title.setMinWidth(0);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox content = Ui.row(8, States.dot(row.state()), new VBox(1, title, state(row)));
        Button button = new Button(null, content);
        content.prefWidthProperty().bind(button.widthProperty().subtract(17));
        button.getStyleClass().addAll("nav-item", "nav-run");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(Ui.tooltip(row.name() + "\n" + States.words(row.state())));
        button.setOnAction(event -> model.open(row.dir()));
        button.setUserData(row.dir());
        latest.add(button);
      }
    }
    recent.getChildren().setAll(latest);
    if (latest.isEmpty()) {
      recent.getChildren().add(Ui.label("none yet", "muted", "small-text", "nav-none"));
    }
    mark();
  }

  /** What tells the run from others of its title, and how it is. */
  private static Label state(RunRow row) {
    String apart = row.facts().apart();
    String which = apart.isEmpty() ? WHEN.format(Instant.ofEpochMilli(row.started())) : apart;
    return Ui.label(which + " \u00b7 " + States.words(row.state()), "nav-time");
  }

  private void mark() {
    ShellViewModel.Page page = model.pageProperty().get();
    experiments.pseudoClassStateChanged(CHOSEN, page == ShellViewModel.Page.EXPERIMENTS);
    runs.pseudoClassStateChanged(CHOSEN, page == ShellViewModel.Page.RUNS);
    data.pseudoClassStateChanged(CHOSEN, page == ShellViewModel.Page.DATA);
    compare.pseudoClassStateChanged(CHOSEN, page == ShellViewModel.Page.COMPARE);
    Object open =
        page == ShellViewModel.Page.RUN && model.liveProperty().get() != null
            ? model.liveProperty().get().dir()
            : null;
    recent
        .getChildren()
        .forEach(
            button ->
                button.pseudoClassStateChanged(
                    CHOSEN, open != null && open.equals(button.getUserData())));
  }
}
