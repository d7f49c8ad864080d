package mongery.app.print;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.Table;

/** Prints tables that figures have. */
public final class Tables {
  private Tables() {}

  /**
   * Prints the table of a figure that shows no look, its columns aligned; nothing if it is empty.
   */
  public static void print(PrintWriter out, Figure figure) {
    FigureData data = FigureData.of(FigureData.NO_LOOK);
    if (!figure.shows(data)) {
      return;
    }
    Table table = figure.table(data, FigureOptions.DEFAULT);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.copyOf(table.header()));
    for (List<Object> row : table.rows()) {
      rows.add(row.stream().map(cell -> cell == null ? "-" : cell.toString()).toList());
    }
    int[] widths =
        IntStream.range(0, table.header().size())
            .map(k -> rows.stream().mapToInt(row -> row.get(k).length()).max().orElse(0))
            .toArray();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int k = 0; k < widths.length; k++) {
        line.append(row.get(k)).append(" ".repeat(widths[k] - row.get(k).length() + 2));
      }
      out.println(line.toString().stripTrailing());
    }
    out.println();
  }
}
