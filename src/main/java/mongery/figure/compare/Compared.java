package mongery.figure.compare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import mongery.config.ConfigException;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.History;
import mongery.method.Look;
import mongery.run.disk.RunDirectory;
import mongery.run.experiment.Expected;

/**
 * One run of a comparison.
 *
 * @param directory where it is
 * @param name name of the run
 * @param title title of its experiment
 * @param config its settings
 * @param scalars numbers logged while training
 * @param metrics numbers measured by evaluation
 * @param expected results to expect
 * @param looks files of its looks, by step
 */
public record Compared(
    Path directory,
    String name,
    String title,
    ObjectNode config,
    History scalars,
    History metrics,
    List<Expected> expected,
    NavigableMap<Long, String> looks) {
  /** Copies the collections. */
  public Compared {
    expected = List.copyOf(expected);
    looks = Collections.unmodifiableNavigableMap(new TreeMap<>(looks));
  }

  /**
   * Reads a run.
   *
   * @throws ConfigException if it cannot be read
   */
  public static Compared read(Path directory) {
    RunDirectory run = new RunDirectory(directory);
    ObjectNode config = run.config();
    mongery.run.event.History history = run.history();
    List<Expected> expected = new ArrayList<>();
    config.path("expected").forEach(e -> expected.add(Expected.of(e)));
    return new Compared(
        directory,
        run.name(),
        config.path("title").asText(run.name()),
        config,
        History.scalars(history),
        History.metrics(history),
        expected,
        new TreeMap<>(history.looks()));
  }

  /**
   * What it looked like at a step: its newest look that is not later, or its first.
   *
   * @throws IOException if the look cannot be read
   */
  public FigureData at(long step) throws IOException {
    Map.Entry<Long, String> look = looks.floorEntry(step);
    if (look == null) {
      look = looks.firstEntry();
    }
    return look == null
        ? data(0, FigureData.NO_LOOK)
        : data(look.getKey(), new RunDirectory(directory).look(look.getValue()));
  }

  private FigureData data(long step, Look look) {
    return new FigureData(title, step, look, scalars, metrics, expected);
  }

  /** A curve, logged or measured; null if it has none of that name. */
  public History.Curve curve(String name) {
    History.Curve logged = scalars.curves().get(name);
    return logged == null ? metrics.curves().get(name) : logged;
  }
}
