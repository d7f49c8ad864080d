package mongery.eval;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mongery.data.DenseArray;
import mongery.data.Rows;
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
 * What a metric measures: a method and the fixed evaluation points, or a part of them. The images
 * of the points are computed once and shared by all metrics.
 *
 * @param method the trained method; ask it for capabilities
 * @param session device and tensors, for metrics that train a small network of their own
 * @param streams batches of each marginal: source, then target; or those of a barycenter
 * @param all evaluation points of each marginal
 * @param points those of this part: all, unless they are too large to be in memory together
 * @param images images of the points of each marginal that the method maps, shape (n, ...): of the
 *     source, or of every marginal of a barycenter; empty if the method does not translate
 * @param seed seed of everything random in the evaluation
 * @param effort what computing the images took; empty unless the method's map is a flow
 */
public record Subject(
    Method method,
    Session session,
    List<Sampler> streams,
    List<? extends Rows> all,
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
    all = List.copyOf(all);
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
    return of(method, session, streams, points, points, seed);
  }

  /**
   * The same in parts that are drawn and mapped when they are asked for. A part has at most {@code
   * values} numbers of the source, and the points of the target of the same numbers. A method of
   * several sources has one part.
   *
   * @param samples points of each marginal
   */
  public static Stream<Subject> parts(
      Method method, Session session, List<Sampler> streams, int samples, long seed, int values) {
    int most = Math.max(1, values / streams.get(0).law().coordinates());
    if (method instanceof Barycentric || samples <= most) {
      return Stream.of(of(method, session, streams, samples, seed));
    }
    List<Rows> all = streams.stream().map(stream -> stream.probed(samples)).toList();
    int parts = (all.get(0).size() + most - 1) / most;
    return IntStream.range(0, parts)
        .mapToObj(
            part -> {
              List<Samples> points = all.stream().map(rows -> part(rows, part, most)).toList();
              // The noise of a stochastic map differs from part to part.
              return of(method, session, streams, all, points, seed + part);
            });
  }

  private static Samples part(Rows rows, int part, int most) {
    int from = Math.min(rows.size(), part * most);
    return rows.range(from, Math.min(rows.size(), from + most));
  }

  private static Subject of(
      Method method,
      Session session,
      List<Sampler> streams,
      List<? extends Rows> all,
      List<Samples> points,
      long seed) {
    if (method instanceof Flows flows && !(method instanceof Barycentric)) {
      DenseArray source = points.get(0).points();
      DenseArray from = method instanceof Latent latent ? latent.encode(source) : source;
      OdeSolution flow = flows.flow(from, new double[] {1}, flows.ode(), false);
      DenseArray end = flow.end();
      Effort effort = new Effort(flow.steps(), flow.evaluations(), from, end);
      DenseArray images = method instanceof Latent latent ? latent.decode(end) : end;
      return new Subject(
          method, session, streams, all, points, List.of(images), seed, Optional.of(effort));
    }
    List<DenseArray> images = images(method, points, seed);
    return new Subject(method, session, streams, all, points, images, seed, Optional.empty());
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

  /** What is measured, without the points and images of this part, which fill memory. */
  public Subject withoutPoints() {
    return new Subject(method, session, streams, all, List.of(), List.of(), seed, Optional.empty());
  }

  /** Batches of the source law. */
  public Sampler sourceStream() {
    return streams.get(0);
  }

  /** Batches of the target law. */
  public Sampler targetStream() {
    return streams.get(1);
  }

  /** Evaluation points of the source law, in this part. */
  public Samples source() {
    return points.get(0);
  }

  /** Evaluation points of the target law, in this part. */
  public Samples target() {
    return points.get(1);
  }

  /** Images of {@link #source}; null if the method does not translate. */
  public DenseArray mapped() {
    return images.isEmpty() ? null : images.get(0);
  }
}
