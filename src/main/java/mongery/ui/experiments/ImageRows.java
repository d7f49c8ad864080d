package mongery.ui.experiments;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Insets;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mongery.data.DenseArray;
import mongery.figure.kind.Pixels;
import mongery.method.Look;
import mongery.ui.base.Ui;

/** The first images of source and target, or of every marginal. */
public final class ImageRows extends VBox {
  private static final int IMAGES = 24;
  private static final double SIDE = 44;

  /** No images yet. */
  public ImageRows() {
    super(6);
    setPadding(new Insets(0, 14, 12, 14));
  }

  /** Whether every marginal consists of images of one or three channels. */
  public static boolean shows(Look look) {
    Map<String, DenseArray> marginals = marginals(look);
    return !marginals.isEmpty() && marginals.values().stream().allMatch(ImageRows::images);
  }

  private static Map<String, DenseArray> marginals(Look look) {
    Map<String, DenseArray> out = new LinkedHashMap<>();
    for (int k = 0; k < look.marginals(); k++) {
      out.put("marginal " + (k + 1), look.get(Look.marginal(k)));
    }
    if (out.isEmpty() && look.get(Look.SOURCE) != null && look.get(Look.TARGET) != null) {
      out.put("source", look.get(Look.SOURCE));
      out.put("target", look.get(Look.TARGET));
    }
    return out;
  }

  private static boolean images(DenseArray array) {
    return array.rank() == 4 && (array.shape()[1] == 1 || array.shape()[1] == 3);
  }

  /** Shows those of a look. */
  public void show(Look look) {
    getChildren().clear();
    marginals(look)
        .forEach(
            (name, images) ->
                getChildren().addAll(Ui.label(name, "muted", "small-text"), row(images)));
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
