package mongery.eval.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.data.law.Normal;
import mongery.eval.Carried;
import mongery.eval.Subject;
import mongery.method.Barycentric;
import mongery.transport.gaussian.AffineMap;
import mongery.transport.gaussian.Gaussian;
import mongery.transport.gaussian.GaussianBarycenter;
import mongery.transport.gaussian.GaussianTransport;
import mongery.transport.gaussian.Quadratic;

/**
 * What a method should find where all laws are Gaussian: between a source and a target the optimal
 * map of squared-distance transport, of a barycenter method the (semi-unbalanced) barycenter.
 *
 * @param center the target, or the barycenter
 * @param sides what is mapped to it
 */
record Truth(Gaussian center, List<Side> sides) {

  /**
   * A source, or a marginal of a barycenter.
   *
   * @param name empty for a source, else the marginal's number
   * @param share lambda
   * @param from the source, or the relaxed marginal
   * @param map the true map
   * @param logWeight log density of the relaxed marginal in the given one; null for a source
   */
  record Side(String name, double share, Gaussian from, AffineMap map, Quadratic logWeight) {}

  private record Question(List<Law> laws, List<Double> lambda, List<Double> penalties) {}

  private record Answer(Question question, GaussianBarycenter barycenter) {}

  /** The last fixed point, which every evaluation of a run asks for again. */
  private static volatile Answer last;

  /**
   * Of a subject.
   *
   * @throws ConfigException naming the metric, if there is no closed form
   */
  static Truth of(Subject subject, String metric) {
    List<Gaussian> laws = new ArrayList<>();
    for (Sampler stream : subject.streams()) {
      if (!(stream.law() instanceof Normal normal)) {
        throw new ConfigException(
            "evaluation.metrics: "
                + metric
                + " knows the truth between Gaussians only; allowed laws: gaussian,"
                + " rotated-gaussian");
      }
      laws.add(normal.moments());
    }
    if (!(subject.method() instanceof Barycentric method)) {
      Gaussian source = laws.get(0);
      Gaussian target = laws.get(1);
      AffineMap map = GaussianTransport.map(source, target);
      return new Truth(target, List.of(new Side("", 1, source, map, null)));
    }
    double[] lambda = method.lambda();
    double[] penalties =
        method
            .penalties()
            .orElseThrow(
                () ->
                    new ConfigException(
                        "evaluation.metrics: "
                            + metric
                            + " knows the truth for half the squared distance and marginals that"
                            + " are kept or relaxed by KL, but this method has another cost or"
                            + " divergence"));
    GaussianBarycenter barycenter = solve(subject, laws, lambda, penalties);
    return new Truth(
        barycenter.center(),
        IntStream.range(0, lambda.length)
            .mapToObj(
                k ->
                    new Side(
                        Carried.marginal(k),
                        lambda[k],
                        barycenter.relaxed().get(k),
                        barycenter.map(k),
                        barycenter.logWeight(k)))
            .toList());
  }

  private static GaussianBarycenter solve(
      Subject subject, List<Gaussian> laws, double[] lambda, double[] penalties) {
    Question question =
        new Question(
            subject.streams().stream().map(Sampler::law).toList(),
            Arrays.stream(lambda).boxed().toList(),
            Arrays.stream(penalties).boxed().toList());
    Answer known = last;
    if (known == null || !known.question.equals(question)) {
      known = new Answer(question, GaussianBarycenter.solve(laws, lambda, penalties));
      last = known;
    }
    return known.barycenter;
  }
}
