package mongery.ui.shell;

import java.util.List;
import mongery.ui.base.Action;

/** Everything that can be done from the frame: name, icon, shortcut and help, in one place. */
final class Actions {
  final Action run =
      new Action(
          "Run", "mdomz-play_arrow", "Shortcut+R", "Start a run of the experiment as edited");
  final Action pause =
      new Action("Pause", "mdomz-pause", "Shortcut+P", "Let the worker rest, or go on");
  final Action stop =
      new Action(
          "Stop",
          "mdomz-stop",
          "Shortcut+Period",
          "End the run at its next step, keeping all of it");
  final Action export =
      new Action(
          "Export figure",
          "mdomz-save_alt",
          "Shortcut+E",
          "Save the shown figure as PDF, SVG or PNG");
  final Action theme =
      new Action("Theme", "mdomz-nights_stay", "Shortcut+T", "Switch between light and dark");
  final Action experiments =
      new Action("Experiments", "mdoal-dashboard", "Shortcut+1", "Choose and edit an experiment");
  final Action runs = new Action("Runs", "mdomz-play_circle_outline", "Shortcut+2", "See all runs");
  final Action search =
      new Action("Search", "mdomz-search", "Shortcut+F", "Look for an experiment");

  /** All of them, for shortcuts and for tests. */
  List<Action> all() {
    return List.of(run, pause, stop, export, theme, experiments, runs, search);
  }
}
