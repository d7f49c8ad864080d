package mongery.method.uotm;

import java.util.Map;
import mongery.data.DenseArray;
import mongery.data.Samples;
import mongery.method.Look;
import mongery.method.PairLook;
import mongery.method.Probe;

/** The look: points, images, both weights, and the potential on a grid where one can be drawn. */
final class UotmLook {
  private UotmLook() {}

  static Look of(Outputs outputs, Reweighting weights, Probe probe) {
    Samples source = probe.source();
    Samples target = probe.target();
    DenseArray mapped = outputs.mapped(source.points(), probe.seed());
    Map<String, DenseArray> arrays = PairLook.points(probe);
    arrays.put(Look.MAPPED, mapped);
    arrays.put(Look.SOURCE_WEIGHT, DenseArray.vector(weights.source(source.points(), mapped)));
    arrays.put(Look.TARGET_WEIGHT, DenseArray.vector(weights.target(target.points())));
    arrays.putAll(PairLook.potential(outputs::potential, probe, mapped));
    return new Look(arrays);
  }
}
