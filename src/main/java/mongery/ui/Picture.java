package mongery.ui;

import java.io.IOException;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import mongery.ui.live.LiveViewModel;
import mongery.ui.shell.ShellViewModel;

/** Brings the window to a screen, waits until it has settled, draws it to a file and ends. */
final class Picture {
  private static final System.Logger LOG = System.getLogger(Picture.class.getName());
  private static final int SETTLED = 10;

  /** Two minutes, for machines that are busy training. */
  private static final int PATIENCE = 1200;

  private final Session session;
  private final Options options;
  private int ticks;
  private int settled;

  Picture(Session session, Options options) {
    this.session = session;
    this.options = options;
  }

  void take() {
    Timeline timeline = new Timeline();
    timeline.getKeyFrames().add(new KeyFrame(Duration.millis(100), event -> look(timeline)));
    timeline.setCycleCount(Animation.INDEFINITE);
    timeline.play();
  }

  private void look(Timeline timeline) {
    ticks++;
    ShellViewModel model = session.model();
    boolean there = model.work().idle() && shown(model);
    settled = there ? settled + 1 : 0;
    if (settled >= SETTLED || ticks >= PATIENCE) {
      timeline.stop();
      if (settled < SETTLED) {
        LOG.log(
            System.Logger.Level.WARNING,
            "{0}: the window was still busy after two minutes, and is drawn as it was",
            options.picture());
      }
      write();
    }
  }

  /** Whether the screen has what it shows: the presets are not read before a run is left. */
  private static boolean shown(ShellViewModel model) {
    if (model.pageProperty().get() != ShellViewModel.Page.RUN) {
      return model.experiments().presets() > 0;
    }
    LiveViewModel live = model.liveProperty().get();
    return live != null && live.shownProperty().get() != null;
  }

  private void write() {
    WritableImage image = session.stage().getScene().snapshot(null);
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", options.picture().toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      Platform.exit();
    }
  }
}
