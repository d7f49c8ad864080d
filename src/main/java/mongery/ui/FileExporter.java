package mongery.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import mongery.figure.export.Export;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.chart.Exporter;

/** Asks with the system's own dialogue and writes with {@code figure}'s export. */
final class FileExporter implements Exporter {
  private File folder;

  @Override
  public Optional<Path> choose(Window owner, String figure, FigureData data, Export.Format format) {
    String ending = "." + format.name().toLowerCase(Locale.ROOT);
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export figure");
    chooser.setInitialFileName(name(figure, data) + ending);
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(format.name(), "*" + ending));
    File chosen = chooser.showSaveDialog(owner);
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    return Optional.of(withEnding(chosen.toPath(), ending));
  }

  @Override
  public Path write(Figure figure, FigureData data, FigureOptions options, Export how, Path file) {
    how.write(figure, data, options, file);
    return file;
  }

  /** A name without an ending gets the one of the filter that was chosen. */
  static Path withEnding(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.contains(".") ? file : file.resolveSibling(name + ending);
  }

  private static String name(String figure, FigureData data) {
    String title =
        data.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return (title.isEmpty() ? "" : title + "-") + figure;
  }
}
