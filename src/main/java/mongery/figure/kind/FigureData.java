package mongery.figure.kind;

import java.util.List;
import java.util.Map;
import mongery.method.Look;
import mongery.run.experiment.Expected;

/**
 * What figures are drawn from: one look of a run and its numbers so far.
 *
 * @param title what the run is called
 * @param step step of the look
 * @param look arrays shown at that step; empty if there is none
 * @param scalars numbers logged while training
 * @param metrics numbers measured by evaluation
 * @param expected results to expect
 * @param groups names of the groups of each marginal: source, then target; or those of a
 *     barycenter; empty if unknown
 * @param effort what evaluations with other solvers measured, over network evaluations a sample
 */
public record FigureData(
    String title,
    long step,
    Look look,
    History scalars,
    History metrics,
    List<Expected> expected,
    List<List<String>> groups,
    History effort) {
  /** A look without arrays. */
  public static final Look NO_LOOK = new Look(Map.of());

  /** Copies the lists. */
  public FigureData {
    expected = List.copyOf(expected);
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Data of which no other solver was tried. */
  public FigureData(
      String title,
      long step,
      Look look,
      History scalars,
      History metrics,
      List<Expected> expected,
      List<List<String>> groups) {
    this(title, step, look, scalars, metrics, expected, groups, History.EMPTY);
  }

  /** Data whose groups have no names. */
  public FigureData(
      String title,
      long step,
      Look look,
      History scalars,
      History metrics,
      List<Expected> expected) {
    this(title, step, look, scalars, metrics, expected, List.of());
  }

  /** Only a look. */
  public static FigureData of(Look look) {
    return new FigureData("", 0, look, History.EMPTY, History.EMPTY, List.of(), List.of());
  }

  /** Name of a group of a marginal. */
  public String group(int marginal, int index) {
    List<String> names = groups(marginal);
    return index >= 0 && index < names.size() ? names.get(index) : "group " + index;
  }

  /** Names of the groups of a marginal; empty if unknown. */
  public List<String> groups(int marginal) {
    return marginal < groups.size() ? groups.get(marginal) : List.of();
  }

  /** How many marginals the look shows: source and target, or those of a barycenter. */
  public int marginals() {
    return Marginal.of(look).size();
  }

  /** What the look says of the discrete counterpart of the same problem, without the run's own. */
  public FigureData counterpart() {
    return new FigureData(
        title, step, look.counterpart(), History.EMPTY, History.EMPTY, List.of(), groups);
  }

  /** The expected value of a metric, or null. */
  public Expected expected(String metric) {
    return expected.stream().filter(e -> e.metric().equals(metric)).findFirst().orElse(null);
  }
}
