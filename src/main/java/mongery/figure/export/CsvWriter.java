package mongery.figure.export;

import java.util.List;
import java.util.stream.Collectors;
import mongery.figure.kind.Table;

/**
 * Comma-separated values (RFC 4180, line feeds). Numbers are the shortest text that reads back as
 * the very same float or double; a missing cell is empty.
 */
final class CsvWriter {
  private CsvWriter() {}

  static String write(Table table) {
    StringBuilder out = new StringBuilder();
    out.append(line(List.copyOf(table.header())));
    for (List<Object> row : table.rows()) {
      out.append(line(row));
    }
    return out.toString();
  }

  private static String line(List<?> cells) {
    return cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
