package mongery.figure.export;

import java.util.List;
import java.util.stream.Collectors;
import mongery.figure.chart.Numbers;
import mongery.figure.kind.Table;

/** A table in LaTeX with the rules of the booktabs package; numbers to four digits. */
final class Booktabs {
  private static final int DIGITS = 4;

  private Booktabs() {}

  static String write(Table table) {
    StringBuilder columns = new StringBuilder();
    for (int j = 0; j < table.header().size(); j++) {
      int column = j;
      boolean numbers =
          table.rows().stream().anyMatch(row -> row.get(column) instanceof Number)
              && table.rows().stream()
                  .allMatch(row -> row.get(column) == null || row.get(column) instanceof Number);
      columns.append(numbers ? 'r' : 'l');
    }
    return "% \\usepackage{booktabs}\n"
        + "\\begin{tabular}{"
        + columns
        + "}\n\\toprule\n"
        + row(List.copyOf(table.header()))
        + "\\midrule\n"
        + table.rows().stream().map(Booktabs::row).collect(Collectors.joining())
        + "\\bottomrule\n\\end{tabular}\n";
  }

  private static String row(List<?> cells) {
    return cells.stream().map(Booktabs::cell).collect(Collectors.joining(" & ", "", " \\\\\n"));
  }

  private static String cell(Object value) {
    if (value instanceof Float || value instanceof Double) {
      double number = ((Number) value).doubleValue();
      return "$" + Tex.unicode(Numbers.value(number, DIGITS)) + "$";
    }
    return value == null ? "" : Tex.text(value.toString());
  }
}
