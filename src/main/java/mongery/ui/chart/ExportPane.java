package mongery.ui.chart;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mongery.figure.chart.ChartTheme;
import mongery.figure.export.Export;
import mongery.figure.export.PaperStyle;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;

/**
 * Asks how a figure is to be taken out, over the window: format, paper, type and colours, with a
 * preview at its true proportions and the command that does the same.
 */
public final class ExportPane extends StackPane {
  private static final int PREVIEW_DPI = 110;
  private static final double PREVIEW_WIDTH = 470;
  private static final double PREVIEW_HEIGHT = 380;

  private final ExportViewModel model;
  private final Work work;
  private final Consumer<String> said;
  private final ImageView preview = new ImageView();

  /**
   * @param model what is exported, and how
   * @param work where previews are drawn
   * @param save asked to write the file
   * @param close asked to take this away
   * @param said told what was done
   */
  public ExportPane(
      ExportViewModel model, Work work, Runnable save, Runnable close, Consumer<String> said) {
    this.model = model;
    this.work = work;
    this.said = said;
    setId("export");
    getStyleClass().add("large-view");
    getStylesheets()
        .add(
            java.util.Objects.requireNonNull(ExportPane.class.getResource("/mongery/ui/live.css"))
                .toExternalForm());
    Button write = new Button("Save\u2026", Ui.icon("mdomz-save_alt"));
    write.setId("export-save");
    write.getStyleClass().add("accent");
    write.setDefaultButton(true);
    write.disableProperty().bind(model.problemProperty().isNotEmpty());
    write.setOnAction(
        event -> {
          close.run();
          save.run();
        });
    Button copy = new Button("Copy", Ui.icon("mdoal-content_copy"));
    copy.setId("export-copy");
    copy.setTooltip(Ui.tooltip("To the clipboard: the picture, or the text of TeX, CSV and SVG"));
    copy.disableProperty().bind(model.problemProperty().isNotEmpty());
    copy.setOnAction(event -> copy());
    Button cancel = new Button("Cancel");
    cancel.setId("export-cancel");
    cancel.setOnAction(event -> close.run());
    Label title = Ui.label("Export: " + model.figure().title(), "strong");
    HBox buttons = Ui.row(8, Ui.spacer(), cancel, copy, write);
    preview.setPreserveRatio(true);
    preview.setSmooth(true);
    StackPane paper = new StackPane(preview);
    paper.getStyleClass().add("export-paper");
    paper.setMinSize(PREVIEW_WIDTH + 20, PREVIEW_HEIGHT + 20);
    paper.setMaxSize(PREVIEW_WIDTH + 20, PREVIEW_HEIGHT + 20);
    VBox choices = new VBox(12, form(), problem());
    choices.setMinWidth(300);
    VBox box = new VBox(12, title, new HBox(16, paper, choices), command(), buttons);
    box.getStyleClass().add("large-box");
    box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(box);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close.run();
          }
        });
    addEventHandler(
        javafx.scene.input.KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
          }
        });
    InvalidationListener draw = o -> draw();
    model.styleProperty().addListener(draw);
    model.widthProperty().addListener(draw);
    model.fontProperty().addListener(draw);
    model.themeProperty().addListener(draw);
    draw();
  }

  private GridPane form() {
    GridPane grid = new GridPane();
    grid.setHgap(10);
    grid.setVgap(9);
    grid.addRow(0, name("Format"), formats());
    grid.addRow(
        1,
        name("Paper"),
        box("export-paper-style", PaperStyle.ALL, PaperStyle::title, model.styleProperty()));
    ComboBox<String> width = new ComboBox<>();
    width.setId("export-width");
    width.setEditable(true);
    width.getItems().setAll(ExportViewModel.WIDTHS);
    width.valueProperty().bindBidirectional(model.widthProperty());
    width
        .getEditor()
        .textProperty()
        .addListener((property, was, now) -> model.widthProperty().set(now));
    width.setTooltip(Ui.tooltip("text, column, or a length such as 84mm, 3.25in, 300pt"));
    grid.addRow(2, name("Width"), width);
    grid.addRow(3, name("Type, pt"), field("export-font", model.fontProperty()));
    Node dots = field("export-dpi", model.dpiProperty());
    grid.addRow(4, name("Dots/inch"), dots);
    model
        .formatProperty()
        .addListener((property, was, now) -> dots.setDisable(now != Export.Format.PNG));
    dots.setDisable(model.formatProperty().get() != Export.Format.PNG);
    grid.addRow(
        5,
        name("Colours"),
        box("export-theme", ChartTheme.ALL, ExportPane::words, model.themeProperty()));
    grid.getChildren().forEach(node -> GridPane.setHalignment(node, HPos.LEFT));
    return grid;
  }

  private static String words(ChartTheme theme) {
    return switch (theme.name()) {
      case "paper" -> "Paper, colour-blind safe";
      case "light" -> "As on screen, light";
      default -> "As on screen, dark";
    };
  }

  private static Label name(String text) {
    Label label = Ui.label(text, "muted");
    label.setMinWidth(72);
    return label;
  }

  private static TextField field(String id, javafx.beans.property.StringProperty text) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefWidth(90);
    field.setMaxWidth(90);
    field.textProperty().bindBidirectional(text);
    return field;
  }

  private static <T> ComboBox<T> box(
      String id, java.util.List<T> values, Function<T, String> word, ObjectProperty<T> chosen) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.setPrefWidth(210);
    box.getItems().setAll(values);
    box.setConverter(Ui.shownAs(value -> value == null ? "" : word.apply(value)));
    box.valueProperty().bindBidirectional(chosen);
    return box;
  }

  private HBox formats() {
    ToggleGroup group = new ToggleGroup();
    HBox row = Ui.row(0);
    Export.Format[] all = Export.Format.values();
    for (int i = 0; i < all.length; i++) {
      Export.Format format = all[i];
      ToggleButton button = new ToggleButton(format == Export.Format.TEX ? "TeX" : format.name());
      button.setId("export-" + format.name().toLowerCase(Locale.ROOT));
      button
          .getStyleClass()
          .addAll(
              "small", i == 0 ? "left-pill" : i == all.length - 1 ? "right-pill" : "center-pill");
      button.setToggleGroup(group);
      button.setSelected(format == model.formatProperty().get());
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.formatProperty().set(format);
          });
      row.getChildren().add(button);
    }
    return row;
  }

  private Label problem() {
    Label label = Ui.label("", "form-problem");
    label.setWrapText(true);
    label.setMaxWidth(300);
    label.textProperty().bind(model.problemProperty());
    label.visibleProperty().bind(model.problemProperty().isNotEmpty());
    return label;
  }

  private HBox command() {
    TextField line = new TextField();
    line.setId("export-command");
    line.setEditable(false);
    line.getStyleClass().add("mono");
    line.textProperty().bind(model.commandProperty());
    HBox.setHgrow(line, javafx.scene.layout.Priority.ALWAYS);
    Button copy = new Button(null, Ui.icon("mdoal-content_copy"));
    copy.getStyleClass().addAll("button-icon", "flat");
    copy.setTooltip(Ui.tooltip("Copy the command that makes this figure again"));
    copy.setAccessibleText("Copy the command");
    copy.setOnAction(event -> clip(content -> content.putString(line.getText()), "the command"));
    HBox row = Ui.row(6, Ui.label("Again:", "muted"), line, copy);
    row.visibleProperty().bind(model.commandProperty().isNotEmpty());
    row.setPadding(new Insets(0));
    return row;
  }

  private void copy() {
    String text = model.text();
    if (text != null) {
      clip(
          content -> content.putString(text),
          model.formatProperty().get().name() + ", " + text.lines().count() + " lines");
      return;
    }
    int dots = model.export().dpi();
    work.run(
        () -> model.png(dots),
        bytes ->
            clip(
                content -> content.putImage(new Image(new ByteArrayInputStream(bytes))),
                "the picture"),
        e -> said.accept("Not copied: " + e.getMessage()));
  }

  private void clip(Consumer<ClipboardContent> fill, String what) {
    ClipboardContent content = new ClipboardContent();
    fill.accept(content);
    boolean done = Clipboard.getSystemClipboard().setContent(content);
    said.accept((done ? "Copied " : "Not copied: ") + what);
  }

  private void draw() {
    if (!model.problemProperty().get().isEmpty()) {
      return;
    }
    work.latest(
        "export preview",
        () -> model.png(PREVIEW_DPI),
        bytes -> {
          Image image = new Image(new ByteArrayInputStream(bytes));
          preview.setImage(image);
          preview.setFitWidth(Math.min(PREVIEW_WIDTH, image.getWidth()));
          preview.setFitHeight(Math.min(PREVIEW_HEIGHT, image.getHeight()));
        },
        e -> preview.setImage(null));
  }
}
