package mongery.run.experiment;

import java.util.List;
import mongery.config.ConfigException;
import mongery.config.Registry;
import mongery.config.Setting;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Side;
import mongery.method.MethodContext;
import mongery.method.MethodSettings;
import mongery.nn.Session;

/**
 * Everything that a preset says: data, method, training, evaluation and the result to expect.
 *
 * @param title short name for people
 * @param about what it shows, in a sentence or two
 * @param length the published setting, or a quick one that says it is not
 * @param time rough time and hardware
 * @param data what is transported
 * @param method the algorithm
 * @param training length, batch, seed
 * @param evaluation when and what to measure
 * @param expected results to expect
 */
public record Experiment(
    @Setting(help = "Short name") String title,
    @Setting(help = "What it shows, in a sentence or two", def = "\"\"") String about,
    @Setting(help = "Published setting, or a quick one that is not", def = "\"quick\"")
        Length length,
    @Setting(help = "Rough time and hardware", def = "\"\"") String time,
    @Setting(help = "What is transported") Data data,
    @Setting(help = "Algorithm") MethodSettings method,
    @Setting(help = "Length, batch, seed") Training training,
    @Setting(help = "When and what to measure") Evaluation evaluation,
    @Setting(help = "Results to expect", def = "[]") List<Expected> expected) {

  /** Whether a preset is the published setting. */
  public enum Length {
    /** Short enough to watch. */
    QUICK,
    /** As published. */
    PUBLISHED
  }

  /** Checks that data and method suit each other, before a run is made of them. */
  public Experiment {
    if (method != null && data != null && method.barycenter() != data.barycenter()) {
      String name = Registry.type(method.getClass());
      throw new ConfigException(
          "",
          "data",
          method.barycenter()
              ? name + " seeks a barycenter; give marginals instead of source and target"
              : name + " maps a source to a target; give these instead of marginals");
    }
    if (method != null && data != null && training != null) {
      method.check(data.marginals().size(), training.steps());
    }
  }

  /**
   * Streams of the points of every side.
   *
   * @throws ConfigException as {@link Data#check}
   */
  public List<Sampler> samplers() {
    data.check();
    return Samplers.all(data.sides(), training.seed());
  }

  /**
   * What the method is given to train with.
   *
   * @throws ConfigException as {@link Data#check}
   */
  public MethodContext context(Session session) {
    return new MethodContext(
        session, samplers(), training.batch(), training.steps(), training.seed());
  }

  /**
   * What is transported: from a source to a target, or from several marginals to their barycenter.
   *
   * @param source where mass starts
   * @param target where it should go
   * @param marginals laws whose barycenter is sought
   */
  public record Data(
      @Setting(help = "Where mass starts", optional = true) Side source,
      @Setting(help = "Where mass should go", optional = true) Side target,
      @Setting(
              help = "Laws whose barycenter is sought, two or more; instead of source and target",
              def = "[]")
          List<Side> marginals) {
    /** Checks that there is either a pair or marginals. */
    public Data {
      marginals = List.copyOf(marginals);
      boolean pair = source != null && target != null;
      boolean none = source == null && target == null;
      if (marginals.isEmpty() ? !pair : !none || marginals.size() < 2) {
        throw new IllegalArgumentException(
            "give source and target, or else at least two marginals");
      }
    }

    /** Whether a barycenter is sought. */
    public boolean barycenter() {
      return !marginals.isEmpty();
    }

    /** Source and target, or the marginals. */
    public List<Side> sides() {
      return barycenter() ? marginals : List.of(source, target);
    }

    /**
     * Checks that points have as many coordinates on every side. A law that is a file is read for
     * it, so a preset can be opened that fails here.
     *
     * @throws ConfigException naming the first law that differs, or a file that cannot be read
     */
    public void check() {
      int first = coordinates(0);
      for (int k = 1; k < sides().size(); k++) {
        int size = coordinates(k);
        if (size != first) {
          throw new ConfigException(
              "",
              path(k),
              "its points have %d coordinates and those of %s %d; they need as many"
                  .formatted(size, path(0), first));
        }
      }
    }

    private int coordinates(int side) {
      try {
        return sides().get(side).law().coordinates();
      } catch (ConfigException e) { // of a file, which does not know what it is for
        throw new ConfigException("", path(side), e.getMessage());
      }
    }

    private String path(int side) {
      return barycenter()
          ? "data.marginals." + side + ".law"
          : side == 0 ? "data.source.law" : "data.target.law";
    }
  }
}
