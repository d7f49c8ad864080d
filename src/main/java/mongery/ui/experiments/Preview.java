package mongery.ui.experiments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mongery.data.DenseArray;
import mongery.data.Sampler;
import mongery.data.Samples;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.History;
import mongery.method.Look;
import mongery.run.experiment.Counterparts;
import mongery.run.experiment.Experiment;

/**
 * What is to be transported where, before anything is trained.
 *
 * @param data what figures are drawn from; null if there is nothing
 * @param remark why, or how it was found; may be empty
 */
record Preview(FigureData data, String remark) {
  private static final int POINTS = 1500;

  /** Decoding a face takes milliseconds, and no more than these are shown. */
  private static final int IMAGES = 64;

  private static final int IMAGE_AXES = 3;

  /** Points of the laws. */
  static Preview of(Experiment experiment) {
    Map<String, DenseArray> arrays = new LinkedHashMap<>();
    boolean barycenter = experiment.data().barycenter();
    List<Sampler> marginals = experiment.samplers();
    for (int k = 0; k < marginals.size(); k++) {
      boolean images = marginals.get(k).law().shape().length == IMAGE_AXES;
      Samples points = marginals.get(k).probe(images ? IMAGES : POINTS);
      String name = barycenter ? Look.marginal(k) : k == 0 ? Look.SOURCE : Look.TARGET;
      arrays.put(name, points.points());
      arrays.put(name + ".group", DenseArray.vector(points.groups()));
    }
    return new Preview(data(experiment, new Look(arrays)), "");
  }

  /** The exact solution of the same problem on a few hundred points. */
  static Preview solved(Experiment experiment) {
    Optional<Counterparts.Solved> solved = Counterparts.solve(experiment, Counterparts.POINTS);
    return solved
        .map(
            s ->
                new Preview(
                    data(experiment, s.look()),
                    String.format(
                        Locale.ROOT,
                        "exact on %d points of each marginal, %.2f s",
                        Counterparts.POINTS,
                        s.seconds())))
        .orElse(new Preview(null, "This problem has no discrete counterpart that is known"));
  }

  private static FigureData data(Experiment experiment, Look look) {
    return new FigureData(
        "",
        0,
        look,
        History.EMPTY,
        History.EMPTY,
        List.of(),
        experiment.data().sides().stream().map(side -> side.law().groups()).toList());
  }
}
