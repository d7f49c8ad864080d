package mongery.data;

import java.util.random.RandomGenerator;

/** A law that is a finite set of given points, split into a training and a test part. */
public interface DataSet extends Law {
  /** Points of a part, in an order that mixes the groups; the same at every call. */
  Rows rows(Part part);

  /** All points of a part at once, in the order of {@link #rows}; for sets that fit in memory. */
  default Samples all(Part part) {
    Rows rows = rows(part);
    return rows instanceof Samples held ? held : rows.range(0, rows.size());
  }

  @Override
  default Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    return Finite.draw(rows(part), groups().size(), n, random, draw);
  }
}
