package mongery.figure;

import java.nio.file.Path;
import java.util.List;
import mongery.figure.export.Export;

/**
 * Everything that makes an exported comparison, so that it can be made again from the command line.
 *
 * @param runs directories of runs
 * @param name overlay, finals or differences
 * @param series curve of an overlay; null for the others
 * @param groupBy setting by which runs are grouped; empty for none
 * @param logX whether steps are on a logarithmic axis
 * @param logY whether values are
 * @param export width, theme, resolution and type size
 */
public record CompareCall(
    List<Path> runs,
    String name,
    String series,
    String groupBy,
    boolean logX,
    boolean logY,
    Export export) {
  /** Copies the list. */
  public CompareCall {
    runs = List.copyOf(runs);
  }

  /** The words after {@code mongery} that write this figure to a file. */
  public List<String> words(Path file) {
    return new CallWords("compare", runs)
        .add(series == null, "--name", name)
        .add(series != null, "--series", series)
        .add(!groupBy.isEmpty(), "--group", groupBy)
        .flag(series != null && logX, "--log-x")
        .flag(series != null && logY, "--log-y")
        .export(export, file)
        .words();
  }

  /** The command in one line, quoted for a shell. */
  public String line(Path file) {
    return CallWords.line(words(file));
  }
}
