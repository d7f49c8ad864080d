package mongery.ui.live;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.ScatterOptions;
import mongery.ui.base.Ui;

/** Everything that can be chosen about the figure of a look, as far as it concerns that figure. */
final class FigureBar extends FlowPane {
  private static final List<Integer> COUNTS = List.of(0, 100, 250, 500, 1000, 5000, 20_000);
  private static final List<Integer> LINES = List.of(FigureOptions.AUTO, 0, 32, 64, 128, 256, 1000);
  private static final Set<String> PLANE = Set.of("map", "trajectories", "weights");

  private final LiveViewModel live;
  private final FigureChoice model;
  private final ContextMenu layers = new ContextMenu();

  FigureBar(LiveViewModel live) {
    super(10, 4);
    this.live = live;
    this.model = live.figure();
    getStyleClass().add("figure-bar");
    Node size = labelled("Dots", size());
    Node count = labelled("Points", choice("point-count", COUNTS, this::countWord, this::count));
    Node lines = labelled("Lines", choice("line-count", LINES, this::lineWord, this::lines));
    ToggleButton arrows = toggle("Arrows", "Lines end in an arrow head", ScatterOptions::arrows);
    arrows.setOnAction(e -> model.scatter(s -> s.withArrows(arrows.isSelected())));
    ToggleButton rejected =
        toggle("Rejected", "Set apart what rejection sampling drops", ScatterOptions::rejected);
    rejected.setOnAction(e -> model.scatter(s -> s.withRejected(rejected.isSelected())));
    ToggleButton equal =
        toggle("Equal axes", "One unit is equally long on both axes", ScatterOptions::equal);
    equal.setOnAction(e -> model.scatter(s -> s.withEqual(equal.isSelected())));
    ToggleButton cube = Tools.toggle("Compressed", "Density on a cube-root axis");
    cube.setOnAction(
        e ->
            model
                .optionsProperty()
                .set(model.optionsProperty().get().withCompressedY(cube.isSelected())));
    ToggleButton monotone =
        Tools.toggle("Monotone", "Also the monotone rearrangement, the exact balanced map");
    monotone.setOnAction(
        e ->
            model
                .optionsProperty()
                .set(model.optionsProperty().get().withMonotone(monotone.isSelected())));
    ToggleButton which = Tools.toggle("Layers", "Show or hide what is drawn");
    which.setId("figure-layers");
    which.setOnAction(
        e -> {
          which.setSelected(false);
          offerLayers();
          layers.show(which, Side.BOTTOM, 0, 2);
        });
    getChildren().addAll(size, count, lines, arrows, rejected, which, equal, cube, monotone);
    InvalidationListener concern =
        o -> {
          Figure figure = model.shown();
          String name = figure == null ? "" : figure.name();
          Ui.show(size, PLANE.contains(name));
          Ui.show(count, name.equals("map") || name.equals("trajectories"));
          Ui.show(lines, name.equals("map"));
          Ui.show(arrows, name.equals("map"));
          Ui.show(rejected, name.equals("map") && pairWithWeights());
          Ui.show(which, name.equals("map"));
          Ui.show(equal, PLANE.contains(name) || name.equals("field"));
          Ui.show(cube, name.equals("density"));
          Ui.show(monotone, name.equals("joint"));
        };
    model.nameProperty().addListener(concern);
    model.offered().addListener((ListChangeListener<Figure>) change -> concern.invalidated(null));
    concern.invalidated(null);
  }

  private boolean pairWithWeights() {
    FigureData data = live.shownProperty().get();
    return data != null
        && data.look().marginals() == 0
        && (data.look().get(mongery.method.Look.SOURCE_WEIGHT) != null
            || data.look().get(mongery.method.Look.TARGET_WEIGHT) != null);
  }

  private static Node labelled(String word, Node node) {
    return Ui.row(5, Ui.label(word, "muted", "small-text"), node);
  }

  private ToggleButton toggle(
      String word, String help, java.util.function.Predicate<ScatterOptions> now) {
    ToggleButton toggle = Tools.toggle(word, help);
    toggle.setSelected(now.test(model.optionsProperty().get().scatter()));
    model
        .optionsProperty()
        .addListener((property, was, fresh) -> toggle.setSelected(now.test(fresh.scatter())));
    return toggle;
  }

  private Slider size() {
    Slider slider = new Slider(-1, 1, 0);
    slider.setId("dot-size");
    slider.setPrefWidth(90);
    slider.setAccessibleText("Size of dots");
    slider.setTooltip(Ui.tooltip("Size of dots"));
    ChangeListener<Number> set =
        (property, was, now) ->
            model.scatter(s -> s.withSize(Math.pow(4, Math.round(now.doubleValue() * 8) / 8.0)));
    slider.valueProperty().addListener(set);
    return slider;
  }

  private void count(int most) {
    model.scatter(s -> s.withCount(most));
  }

  private void lines(int number) {
    model.scatter(s -> s.withSegments(number));
  }

  private String countWord(int most) {
    return most == 0 ? "All" : mongery.ui.base.Numbers.count(most);
  }

  private String lineWord(int number) {
    return number == FigureOptions.AUTO ? "Auto" : number == 0 ? "None" : countWord(number);
  }

  private static ComboBox<Integer> choice(
      String id,
      List<Integer> values,
      java.util.function.IntFunction<String> word,
      java.util.function.IntConsumer chosen) {
    ComboBox<Integer> box = new ComboBox<>();
    box.setId(id);
    box.getStyleClass().add("short");
    box.getItems().setAll(values);
    box.setValue(values.get(0));
    box.setConverter(Ui.shownAs(value -> value == null ? "" : word.apply(value)));
    box.setOnAction(event -> chosen.accept(box.getValue()));
    return box;
  }

  private void offerLayers() {
    FigureData data = live.shownProperty().get();
    ScatterOptions scatter = model.optionsProperty().get().scatter();
    layers.getItems().clear();
    if (data == null || model.shown() == null) {
      return;
    }
    Set<String> hidden = new TreeSet<>(scatter.hidden());
    FigureOptions whole = model.options().with(scatter.withHidden(List.of()));
    for (String name : model.shown().layers(data, whole)) {
      CheckMenuItem item = new CheckMenuItem(name);
      item.setSelected(!hidden.contains(name));
      item.setOnAction(
          event -> {
            if (item.isSelected()) {
              hidden.remove(name);
            } else {
              hidden.add(name);
            }
            model.scatter(s -> s.withHidden(List.copyOf(hidden)));
          });
      layers.getItems().add(item);
    }
  }
}
