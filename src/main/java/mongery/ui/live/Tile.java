package mongery.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mongery.figure.kind.History;
import mongery.run.event.RunState;
import mongery.run.experiment.Expected;
import mongery.ui.base.Numbers;
import mongery.ui.runs.LiveRun;

/**
 * A number to be read at a glance.
 *
 * @param name what it is
 * @param value the number with its unit
 * @param note a remark; may be empty
 * @param tone style class of the remark's colour; empty for neutral
 */
public record Tile(String name, String value, String note, String tone) {
  private static final int MOST_METRICS = 3;

  /** The tiles of a run: expected results first, then progress and pace. */
  static List<Tile> of(LiveRun run) {
    List<Tile> tiles = new ArrayList<>();
    for (Expected expected : run.expected()) {
      if (tiles.size() < MOST_METRICS) {
        tiles.add(metric(expected, run.metrics()));
      }
    }
    for (Map.Entry<String, History.Curve> metric : run.metrics().curves().entrySet()) {
      boolean shown = run.expected().stream().anyMatch(e -> e.metric().equals(metric.getKey()));
      if (!shown && tiles.size() < MOST_METRICS) {
        tiles.add(
            new Tile(metric.getKey(), Numbers.shown(last(metric.getValue())), "last measured", ""));
      }
    }
    for (Map.Entry<String, History.Curve> scalar : run.scalars().curves().entrySet()) {
      if (tiles.size() < MOST_METRICS) {
        tiles.add(
            new Tile(scalar.getKey(), Numbers.shown(last(scalar.getValue())), "last step", ""));
      }
    }
    tiles.add(progress(run));
    tiles.add(pace(run));
    return tiles;
  }

  private static Tile metric(Expected expected, History measured) {
    History.Curve curve = measured.curves().get(expected.metric());
    String wanted =
        Numbers.brief(expected.value()) + " \u00b1 " + Numbers.brief(expected.tolerance());
    if (curve == null || curve.values().length == 0) {
      return new Tile(expected.metric(), "\u2013", "aim " + wanted, "");
    }
    boolean reached = expected.reached(last(curve));
    return new Tile(
        expected.metric(),
        Numbers.shown(last(curve)),
        (reached ? "\u2713 aim " : "aim ") + wanted,
        reached ? "good" : "warn");
  }

  private static Tile progress(LiveRun run) {
    return new Tile(
        "Step",
        Numbers.count(run.row().step()),
        "of "
            + Numbers.count(run.row().steps())
            + ", "
            + Math.round(Math.floor(run.row().progress() * 100))
            + " %",
        "");
  }

  private static Tile pace(LiveRun run) {
    if (run.row().active()) {
      boolean going = run.row().state() == RunState.RUNNING && run.rate() > 0;
      String left =
          going && run.remaining() >= 0 ? Numbers.duration(run.remaining()) + " left" : "";
      return new Tile(
          "Throughput",
          going ? Numbers.shown(run.rate()) + " it/s" : "\u2013",
          left,
          left.isEmpty() ? "" : "good");
    }
    double mean = run.elapsed() > 0 ? run.row().step() / run.elapsed() : 0;
    return new Tile(
        "Took",
        run.elapsed() > 0 ? Numbers.duration(run.elapsed()) : "\u2013",
        mean > 0 ? Numbers.shown(mean) + " it/s" : "",
        "");
  }

  private static double last(History.Curve curve) {
    return curve.values().length == 0 ? Double.NaN : curve.values()[curve.values().length - 1];
  }
}
