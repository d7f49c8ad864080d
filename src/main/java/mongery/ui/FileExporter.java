package mongery.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import mongery.figure.Figures;
import mongery.figure.export.Export;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.chart.Exporter;

/** Asks with the system's own dialogue and writes with {@code figure}'s export. */
final class FileExporter implements Exporter {
  private File folder;

  @Override
  public Optional<Path> choose(Window owner, String figure, FigureData data) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export figure");
    chooser.setInitialFileName(name(figure, data) + ".pdf");
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("PDF, for papers", "*.pdf"),
            new FileChooser.ExtensionFilter("SVG", "*.svg"),
            new FileChooser.ExtensionFilter("PNG, 300 dpi", "*.png"),
            new FileChooser.ExtensionFilter("CSV, the numbers", "*.csv"),
            new FileChooser.ExtensionFilter("TeX, pgfplots source", "*.tex"));
    File chosen = chooser.showSaveDialog(owner);
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    String ending = chooser.getSelectedExtensionFilter().getExtensions().get(0).substring(1);
    return Optional.of(withEnding(chosen.toPath(), ending));
  }

  @Override
  public Path write(String figure, FigureData data, FigureOptions options, Path file) {
    Export.DEFAULT.write(Figures.find(figure, data), data, options, file);
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
