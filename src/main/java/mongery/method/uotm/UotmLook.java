package mongery.method.uotm;

import java.util.LinkedHashMap;
import java.util.Map;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.method.Grid;
import mongery.method.Look;
import mongery.method.Probe;

/** The look: points, images, both weights, and the potential on a grid where one can be drawn. */
final class UotmLook {
  private UotmLook() {}

  static Look of(Outputs outputs, Reweighting weights, Probe probe) {
    Samples source = probe.source();
    Samples target = probe.target();
    DenseArray mapped = outputs.mapped(source.points(), probe.seed());
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    arrays.put(Look.SOURCE, source.points());
    arrays.put(Look.SOURCE_GROUP, DenseArray.vector(source.groups()));
    arrays.put(Look.TARGET, target.points());
    arrays.put(Look.TARGET_GROUP, DenseArray.vector(target.groups()));
    arrays.put(Look.MAPPED, mapped);
    arrays.put(Look.SOURCE_WEIGHT, DenseArray.vector(weights.source(source.points(), mapped)));
    arrays.put(Look.TARGET_WEIGHT, DenseArray.vector(weights.target(target.points())));
    if (mapped.rowSize() <= 2) {
      DenseArray grid = Grid.around(mapped.rowSize(), target.points(), mapped);
      arrays.put(Look.POTENTIAL_AT, grid);
      arrays.put(Look.POTENTIAL, DenseArray.vector(outputs.potential(grid)));
    }
    return new Look(arrays);
  }
}
