package mongery.run.experiment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mongery.data.Sampler;
import mongery.data.Samples;
import mongery.method.Counterpart;
import mongery.method.Look;
import mongery.method.Solvable;

/**
 * Solves the discrete counterpart of an experiment on a few hundred of its points, among which
 * every group has its share. Needs no tensor library and no run, and takes well under a second, so
 * that a window can redraw it while a setting is being changed.
 */
public final class Counterparts {
  /** Points of each marginal, unless somebody asks for another number. */
  public static final int POINTS = 400;

  /** Coordinates beyond which points are images, of which looks show fewer and no exact map. */
  public static final int LARGEST_POINT = 16;

  private Counterparts() {}

  /**
   * A solved counterpart.
   *
   * @param counterpart the solution
   * @param points the points that it was solved for
   * @param seconds time that solving took
   */
  public record Solved(Counterpart counterpart, List<Samples> points, double seconds) {
    /** What to show of it, under the names of a method's own look. */
    public Look look() {
      return counterpart.look(points);
    }
  }

  /**
   * What the discrete counterpart of an experiment shows, under the names of a counterpart ({@link
   * Look#exact}). The same arguments give the same look; the points are those that a run's looks
   * show the counterpart for. May be interrupted.
   *
   * @param n points of each marginal
   * @return empty and errors as {@link #solve(Experiment, int)}
   */
  public static Optional<Look> preview(Experiment experiment, int n) {
    return solve(experiment, n).map(s -> s.look().asCounterpart());
  }

  /**
   * Solves the counterpart of an experiment.
   *
   * @param n points of each marginal
   * @return empty if the method has no counterpart, or the points are images
   * @throws mongery.config.ConfigException if the laws do not suit each other
   * @throws IllegalStateException if an iteration does not converge or is interrupted
   */
  public static Optional<Solved> solve(Experiment experiment, int n) {
    return solve(experiment.method(), experiment.samplers(), n);
  }

  /**
   * Solves.
   *
   * @param method settings, or a method in training; without a counterpart unless {@link Solvable}
   * @param marginals where points come from
   * @param n points of each marginal
   * @return empty and errors as {@link #solve(Experiment, int)}
   */
  public static Optional<Solved> solve(Object method, List<Sampler> marginals, int n) {
    if (!(method instanceof Solvable solvable)
        || marginals.stream().anyMatch(m -> m.law().coordinates() > LARGEST_POINT)) {
      return Optional.empty();
    }
    List<Samples> points = marginals.stream().map(m -> m.stratified(n)).toList();
    long from = System.nanoTime();
    return solvable
        .counterpart(points.stream().map(Samples::points).toList())
        .map(c -> new Solved(c, points, (System.nanoTime() - from) / 1e9));
  }

  /**
   * As {@link #solve(Object, List, int)}, but gives up after some time.
   *
   * @throws IllegalStateException also if time is up
   */
  public static Optional<Solved> solve(
      Object method, List<Sampler> marginals, int n, long seconds) {
    FutureTask<Optional<Solved>> task = new FutureTask<>(() -> solve(method, marginals, n));
    Thread thread = new Thread(task, "counterpart");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("not solved in " + seconds + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } finally {
      task.cancel(true);
    }
  }
}
