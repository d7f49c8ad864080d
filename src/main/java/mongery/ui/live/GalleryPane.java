package mongery.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
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
import javafx.util.StringConverter;
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

  private final LiveViewModel live;
  private final FigureChoice model;
  private final Work work;
  private final FlowPane flow = new FlowPane(10, 10);
  private final ComboBox<Integer> classes = new ComboBox<>();
  private final Slider zoom = new Slider(1, 8, 2);
  private final Card card;
  private final StackPane large = new StackPane();
  private final InvalidationListener draw = o -> draw();
  private Pictures shown = Pictures.NONE;
  private int opened = -1;

  GalleryPane(
      LiveViewModel live,
      ObjectProperty<mongery.ui.base.Theme> theme,
      Work work,
      java.util.function.BiConsumer<String, FigureOptions> export) {
    this.live = live;
    this.model = live.figure();
    this.work = work;
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
    VBox all = new VBox(10, card);
    VBox.setVgrow(card, Priority.ALWAYS);
    boolean strips = live.figure().offered().stream().anyMatch(f -> f.name().equals("frames"));
    if (strips) {
      FigureCard frames =
          new FigureCard(
              live,
              theme,
              work,
              "frames",
              "From t = 0 to 1",
              "There are no paths",
              model::options,
              model.optionsProperty(),
              export);
      frames.setPrefHeight(260);
      frames.setMinHeight(170);
      all.getChildren().add(frames);
    }
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

  private ComboBox<Integer> classes() {
    classes.setId("gallery-class");
    classes.getStyleClass().add("medium");
    classes.setAccessibleText("Class shown");
    classes.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer group) {
            FigureData data = live.shownProperty().get();
            return group == null || group == FigureOptions.ALL || data == null
                ? "All"
                : data.group(0, group);
          }

          @Override
          public Integer fromString(String text) {
            return FigureOptions.ALL; // nothing is typed here
          }
        });
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
    zoom.valueProperty().addListener(o -> lay());
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
    work.latest("gallery", () -> Pictures.of(data, options), this::show, e -> show(Pictures.NONE));
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
    lay();
    if (opened >= 0) {
      open(opened);
    }
  }

  /** Whole multiples of the true pixels, about as large as the slider asks for. */
  private void lay() {
    for (Node node : flow.getChildren()) {
      ((Cell) node).size(SIDE / 2 * Math.round(zoom.getValue()));
    }
  }

  private static ImageView view() {
    ImageView view = new ImageView();
    view.setSmooth(false);
    return view;
  }

  private static void fit(ImageView view, double about) {
    Image image = view.getImage();
    if (image != null) {
      double k = Math.max(1, Math.round(about / Math.max(image.getWidth(), image.getHeight())));
      view.setFitWidth(k * image.getWidth());
      view.setFitHeight(k * image.getHeight());
    }
  }

  /** Shows one pair large; -1 closes it. */
  void open(int index) {
    opened = index < shown.pairs().size() ? index : -1;
    Ui.show(large, opened >= 0);
    if (opened < 0) {
      return;
    }
    Pictures.Pair pair = shown.pairs().get(opened);
    double side = Math.max(96, Math.min(getWidth() / 2 - 80, getHeight() - 240));
    HBox two = new HBox(16, big("source", pair.source(), side), big("T", pair.mapped(), side));
    two.setAlignment(javafx.geometry.Pos.CENTER);
    HBox strip = new HBox(3);
    strip.setAlignment(javafx.geometry.Pos.CENTER);
    double each = Math.max(16, (getWidth() - 120) / Math.max(1, pair.path().size()) - 3);
    for (int i = 0; i < pair.path().size(); i++) {
      strip.getChildren().add(big(time(i), pair.path().get(i), Math.min(72, each)));
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

  private static VBox big(String caption, Image image, double side) {
    ImageView view = view();
    view.setImage(image);
    fit(view, side);
    VBox box = new VBox(3, view, Ui.label(caption, "muted", "small-text"));
    box.setAlignment(javafx.geometry.Pos.CENTER);
    return box;
  }

  /** A pair that can be opened. */
  private final class Cell extends Button {
    private final ImageView source = view();
    private final ImageView mapped = view();

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

    void size(double about) {
      fit(source, about);
      fit(mapped, about);
    }
  }
}
