package mongery.ui.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import mongery.config.Json;

/**
 * What is drawn with the mouse on a square: points, or a density painted onto a grid. Immutable
 * steps, so that each stroke can be undone.
 */
final class Drawing {
  /** Cells a side of the grid that a density is painted onto. */
  static final int CELLS = 40;

  private static final double REACH = 2.0; // of the square: from -2 to 2
  private static final double FULL = 1.0;

  private final Deque<State> past = new ArrayDeque<>();
  private State now = new State(List.of(), new double[CELLS * CELLS]);
  private State before;

  /**
   * A point.
   *
   * @param x place
   * @param y place
   * @param group which of the groups it belongs to, from 0
   */
  record Dot(double x, double y, int group) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record State(List<Dot> dots, double[] density) {}

  /** Half the side of the square. */
  double reach() {
    return REACH;
  }

  /** Points in the order in which they were drawn. */
  List<Dot> dots() {
    return now.dots();
  }

  /** Density of a cell, 0 to 1; row 0 is at the bottom. */
  double density(int row, int column) {
    return now.density()[row * CELLS + column];
  }

  boolean empty() {
    return now.dots().isEmpty() && java.util.Arrays.stream(now.density()).allMatch(d -> d == 0);
  }

  /** Begins a stroke, which is one step to undo. */
  void begin() {
    before = now;
  }

  /** Ends a stroke. */
  void end() {
    if (before != null && before != now) {
      past.push(before);
    }
    before = null;
  }

  boolean canUndo() {
    return !past.isEmpty();
  }

  void undo() {
    if (!past.isEmpty()) {
      now = past.pop();
    }
  }

  void clear() {
    begin();
    now = new State(List.of(), new double[CELLS * CELLS]);
    end();
  }

  /** Adds a point, unless one of the stroke is almost there. */
  void dot(double x, double y, int group, double gap) {
    if (outside(x, y)) {
      return;
    }
    for (Dot dot : now.dots()) {
      if (Math.hypot(dot.x() - x, dot.y() - y) < gap) {
        return;
      }
    }
    List<Dot> dots = new ArrayList<>(now.dots());
    dots.add(new Dot(round(x), round(y), group));
    now = new State(List.copyOf(dots), now.density());
  }

  private static double round(double v) {
    return Math.rint(v * 1000) / 1000;
  }

  private static boolean outside(double x, double y) {
    return Math.abs(x) > REACH || Math.abs(y) > REACH;
  }

  /** Adds density around a place, most at its middle, up to 1. */
  void paint(double x, double y, double radius) {
    double[] density = now.density().clone();
    brush(density, x, y, radius, 0.25);
    now = new State(now.dots(), density);
  }

  /** Takes points and density around a place away. */
  void erase(double x, double y, double radius) {
    double[] density = now.density().clone();
    brush(density, x, y, radius, -1);
    now =
        new State(
            now.dots().stream()
                .filter(dot -> Math.hypot(dot.x() - x, dot.y() - y) > radius)
                .toList(),
            density);
  }

  private static void brush(double[] density, double x, double y, double radius, double amount) {
    for (int i = 0; i < density.length; i++) {
      double distance = Math.hypot(middle(i % CELLS) - x, middle(i / CELLS) - y) / radius;
      if (distance < 1) {
        double more = amount * (1 - distance * distance);
        density[i] = Math.max(0, Math.min(FULL, density[i] + more));
      }
    }
  }

  /** Middle of a cell. */
  static double middle(int cell) {
    return -REACH + (cell + 0.5) * 2 * REACH / CELLS;
  }

  /** The law of what was drawn, as an experiment says it; call only if it is not empty. */
  ObjectNode law() {
    boolean painted = java.util.Arrays.stream(now.density()).anyMatch(d -> d > 0);
    ObjectNode law = Json.object().put("type", "points");
    ArrayNode points = law.putArray("points");
    ArrayNode weights = law.arrayNode();
    ArrayNode labels = law.arrayNode();
    for (Dot dot : now.dots()) {
      points.addArray().add(dot.x()).add(dot.y());
      weights.add(1);
      labels.add(label(dot.group()));
    }
    for (int i = 0; i < now.density().length; i++) {
      if (now.density()[i] > 0) {
        points.addArray().add(round(middle(i % CELLS))).add(round(middle(i / CELLS)));
        weights.add(round(now.density()[i]));
        labels.add("painted");
      }
    }
    law.put("jitter", painted ? round(REACH / CELLS) : 0.05);
    if (painted) {
      law.set("weights", weights);
    }
    boolean groups = now.dots().stream().mapToInt(Dot::group).distinct().count() > 1;
    if (groups || (painted && !now.dots().isEmpty())) {
      law.set("labels", labels);
    }
    return law;
  }

  /** Name of a group. */
  static String label(int group) {
    return "group " + (char) ('A' + group);
  }
}
