package mongery.ui.base;

import javafx.scene.input.KeyCombination;

/**
 * Everything that a person can ask for, in one place: name, icon, keys and help. Buttons,
 * shortcuts, tooltips and the shortcuts sheet are made from it.
 */
public enum Command {
  /** Starts a run. */
  RUN(
      Group.RUN,
      "Run",
      "mdomz-play_arrow",
      "Shortcut+R",
      "Start a run of the experiment as edited"),
  /** Starts several runs. */
  SWEEP(
      Group.RUN,
      "Sweep",
      "mdoal-dynamic_feed",
      "Shortcut+L",
      "Start a run for each of several values of a setting, or several seeds"),
  /** Lets a run rest, go on, or resume. */
  PAUSE(Group.RUN, "Pause", "mdomz-pause", "Shortcut+P", "Let the worker rest, or go on"),
  /** Ends a run. */
  STOP(
      Group.RUN,
      "Stop",
      "mdomz-stop",
      "Shortcut+Period",
      "End the run at its next step, keeping all of it"),
  /** One step of a run. */
  STEP(Group.RUN, "Step", "mdomz-skip_next", "F10", "Do one outer step, show it, and rest"),
  /** Saves what is shown. */
  EXPORT(
      Group.RUN,
      "Export figure",
      "mdomz-save_alt",
      "Shortcut+E",
      "Save the shown figure as PDF, SVG or PNG"),

  /** The experiments. */
  EXPERIMENTS(
      Group.GO, "Experiments", "mdoal-dashboard", "Shortcut+1", "Choose and edit an experiment"),
  /** The runs. */
  RUNS(Group.GO, "Runs", "mdomz-play_circle_outline", "Shortcut+2", "See all runs"),
  /** Runs side by side. */
  COMPARE(
      Group.GO, "Compare", "mdoal-compare_arrows", "Shortcut+3", "See the selected runs together"),
  /** Laws. */
  DATA(
      Group.GO,
      "Data",
      "mdomz-scatter_plot",
      "Shortcut+4",
      "Look at a law, draw one, or take a file, and put it into the experiment"),
  /** Another part of a run's screen. */
  NEXT_PART(
      Group.GO,
      "Next part",
      "mdoal-chevron_right",
      "Shortcut+Page_Down",
      "Show the next part of the run's screen, such as its curves"),
  /** Back again. */
  PREVIOUS_PART(
      Group.GO,
      "Previous part",
      "mdoal-chevron_left",
      "Shortcut+Page_Up",
      "Show the part of the run's screen before this one"),
  /** Looks for something. */
  SEARCH(Group.GO, "Search", "mdomz-search", "Shortcut+F", "Look for an experiment or a run"),

  /** Opens a run. */
  OPEN(Group.RUNS, "Open", "mdoal-launch", "Shortcut+O", "Show the selected run"),
  /** Goes on with a run. */
  RESUME(
      Group.RUNS,
      "Resume",
      "mdomz-replay",
      "Shortcut+Shift+R",
      "Go on with the selected run from its last checkpoint"),
  /** Deletes runs. */
  DELETE(
      Group.RUNS,
      "Delete",
      "mdoal-delete_outline",
      "Shortcut+Delete",
      "Put the selected runs into the trash; Undo has them back"),

  /** Takes the last edit back. */
  UNDO(Group.EDIT, "Undo", "mdomz-undo", "Shortcut+Z", "Take the last edit, or deletion, back"),
  /** Makes it again. */
  REDO(Group.EDIT, "Redo", "mdomz-redo", "Shortcut+Shift+Z", "Make the edit again"),
  /** Takes all edits back. */
  RESET(
      Group.EDIT,
      "Reset",
      "mdomz-settings_backup_restore",
      "Shortcut+Shift+Back_Space",
      "Take all changes back"),
  /** Shows settings as text. */
  JSON(
      Group.EDIT,
      "JSON",
      "mdoal-code",
      "Shortcut+J",
      "Edit the experiment as JSON; form and text are kept in step"),
  /** Saves an own preset. */
  SAVE(Group.EDIT, "Save", "mdomz-save", "Shortcut+S", "Save this experiment as your own preset"),
  /** Saves under another name. */
  SAVE_AS(
      Group.EDIT,
      "Save as",
      "mdomz-save",
      "Shortcut+Shift+S",
      "Save this experiment as another preset of your own"),
  /** Makes a copy. */
  DUPLICATE(
      Group.EDIT,
      "Duplicate",
      "mdoal-file_copy",
      "Shortcut+D",
      "Make a copy of this preset that is your own"),

  /** Lists all commands. */
  SHORTCUTS(Group.WINDOW, "Shortcuts", "mdoal-keyboard", "F1", "List all commands and their keys"),
  /** Says what is where. */
  TOUR(Group.WINDOW, "Tour", "mdoal-explore", "Shift+F1", "Say what is where in this window"),
  /** Makes everything larger. */
  LARGER(Group.WINDOW, "Larger", "mdomz-zoom_in", "Shortcut+Equals", "Show everything larger"),
  /** Makes everything smaller. */
  SMALLER(Group.WINDOW, "Smaller", "mdomz-zoom_out", "Shortcut+Minus", "Show everything smaller"),
  /** The size as designed. */
  ACTUAL_SIZE(
      Group.WINDOW,
      "Actual size",
      "mdoal-aspect_ratio",
      "Shortcut+0",
      "Show everything as large as it was designed"),
  /** Switches the theme. */
  THEME(Group.WINDOW, "Theme", "mdomz-nights_stay", "Shortcut+T", "Switch between light and dark");

  /** What commands are about. */
  public enum Group {
    /** Running and watching. */
    RUN("Run"),
    /** Getting about. */
    GO("Go to"),
    /** The runs selected. */
    RUNS("Runs"),
    /** Editing an experiment. */
    EDIT("Edit"),
    /** The window itself. */
    WINDOW("Window");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** Heading in the shortcuts sheet. */
    public String title() {
      return title;
    }
  }

  private final Group group;
  private final String title;
  private final String icon;
  private final String shortcut;
  private final String help;

  Command(Group group, String title, String icon, String shortcut, String help) {
    this.group = group;
    this.title = title;
    this.icon = icon;
    this.shortcut = shortcut;
    this.help = help;
  }

  /** What it is about. */
  public Group group() {
    return group;
  }

  /** Name on a button. */
  public String title() {
    return title;
  }

  /** Ikonli literal. */
  public String icon() {
    return icon;
  }

  /** Key combination in JavaFX's notation. */
  public String shortcut() {
    return shortcut;
  }

  /** What it does, a sentence without a full stop. */
  public String help() {
    return help;
  }

  /** The keys. */
  public KeyCombination keys() {
    return KeyCombination.keyCombination(shortcut);
  }

  /** The keys in words. */
  public String keysText() {
    return keys().getDisplayText().replace('_', ' ');
  }
}
