package mongery.ui.experiments;

import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Insets;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mongery.data.DenseArray;
import mongery.figure.kind.Pixels;
import mongery.method.Look;
import mongery.ui.base.Ui;

/** The first images of source and target. */
final class ImageRows extends VBox {
  private static final int IMAGES = 24;
  private static final double SIDE = 44;

  ImageRows() {
    super(6);
    setPadding(new Insets(0, 14, 12, 14));
  }

  /** Whether both sides are images of one or three channels. */
  static boolean shows(Look look) {
    return images(look.get(Look.SOURCE)) && images(look.get(Look.TARGET));
  }

  private static boolean images(DenseArray array) {
    return array != null && array.rank() == 4 && (array.shape()[1] == 1 || array.shape()[1] == 3);
  }

  void show(Look look) {
    getChildren()
        .setAll(
            Ui.label("source", "muted", "small-text"),
            row(look.get(Look.SOURCE)),
            Ui.label("target", "muted", "small-text"),
            row(look.get(Look.TARGET)));
  }

  private static FlowPane row(DenseArray images) {
    FlowPane row = new FlowPane(4, 4);
    for (int i = 0; i < Math.min(IMAGES, images.rows()); i++) {
      ImageView view = new ImageView(SwingFXUtils.toFXImage(Pixels.of(images, i), null));
      view.setFitWidth(SIDE);
      view.setFitHeight(SIDE);
      view.setSmooth(false);
      row.getChildren().add(view);
    }
    return row;
  }
}
