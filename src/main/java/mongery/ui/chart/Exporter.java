package mongery.ui.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import mongery.figure.export.Export;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;

/** Saves figures: asks where, then writes. */
public interface Exporter {
  /**
   * Asks for a file; empty if the person thought better of it. Called on the interface thread.
   *
   * @param figure name of the figure
   * @param format in which it is to be written
   */
  Optional<Path> choose(Window owner, String figure, FigureData data, Export.Format format);

  /**
   * Writes the figure in the format of the file's ending, with all the data. Called off the
   * interface thread.
   *
   * @param how width, colours, type size and resolution
   * @return the file written
   */
  Path write(Figure figure, FigureData data, FigureOptions options, Export how, Path file)
      throws IOException;
}
