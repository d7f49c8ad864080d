package mongery.ui.live;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mongery.figure.Figures;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Card;
import mongery.ui.base.Theme;
import mongery.ui.base.Ui;
import mongery.ui.base.Work;
import mongery.ui.chart.FigureHost;

/** One kind of figure of the look shown. */
final class FigureCard extends BorderPane {
  private final LiveViewModel live;
  private final ObjectProperty<Theme> theme;
  private final String name;
  private final Supplier<FigureOptions> options;
  private final FigureHost host;
  private final InvalidationListener draw = o -> draw();

  /**
   * @param name name of the figure
   * @param empty said while the run has none
   * @param options how it is drawn
   * @param changes when that changes
   * @param export saves a figure
   * @param tools at the right end of the header
   */
  FigureCard(
      LiveViewModel live,
      ObjectProperty<Theme> theme,
      Work work,
      String name,
      String title,
      String empty,
      Supplier<FigureOptions> options,
      Observable changes,
      BiConsumer<String, FigureOptions> export,
      Node... tools) {
    this.live = live;
    this.theme = theme;
    this.name = name;
    this.options = options;
    this.host = new FigureHost(work, "card " + name, empty);
    VBox.setMargin(host, new Insets(0, 8, 8, 8));
    VBox.setVgrow(host, Priority.ALWAYS);
    Node[] all = new Node[tools.length + 1];
    System.arraycopy(tools, 0, all, 0, tools.length);
    all[tools.length] =
        Tools.button(
            "mdomz-save_alt", "Export this figure", () -> export.accept(name, options.get()));
    setCenter(new Card(title, new VBox(host), Ui.row(6, all)));
    setMinSize(0, 0);
    setPrefSize(10, 10);
    live.shownProperty().addListener(draw);
    changes.addListener(draw);
    theme.addListener(new WeakInvalidationListener(draw)); // the window outlives this card
    draw();
  }

  private void draw() {
    FigureData data = live.shownProperty().get();
    Figure figure =
        data == null
            ? null
            : Figures.available(data).stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElse(null);
    host.show(figure, data, options.get(), theme.get());
  }
}
