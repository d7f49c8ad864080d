package mongery.run.train;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mongery.data.Sampler;
import mongery.method.Look;
import mongery.method.Method;
import mongery.method.Probe;
import mongery.run.disk.Failures;
import mongery.run.disk.RunDirectory;
import mongery.run.event.Event;
import mongery.run.experiment.Counterparts;

/** Takes looks at a method in training, as often as they are affordable. */
final class Watch {
  private static final int POINTS = 1000;
  private static final int IMAGES = 64;

  /** Numbers of the images of one side: 16 MiB, which a kept look has several times. */
  private static final int IMAGE_VALUES = 1 << 22;

  private static final long MOST_SECONDS = 20;

  private final RunDirectory run;
  private final Recorder recorder;
  private final Method method;
  private final Probe probe;
  private final LookSchedule schedule;
  private final List<Sampler> marginals;
  private Look counterpart = new Look(Map.of());
  private long solvingNanos;
  private boolean stale = true;
  private boolean warned;

  Watch(
      RunDirectory run,
      Recorder recorder,
      Method method,
      List<Sampler> marginals,
      long seed,
      long step) {
    this.run = run;
    this.recorder = recorder;
    this.method = method;
    this.marginals = marginals;
    this.probe = new Probe(marginals.stream().map(m -> m.probe(count(m))).toList(), seed);
    this.schedule = new LookSchedule(step);
  }

  private static int count(Sampler sampler) {
    int size = sampler.law().coordinates();
    return size > Counterparts.LARGEST_POINT
        ? Math.max(1, Math.min(IMAGES, IMAGE_VALUES / size))
        : POINTS;
  }

  /** Takes the looks that are due after a step. */
  void after(long step, long trainingNanos) throws IOException {
    boolean keep = schedule.keepNow(step, trainingNanos, recorder.spentNanos());
    if (keep || schedule.liveNow(trainingNanos, recorder.spentNanos())) {
      solveIfStale(step);
      long from = System.nanoTime();
      take(step, keep);
      schedule.took(step, System.nanoTime() - from, trainingNanos, keep);
    }
  }

  /** Takes the look that comes before training; twice, to learn what one costs when warm. */
  void first(long step) throws IOException {
    always(step);
    long from = System.nanoTime();
    take(step, false);
    schedule.expect(System.nanoTime() - from);
  }

  /** Refreshes the live look, whatever it costs: somebody asked to see every step. */
  void live(long step) throws IOException {
    solveIfStale(step);
    take(step, false);
  }

  /** A setting was changed: looks are to show the discrete counterpart of the new problem. */
  void changed() {
    stale = true;
  }

  /**
   * Solves the discrete counterpart, which looks then carry. A method without one has none; a
   * failure is a warning.
   */
  private void solveIfStale(long step) throws IOException {
    if (!stale) {
      return;
    }
    stale = false;
    long from = System.nanoTime();
    counterpart = new Look(Map.of());
    try {
      Counterparts.solve(method, marginals, Counterparts.POINTS, MOST_SECONDS)
          .ifPresent(solved -> counterpart = solved.look().asCounterpart());
    } catch (IllegalStateException e) {
      recorder.event(
          step, new Event.Warning("looks have no discrete counterpart: " + e.getMessage()));
    }
    solvingNanos += System.nanoTime() - from;
  }

  /** Takes a look that is kept whatever it costs. */
  void always(long step) throws IOException {
    solveIfStale(step);
    take(step, true);
  }

  private void take(long step, boolean keep) throws IOException {
    Look look = method.look(probe).with(counterpart);
    try {
      run.writeLook(look, step, true);
      if (keep) {
        run.writeLook(look, step, false);
      }
    } catch (IOException e) {
      if (!warned) {
        warned = true;
        recorder.event(
            step, new Event.Warning("a look could not be written: " + Failures.storage(e)));
      }
      return;
    }
    if (keep) {
      recorder.event(step, new Event.LookWritten(RunDirectory.stepFile(step)));
    }
  }

  /** What watching cost. */
  String cost(long trainingNanos) {
    long spent = schedule.spentNanos() + recorder.spentNanos();
    return String.format(
        Locale.ROOT,
        "Watching (%d looks, events, progress) took %.2f s beside %.2f s of training: %.1f %%."
            + " The first looks and the last are not counted%s.",
        schedule.taken(),
        spent / 1e9,
        trainingNanos / 1e9,
        trainingNanos == 0 ? 0 : 100.0 * spent / trainingNanos,
        counterpart.arrays().isEmpty()
            ? ""
            : String.format(
                Locale.ROOT, ", nor %.2f s for the discrete counterpart", solvingNanos / 1e9));
  }
}
