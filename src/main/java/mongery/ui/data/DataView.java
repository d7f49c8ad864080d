package mongery.ui.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import mongery.figure.Figures;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Card;
import mongery.ui.base.Numbers;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import mongery.ui.chart.FigureHost;
import mongery.ui.experiments.ImageRows;
import mongery.ui.form.FormCard;

/** Looks at a law, draws one, or takes a file, and puts it into the experiment. */
public final class DataView extends HBox {
  private final DataViewModel model;
  private final ObjectProperty<Theme> theme;
  private final Consumer<String> used;
  private final FigureHost host;
  private final ImageRows images = new ImageRows();
  private final ScrollPane pictures = new ScrollPane(images);
  private final DrawCanvas canvas;
  private final Label remark = Ui.label("", "muted");
  private final GridPane groups = new GridPane();
  private final FlowPane places = new FlowPane(6, 6);

  /**
   * @param model the law
   * @param theme follows the window's
   * @param work where figures are made
   * @param used called with the place in the experiment that a law was put into
   */
  public DataView(
      DataViewModel model, ObjectProperty<Theme> theme, Work work, Consumer<String> used) {
    this.model = model;
    this.theme = theme;
    this.used = used;
    getStyleClass().add("page");
    host = new FigureHost(work, "data", "There is no picture of these data");
    canvas = new DrawCanvas(model.drawing(), model::redrawn);
    pictures.setFitToWidth(true);
    pictures.getStyleClass().add("form-scroll");
    remark.setWrapText(true);
    remark.setMouseTransparent(true);
    StackPane body = new StackPane(host, pictures, canvas, remark);
    body.setMinSize(0, 0);
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox.setMargin(body, new Insets(0, 8, 8, 8));
    FlowPane drawTools = drawTools();
    Card center = new Card("Law", new VBox(drawTools, body), pills());
    center.setMinWidth(0);
    HBox.setHgrow(center, Priority.ALWAYS);
    FormCard form = new FormCard(model.form(), null);
    getChildren().addAll(form, center, side());
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
    InvalidationListener show =
        o -> {
          Ui.show(drawTools, model.drawnProperty().get());
          form.setDisable(model.drawnProperty().get());
          show();
        };
    model.shownProperty().addListener(show);
    model.remarkProperty().addListener(show);
    model.drawnProperty().addListener(show);
    theme.addListener(show);
    // Once the form of the experiment has taken it.
    model.onChosen(() -> Platform.runLater(this::offer));
    sceneProperty()
        .addListener(
            (property, was, now) -> {
              if (now != null) {
                model.begin();
                offer();
              }
            });
    show.invalidated(null);
  }

  private void show() {
    FigureData data = model.shownProperty().get();
    boolean drawn = model.drawnProperty().get();
    boolean image = data != null && ImageRows.shows(data.look());
    List<Figure> figures = data == null ? List.of() : Figures.available(data);
    Ui.show(canvas, drawn);
    Ui.show(pictures, !drawn && image);
    Ui.show(host, !drawn && !image && data != null);
    if (image) {
      images.show(data.look());
    } else if (!drawn) {
      host.show(
          figures.isEmpty() ? null : figures.get(0), data, FigureOptions.DEFAULT, theme.get());
    }
    canvas.theme(FigureHost.chartTheme(theme.get()));
    remark.setText(model.remarkProperty().get());
    Ui.show(remark, !remark.getText().isEmpty());
    groups.getChildren().clear();
    for (DataViewModel.Share share : model.shares()) {
      Label name = Ui.label(share.name());
      name.setMinWidth(0);
      groups.addRow(
          groups.getRowCount(),
          name,
          Ui.label(Numbers.count(share.points()), "muted"),
          Ui.label(Numbers.brief(100 * share.share()) + " %", "strong"));
    }
    offer();
  }

  private HBox pills() {
    ToggleButton settings = new ToggleButton("Settings");
    ToggleButton draw = new ToggleButton("Draw");
    settings.setId("data-settings");
    draw.setId("data-draw");
    settings.getStyleClass().addAll("small", "left-pill");
    draw.getStyleClass().addAll("small", "right-pill");
    settings.setMinWidth(USE_PREF_SIZE);
    draw.setMinWidth(USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    settings.setToggleGroup(group);
    draw.setToggleGroup(group);
    settings.setSelected(true);
    settings.setOnAction(event -> model.drawnProperty().set(false));
    draw.setOnAction(event -> model.drawnProperty().set(true));
    model
        .drawnProperty()
        .addListener((property, was, now) -> group.selectToggle(now ? draw : settings));
    return Ui.row(0, settings, draw);
  }

  private FlowPane drawTools() {
    ToggleGroup group = new ToggleGroup();
    FlowPane tools = new FlowPane(8, 6);
    tools.setPadding(new Insets(0, 12, 8, 14));
    tools
        .getChildren()
        .addAll(
            tool("Points", "mdoal-control_point", DrawCanvas.Tool.POINTS, group),
            tool("Paint", "mdoal-brush", DrawCanvas.Tool.PAINT, group),
            tool("Erase", "mdoal-backspace", DrawCanvas.Tool.ERASE, group));
    group.getToggles().get(0).setSelected(true);
    ComboBox<String> groupOf = new ComboBox<>();
    for (int i = 0; i < 4; i++) {
      groupOf.getItems().add(Drawing.label(i));
    }
    groupOf.getSelectionModel().select(0);
    groupOf.setOnAction(event -> canvas.group(groupOf.getSelectionModel().getSelectedIndex()));
    groupOf.setTooltip(Ui.tooltip("Group of the points drawn next"));
    groupOf.getStyleClass().add("small-combo");
    Slider brush = new Slider(0.1, 1, 0.3);
    brush.setPrefWidth(110);
    brush.setAccessibleText("Size of the brush");
    brush.setTooltip(Ui.tooltip("Size of the brush"));
    brush.valueProperty().addListener((p, was, now) -> canvas.brush(now.doubleValue()));
    Button clear = new Button("Clear", Ui.icon("mdoal-clear"));
    clear.getStyleClass().add("small");
    clear.setOnAction(
        event -> {
          model.drawing().clear();
          canvas.draw();
          model.redrawn();
        });
    tools.getChildren().addAll(groupOf, brush, clear);
    tools.setRowValignment(javafx.geometry.VPos.CENTER);
    return tools;
  }

  private ToggleButton tool(String name, String icon, DrawCanvas.Tool tool, ToggleGroup group) {
    ToggleButton button = new ToggleButton(name, Ui.icon(icon));
    button.setId("draw-" + name.toLowerCase(java.util.Locale.ROOT));
    button.getStyleClass().add("small");
    button.setToggleGroup(group);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          canvas.tool(tool);
        });
    return button;
  }

  private Node side() {
    groups.setHgap(12);
    groups.setVgap(4);
    Button open = new Button("Open a file", Ui.icon("mdoal-folder_open"));
    open.setId("data-open");
    open.setOnAction(event -> choose());
    Label hint = Ui.label("Or drop a CSV, NPY or image file here.", "muted", "small-text");
    hint.setWrapText(true);
    VBox body =
        new VBox(
            14,
            section("Use it in the experiment", places),
            section("Your own file", new VBox(6, open, hint)),
            section("Groups of 2 000 points", groups));
    body.getStyleClass().add("run-details");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("form-scroll");
    Card card = new Card("Data", scroll);
    card.setMinWidth(270);
    card.setPrefWidth(270);
    card.setMaxWidth(270);
    return card;
  }

  private static VBox section(String title, Node content) {
    return new VBox(6, Ui.label(title, "card-title"), content);
  }

  private void offer() {
    places.getChildren().clear();
    for (String place : model.places()) {
      Button button = new Button("As " + place, Ui.icon("mdoal-add"));
      button.setId("use-" + place.replace(' ', '-'));
      button.getStyleClass().add("small");
      button.setDisable(model.law() == null);
      button.setOnAction(
          event -> {
            if (model.put(place)) {
              used.accept(place);
            }
          });
      places.getChildren().add(button);
    }
  }

  /** Draws again what was changed elsewhere, such as by Undo. */
  public void refresh() {
    canvas.draw();
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Points or picture");
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                "Points and pictures",
                "*.csv",
                "*.npy",
                "*.png",
                "*.jpg",
                "*.jpeg",
                "*.gif",
                "*.bmp"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      boolean unused = model.use(file.toPath());
    }
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    boolean taken = !files.isEmpty() && model.use(Path.of(files.get(0).getPath()));
    event.setDropCompleted(taken);
    event.consume();
  }
}
