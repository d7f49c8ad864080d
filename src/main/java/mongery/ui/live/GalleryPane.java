package mongery.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Card;
import mongery.ui.base.Numbers;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;

/**
 * Fixed probe images beside their translations at the step chosen, in whole multiples of their true
 * pixels; a click shows one large with its way from t = 0 to 1.
 */
final class GalleryPane extends StackPane {
  private static final double SIDE = 64;
  private static final double FRAME = 44;
  private static final double STRIPS = 184;

  private final LiveViewModel live;
  private final FigureChoice model;
  private final Work work;
  private final FlowPane flow = new FlowPane(10, 10);
  private final ComboBox<Integer> classes = new ComboBox<>();
  private final Slider zoom = new Slider(1, 8, 2);
  private final BiConsumer<String, FigureOptions> export;
  private final VBox paths = new VBox(4);
  private final Card card;
  private Card strips;
  private final StackPane large = new StackPane();
  private final InvalidationListener draw = o -> draw();
  private Pictures shown = Pictures.NONE;
  private int opened = -1;

  GalleryPane(LiveViewModel live, Work work, BiConsumer<String, FigureOptions> export) {
    this.live = live;
    this.model = live.figure();
    this.work = work;
    this.export = export;
    flow.setPadding(new Insets(4, 14, 14, 14));
    ScrollPane scroll = new ScrollPane(flow);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("form-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    card =
        new Card(
            "Gallery",
            new VBox(scroll, new LookSlider(live.look())),
            Ui.label("Class", "muted", "small-text"),
            classes(),
            Ui.label("Size", "muted", "small-text"),
            zoom(),
            Tools.button(
                "mdomz-save_alt",
                "Export these pairs",
                () -> export.accept("gallery", model.options())));
    VBox all = new VBox(10, card, strips());
    VBox.setVgrow(card, Priority.ALWAYS);
    large.getStyleClass().add("large-view");
    Ui.show(large, false);
    large.setOnMouseClicked(event -> open(-1));
    getChildren().addAll(all, large);
    setMinSize(0, 0);
    setFocusTraversable(true);
    setOnKeyPressed(
        event -> {
          if (opened >= 0 && event.getCode() == KeyCode.ESCAPE) {
            open(-1);
            event.consume();
          }
        });
    live.shownProperty().addListener(draw);
    model.optionsProperty().addListener(draw);
    model.marginalProperty().addListener(draw);
    sceneProperty().addListener(draw);
    draw();
  }

  /** The first probes on their way from t = 0 to 1. */
  private Card strips() {
    paths.setPadding(new Insets(0, 14, 8, 14));
    ScrollPane scroll = new ScrollPane(paths);
    scroll.getStyleClass().add("form-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    strips =
        new Card(
            "From t = 0 to 1",
            new VBox(scroll),
            Tools.button(
                "mdomz-save_alt",
                "Export these paths",
                () -> export.accept("frames", model.options())));
    strips.setMinHeight(STRIPS);
    strips.setPrefHeight(STRIPS);
    return strips;
  }

  private ComboBox<Integer> classes() {
    classes.setId("gallery-class");
    classes.getStyleClass().add("medium");
    classes.setAccessibleText("Class shown");
    classes.setConverter(
        Ui.shownAs(
            group -> {
              FigureData data = live.shownProperty().get();
              return group == null || group == FigureOptions.ALL || data == null
                  ? "All"
                  : data.group(0, group);
            }));
    classes.setOnAction(
        event -> {
          if (classes.getValue() != null) {
            model
                .optionsProperty()
                .set(model.optionsProperty().get().withGroup(classes.getValue()));
          }
        });
    return classes;
  }

  private Slider zoom() {
    zoom.setId("gallery-size");
    zoom.setPrefWidth(110);
    zoom.setBlockIncrement(1);
    zoom.setMajorTickUnit(1);
    zoom.setMinorTickCount(0);
    zoom.setSnapToTicks(true);
    zoom.setAccessibleText("Size of images");
    zoom.valueProperty()
        .addListener(
            (property, was, now) -> {
              if (Math.round(was.doubleValue()) != Math.round(now.doubleValue())) {
                draw();
              }
            });
    return zoom;
  }

  private void draw() {
    FigureData data = live.shownProperty().get();
    if (getScene() == null || data == null) {
      return;
    }
    int groups = data.groups(0).size();
    if (classes.getItems().size() != groups + 1) {
      classes.getItems().setAll(IntStream.range(FigureOptions.ALL, groups).boxed().toList());
      classes.setValue(model.optionsProperty().get().group());
    }
    Ui.show(classes, groups > 1);
    FigureOptions options = model.options();
    double side = SIDE / 2 * Math.round(zoom.getValue());
    work.latest(
        "gallery",
        () -> Pictures.of(data, options, side, FRAME),
        this::show,
        e -> show(Pictures.NONE));
    card.subtitleProperty()
        .set("step " + Numbers.count(data.step()) + " \u00b7 source | T(source)");
  }

  private void show(Pictures pictures) {
    boolean same = pictures.pairs().size() == flow.getChildren().size();
    shown = pictures;
    if (same) {
      for (int i = 0; i < pictures.pairs().size(); i++) {
        ((Cell) flow.getChildren().get(i)).show(pictures.pairs().get(i));
      }
    } else {
      List<Node> cells = new ArrayList<>();
      for (int i = 0; i < pictures.pairs().size(); i++) {
        Cell cell = new Cell(i);
        cell.show(pictures.pairs().get(i));
        cells.add(cell);
      }
      flow.getChildren().setAll(cells);
    }
    List<Node> rows = new ArrayList<>();
    for (Pictures.Pair pair : pictures.pairs()) {
      if (!pair.path().isEmpty()) {
        HBox row = new HBox(4);
        for (int i = 0; i < pair.path().size(); i++) {
          row.getChildren()
              .add(rows.isEmpty() ? big(time(i), pair.path().get(i)) : view(pair.path().get(i)));
        }
        row.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
        rows.add(row);
      }
    }
    paths.getChildren().setAll(rows);
    Ui.show(strips, !rows.isEmpty());
    if (opened >= 0) {
      open(opened);
    }
  }

  private static ImageView view(Image image) {
    return new ImageView(image);
  }

  /** Shows one pair large; -1 closes it. */
  void open(int index) {
    opened = index < shown.pairs().size() ? index : -1;
    Ui.show(large, opened >= 0);
    if (opened < 0) {
      return;
    }
    FigureData data = live.shownProperty().get();
    double side = Math.max(96, Math.min(getWidth() / 2 - 80, getHeight() - 240));
    double frame = Math.max(16, Math.min(72, (getWidth() - 120) / 18));
    Pictures.Pair pair = Pictures.one(data, model.options(), side, frame, opened);
    if (pair == null) {
      open(-1);
      return;
    }
    HBox two = new HBox(16, big("source", pair.source()), big("T(source)", pair.mapped()));
    two.setAlignment(javafx.geometry.Pos.CENTER);
    HBox strip = new HBox(3);
    strip.setAlignment(javafx.geometry.Pos.CENTER);
    for (int i = 0; i < pair.path().size(); i++) {
      strip.getChildren().add(big(time(i), pair.path().get(i)));
    }
    Button close = Tools.button("mdoal-close", "Close (Esc)", () -> open(-1));
    close.setId("gallery-close");
    HBox head =
        Ui.row(
            8,
            Ui.label(
                "Probe " + (pair.index() + 1) + (pair.label().isEmpty() ? "" : ", " + pair.label()),
                "strong"),
            Ui.spacer(),
            close);
    VBox box = new VBox(12, head, two, strip);
    box.getStyleClass().add("large-box");
    box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    large.getChildren().setAll(box);
    requestFocus();
  }

  private String time(int i) {
    return i < shown.times().length ? Numbers.brief(shown.times()[i]) : "";
  }

  private static VBox big(String caption, Image image) {
    VBox box = new VBox(3, Ui.label(caption, "muted", "small-text"), view(image));
    box.setAlignment(javafx.geometry.Pos.CENTER);
    return box;
  }

  /** A pair that can be opened. */
  private final class Cell extends Button {
    private final ImageView source = new ImageView();
    private final ImageView mapped = new ImageView();

    Cell(int index) {
      getStyleClass().addAll("flat", "pair-cell");
      HBox both = new HBox(2, source, mapped);
      VBox content = new VBox(2, both);
      setGraphic(content);
      setOnAction(event -> open(index));
    }

    void show(Pictures.Pair pair) {
      source.setImage(pair.source());
      mapped.setImage(pair.mapped());
      setAccessibleText("Probe " + (pair.index() + 1) + " " + pair.label());
      setTooltip(
          Ui.tooltip(
              "Probe "
                  + (pair.index() + 1)
                  + (pair.label().isEmpty() ? "" : ", class " + pair.label())));
    }
  }
}
