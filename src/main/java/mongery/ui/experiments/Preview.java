package mongery.ui.experiments;

import java.util.LinkedHashMap;
import java.util.Map;
import mongery.data.DenseArray;
import mongery.data.Samplers;
import mongery.data.Samples;
import mongery.figure.kind.FigureData;
import mongery.method.Look;
import mongery.run.Experiment;

/** What is to be transported where, before anything is trained: points of the two laws. */
final class Preview {
  private static final int POINTS = 1500;

  private Preview() {}

  static FigureData of(Experiment experiment) {
    long seed = experiment.training().seed();
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    Samples source = Samplers.source(experiment.data().source(), seed).probe(POINTS);
    Samples target = Samplers.target(experiment.data().target(), seed).probe(POINTS);
    arrays.put(Look.SOURCE, source.points());
    arrays.put(Look.SOURCE_GROUP, groups(source));
    arrays.put(Look.TARGET, target.points());
    arrays.put(Look.TARGET_GROUP, groups(target));
    return FigureData.of(new Look(arrays));
  }

  private static DenseArray groups(Samples samples) {
    float[] values = new float[samples.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = samples.groups()[i];
    }
    return DenseArray.vector(values);
  }
}
