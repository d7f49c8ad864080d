package mongery.eval;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mongery.data.DenseArray;
import mongery.data.Sampler;
import mongery.data.Samples;
import mongery.method.Barycentric;
import mongery.method.Flows;
import mongery.method.Latent;
import mongery.method.Method;
import mongery.method.Translates;
import mongery.nn.Session;
import mongery.nn.ode.OdeSolution;

/**
 * What a metric measures: a method and the fixed evaluation points. The images of the points are
 * computed once and shared by all metrics.
 *
 * @param method the trained method; ask it for capabilities
 * @param session device and tensors, for metrics that train a small network of their own
 * @param streams batches of each marginal: source, then target; or those of a barycenter
 * @param points evaluation points of each marginal
 * @param images images of the points of each marginal that the method maps, shape (n, ...): of the
 *     source, or of every marginal of a barycenter; empty if the method does not translate
 * @param seed seed of everything random in the evaluation
 * @param effort what computing the images took; empty unless the method's map is a flow
 */
public record Subject(
    Method method,
    Session session,
    List<Sampler> streams,
    List<Samples> points,
    List<DenseArray> images,
    long seed,
    Optional<Effort> effort) {

  /**
   * What integrating a flow takes, a sample.
   *
   * @param steps attempted solver steps
   * @param evaluations evaluations of the network
   * @param from where the flow starts: the source points, or their latents
   * @param to where it ends, before decoding
   */
  public record Effort(double steps, double evaluations, DenseArray from, DenseArray to) {}

  /** Keeps the order of the marginals. */
  public Subject {
    streams = List.copyOf(streams);
    points = List.copyOf(points);
    images = List.copyOf(images);
  }

  /**
   * Of a source and a target.
   *
   * @param mapped images of the source points; null if the method does not translate
   */
  public Subject(
      Method method,
      Session session,
      Sampler sourceStream,
      Sampler targetStream,
      Samples source,
      Samples target,
      DenseArray mapped,
      long seed) {
    this(
        method,
        session,
        List.of(sourceStream, targetStream),
        List.of(source, target),
        mapped == null ? List.of() : List.of(mapped),
        seed,
        Optional.empty());
  }

  /**
   * Draws evaluation points and maps them.
   *
   * @param samples points of each marginal
   */
  public static Subject of(
      Method method, Session session, List<Sampler> streams, int samples, long seed) {
    List<Samples> points = streams.stream().map(stream -> stream.probe(samples)).toList();
    if (method instanceof Flows flows && !(method instanceof Barycentric)) {
      DenseArray source = points.get(0).points();
      DenseArray from = method instanceof Latent latent ? latent.encode(source) : source;
      OdeSolution flow = flows.flow(from, new double[] {1}, flows.ode(), false);
      DenseArray end = flow.end();
      Effort effort = new Effort(flow.steps(), flow.evaluations(), from, end);
      DenseArray images = method instanceof Latent latent ? latent.decode(end) : end;
      return new Subject(
          method, session, streams, points, List.of(images), seed, Optional.of(effort));
    }
    return new Subject(
        method, session, streams, points, images(method, points, seed), seed, Optional.empty());
  }

  private static List<DenseArray> images(Method method, List<Samples> points, long seed) {
    if (method instanceof Barycentric barycenter) {
      return IntStream.range(0, points.size())
          .mapToObj(k -> barycenter.translate(k, points.get(k).points(), seed))
          .toList();
    }
    return method instanceof Translates map
        ? List.of(map.translate(points.get(0).points(), seed))
        : List.of();
  }

  /** Batches of the source law. */
  public Sampler sourceStream() {
    return streams.get(0);
  }

  /** Batches of the target law. */
  public Sampler targetStream() {
    return streams.get(1);
  }

  /** Evaluation points of the source law. */
  public Samples source() {
    return points.get(0);
  }

  /** Evaluation points of the target law. */
  public Samples target() {
    return points.get(1);
  }

  /** Images of {@link #source}; null if the method does not translate. */
  public DenseArray mapped() {
    return images.isEmpty() ? null : images.get(0);
  }
}
