package mongery.data;

import java.util.Map;

/** A data set whose counts are known from its publication, to compare the files with. */
public interface Published extends DataSet {
  /**
   * Points of each group by the publication; empty if the law leaves out points, so that nothing
   * can be said, or nothing is known.
   */
  Map<String, Integer> published(Part part);
}
