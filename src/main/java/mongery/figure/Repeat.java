package mongery.figure;

import java.nio.file.Path;
import mongery.figure.export.Export;

/** How a figure that is shown is made again from the command line. */
@FunctionalInterface
public interface Repeat {
  /** The command that writes the figure to a file, in one line. */
  String line(Export export, Path file);
}
