package mongery.ui.experiments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mongery.data.DenseArray;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Samples;
import mongery.figure.kind.FigureData;
import mongery.method.Look;
import mongery.run.Experiment;

/** What is to be transported where, before anything is trained: points of the laws. */
final class Preview {
  private static final int POINTS = 1500;

  private Preview() {}

  static FigureData of(Experiment experiment) {
    long seed = experiment.training().seed();
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    boolean barycenter = experiment.data().barycenter();
    List<Sampler> marginals = Samplers.all(experiment.data().sides(), seed);
    for (int k = 0; k < marginals.size(); k++) {
      Samples points = marginals.get(k).probe(POINTS);
      String name = barycenter ? Look.marginal(k) : k == 0 ? Look.SOURCE : Look.TARGET;
      arrays.put(name, points.points());
      arrays.put(name + ".group", groups(points));
    }
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
