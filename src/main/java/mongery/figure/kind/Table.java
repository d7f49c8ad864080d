package mongery.figure.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The data behind a figure, one observation a row.
 *
 * @param header column names
 * @param rows cells: {@link Float} and {@link Double} as they were, {@link Long}, {@link String};
 *     null for none
 */
public record Table(List<String> header, List<List<Object>> rows) {
  /** Collects the rows of a table. */
  public static final class Builder {
    private final List<String> header;
    private final List<List<Object>> rows = new ArrayList<>();

    /** A table with those columns. */
    public Builder(String... header) {
      this.header = List.of(header);
    }

    /** Adds a row; there must be a cell a column. */
    public Builder row(Object... cells) {
      if (cells.length != header.size()) {
        throw new IllegalArgumentException(cells.length + " cells for " + header);
      }
      rows.add(Arrays.asList(cells));
      return this;
    }

    /** The finished table. */
    public Table build() {
      return new Table(header, rows);
    }
  }
}
