package mongery.run.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.config.Overrides;
import mongery.data.Sampler;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.nn.Session;
import mongery.run.disk.AtomicFiles;
import mongery.run.disk.Checkpoints;
import mongery.run.disk.Digest;
import mongery.run.disk.Failures;
import mongery.run.disk.RunDirectory;
import mongery.run.disk.RunReport;
import mongery.run.experiment.Experiment;

/** The method of a run as one of its checkpoints left it, to be evaluated or used as a map. */
public final class Trained implements AutoCloseable {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final RunDirectory run;
  private final Experiment experiment;
  private final List<String> changes;
  private final Session session;
  private final List<Sampler> marginals;
  private final Method method;
  private final long step;

  private Trained(
      RunDirectory run,
      Experiment experiment,
      List<String> changes,
      Session session,
      Checkpoints.Checkpoint checkpoint) {
    this.run = run;
    this.experiment = experiment;
    this.changes = changes;
    this.session = session;
    this.step = checkpoint.step();
    MethodContext context = experiment.context(session);
    this.marginals = context.marginals();
    this.method = experiment.method().create(context);
    checkpoint.restore(method);
    LiveSettings.restore(method, checkpoint.live());
  }

  /**
   * Opens a checkpoint for use in the calling thread.
   *
   * @param which {@code last}, {@code best} or a step
   * @param changes {@code path=value} laid over the run's configuration, such as another solver
   * @param device where to compute
   * @param threads CPU threads; 0 leaves a core free
   * @throws ConfigException if there is no such checkpoint, it is damaged, or the changes do not
   *     fit it
   */
  public static Trained open(
      RunDirectory run,
      String which,
      List<String> changes,
      Binder binder,
      String device,
      int threads) {
    return open(run, which, changes, binder, Tensors.ENGINE, device, threads);
  }

  static Trained open(
      RunDirectory run,
      String which,
      List<String> changes,
      Binder binder,
      Tensors tensors,
      String device,
      int threads) {
    Experiment experiment =
        binder.read(
            Overrides.apply(run.config(), changes),
            Experiment.class,
            changes.isEmpty() ? run.configFile().toString() : "--set " + String.join(" ", changes));
    Checkpoints.Checkpoint checkpoint = find(run, which);
    Session session = tensors.open(device, Tensors.threads(threads));
    try {
      return new Trained(run, experiment, changes, session, checkpoint);
    } catch (IllegalArgumentException e) {
      if (session != null) {
        session.close();
      }
      throw new ConfigException(
          run.path() + ": its checkpoint does not fit the method: " + e.getMessage(), e);
    }
  }

  private static Checkpoints.Checkpoint find(RunDirectory run, String which) {
    try {
      Checkpoints checkpoints = run.checkpoints();
      if (which.equals("last")) {
        Checkpoints.Checkpoint found = checkpoints.newest(new ArrayList<>());
        if (found == null) {
          throw new ConfigException(run.path() + ": has no checkpoint yet");
        }
        return found;
      }
      return checkpoints.read(which.equals("best") ? bestStep(run) : Long.parseLong(which));
    } catch (NumberFormatException e) {
      throw new ConfigException(
          "checkpoint \"" + which + "\" is not allowed; allowed: last, best or a step", e);
    } catch (IOException e) {
      throw new ConfigException(
          run.path() + ": the checkpoint \"" + which + "\" cannot be read: " + e.getMessage(), e);
    }
  }

  private static long bestStep(RunDirectory run) {
    return run.history().checkpoints().entrySet().stream()
        .filter(e -> e.getValue().best())
        .mapToLong(Map.Entry::getKey)
        .max()
        .orElseThrow(
            () ->
                new ConfigException(
                    run.path()
                        + ": has no best checkpoint; the preset must name evaluation.best and"
                        + " evaluate at least once"));
  }

  /** The method; ask it for what it can do. */
  public Method method() {
    return method;
  }

  /** The experiment, changes included. */
  public Experiment experiment() {
    return experiment;
  }

  /** Steps that the checkpoint had been trained. */
  public long step() {
    return step;
  }

  /**
   * Result of an evaluation.
   *
   * @param step steps that the checkpoint had been trained
   * @param metrics values by name
   * @param problems why some metrics could not be measured
   * @param report the same as JSON, with what was expected
   */
  public record Result(
      long step, Map<String, Double> metrics, List<String> problems, JsonNode report) {}

  /** Evaluates, and keeps the result in the run's folder {@code evaluations}. */
  public Result evaluate() {
    Evaluator evaluator = new Evaluator(experiment, session, marginals);
    Map<String, Double> metrics = new LinkedHashMap<>(evaluator.measure(method));
    ObjectNode report = Json.object();
    report.put("run", run.name());
    report.put("step", step);
    report.put("time", System.currentTimeMillis());
    report.set("edits", Json.tree(Digest.edits(run.config(), run.facts())));
    report.set("changes", Json.tree(changes));
    report.set("metrics", Json.tree(metrics));
    report.set("expected", RunReport.expected(experiment.expected(), metrics));
    report.set("notes", Json.tree(evaluator.notes()));
    report.set("problems", Json.tree(evaluator.problems()));
    String name =
        String.format(
            Locale.ROOT,
            "%s-%04x.json",
            STAMP.format(LocalDateTime.now(ZoneId.systemDefault())),
            ThreadLocalRandom.current().nextInt(0x10000));
    try {
      Files.createDirectories(run.evaluationsFolder());
      AtomicFiles.write(
          run.evaluationsFolder().resolve(name),
          Json.pretty(report),
          AtomicFiles.Durability.FORCED);
    } catch (IOException e) {
      throw new ConfigException(
          run.evaluationsFolder() + ": cannot be written: " + Failures.storage(e), e);
    }
    return new Result(step, metrics, evaluator.problems(), report);
  }

  @Override
  public void close() {
    method.close();
    if (session != null) {
      session.close();
    }
  }
}
