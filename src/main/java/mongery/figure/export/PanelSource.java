package mongery.figure.export;

import java.util.List;
import java.util.Locale;
import mongery.figure.kind.Table;
import org.jfree.chart.JFreeChart;

/** Text files of several panels. */
public final class PanelSource {
  /** Room between panels, as a share of the whole width. */
  private static final double GAP = 0.02;

  private PanelSource() {}

  /**
   * One panel.
   *
   * @param chart the chart
   * @param aspect height divided by width
   * @param label what it is; may be empty
   */
  public record Panel(JFreeChart chart, double aspect, String label) {}

  /** Comma-separated values. */
  public static String csv(Table table) {
    return CsvWriter.write(table);
  }

  /** A table with the rules of the booktabs package. */
  public static String booktabs(Table table) {
    return Booktabs.write(table);
  }

  /** A tabular of pgfplots pictures under (a), (b), ..., {@code width} points wide in all. */
  public static String tex(List<Panel> panels, int columns, double width) {
    double each = width * (1 - GAP * (columns - 1)) / columns;
    StringBuilder head = new StringBuilder();
    StringBuilder body = new StringBuilder("\\begin{tabular}{@{}");
    for (int c = 0; c < columns; c++) {
      body.append(c == 0 ? "" : "@{\\hspace{" + points(width * GAP) + "}}").append('c');
    }
    body.append("@{}}\n");
    for (int row = 0; row * columns < panels.size(); row++) {
      List<Panel> own = panels.subList(row * columns, Math.min(panels.size(), (row + 1) * columns));
      StringBuilder names = new StringBuilder();
      for (int c = 0; c < own.size(); c++) {
        Panel panel = own.get(c);
        String source =
            PgfPlots.write(
                panel.chart(), each, each * panel.aspect(), PgfPlots.MOST / panels.size());
        int begin = source.indexOf("\\begin{tikzpicture}");
        if (head.isEmpty()) {
          head.append(source, 0, begin);
        }
        body.append(source.substring(begin).stripTrailing());
        body.append(c + 1 < own.size() ? " &\n" : " \\\\\n");
        String letter = "(" + (char) ('a' + row * columns + c) + ") ";
        names.append(c == 0 ? "" : " & ").append("\\footnotesize ").append(letter);
        names.append(Tex.text(panel.label()));
      }
      body.append(names).append(" \\\\[4pt]\n");
    }
    return head.append(body).append("\\end{tabular}\n").toString();
  }

  private static String points(double value) {
    return String.format(Locale.ROOT, "%.1fpt", value);
  }
}
