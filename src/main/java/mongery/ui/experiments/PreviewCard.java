package mongery.ui.experiments;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
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

/** Source and target, or the marginals, as edited, drawn as the run's figures will be. */
final class PreviewCard extends BorderPane {
  private final ExperimentsViewModel model;
  private final ObjectProperty<Theme> theme;
  private final FigureHost host;
  private final Card card;
  private final ImageRows images = new ImageRows();

  PreviewCard(ExperimentsViewModel model, ObjectProperty<Theme> theme, Work work) {
    this.model = model;
    this.theme = theme;
    this.host = new FigureHost(work, "preview", "There is no picture of these data");
    VBox.setMargin(host, new Insets(0, 8, 8, 8));
    VBox.setVgrow(host, Priority.ALWAYS);
    card = new Card("Data", new VBox(host, images));
    setCenter(card);
    setMinSize(0, 0);
    setPrefHeight(10);
    InvalidationListener draw = o -> draw();
    model.previewProperty().addListener(draw);
    theme.addListener(draw);
    draw();
  }

  private void draw() {
    FigureData data = model.previewProperty().get();
    int marginals = data == null ? 0 : data.look().marginals();
    card.subtitleProperty()
        .set((marginals > 0 ? marginals + " marginals" : "source and target") + " as configured");
    Figure figure = data == null ? null : Figures.available(data).stream().findFirst().orElse(null);
    host.show(figure, data, FigureOptions.DEFAULT, theme.get());
    boolean pictures = figure == null && data != null && ImageRows.shows(data.look());
    Ui.show(host, !pictures);
    Ui.show(images, pictures);
    if (pictures) {
      images.show(data.look());
    }
  }
}
