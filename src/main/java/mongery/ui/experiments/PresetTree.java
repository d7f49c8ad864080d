package mongery.ui.experiments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import mongery.config.OwnPresets;
import mongery.ui.base.Ui;

/**
 * Presets by folder; folders open and close. A search shows all that it finds, whatever is closed.
 */
final class PresetTree {
  /** Outer folders that were closed, and inner ones that were opened. */
  private final Set<String> turned = new HashSet<>();

  /** A line of the tree as it is shown. */
  sealed interface Row {
    /** How far it is indented. */
    int depth();
  }

  /** Heads presets that belong together. */
  record Branch(String path, String name, int depth, long presets, boolean open) implements Row {}

  /** One preset; {@code edited} if it was changed and not saved. */
  record Entry(PresetItem preset, int depth, boolean edited) implements Row {}

  /** Lines to show; a person's own presets come first. */
  List<Row> rows(List<PresetItem> presets, String search, Predicate<String> edited) {
    List<PresetItem> found = presets.stream().filter(p -> p.matches(search)).toList();
    List<Row> rows = new ArrayList<>();
    boolean all = !search.isBlank();
    add(own(found, true), "", all, edited, rows);
    add(own(found, false), "", all, edited, rows);
    return rows;
  }

  private static List<PresetItem> own(List<PresetItem> presets, boolean own) {
    return presets.stream().filter(p -> OwnPresets.owns(p.name()) == own).toList();
  }

  private void add(
      List<PresetItem> found,
      String folder,
      boolean all,
      Predicate<String> edited,
      List<Row> rows) {
    int depth = folder.isEmpty() ? 0 : folder.split("/", -1).length;
    for (PresetItem preset : found) {
      if (preset.folder().equals(folder)) {
        rows.add(new Entry(preset, depth, edited.test(preset.name())));
      }
    }
    Set<String> folders = new TreeSet<>();
    for (PresetItem preset : found) {
      if (preset.folder().length() > folder.length() && within(preset, folder)) {
        String below = folder.isEmpty() ? "" : folder + "/";
        folders.add(below + preset.folder().substring(below.length()).split("/", 2)[0]);
      }
    }
    for (String below : folders) {
      List<PresetItem> members = found.stream().filter(p -> within(p, below)).toList();
      boolean open = all || open(below);
      rows.add(new Branch(below, title(below), depth, members.size(), open));
      if (open) {
        add(members, below, all, edited, rows);
      }
    }
  }

  private static boolean within(PresetItem preset, String folder) {
    return folder.isEmpty() || (preset.folder() + "/").startsWith(folder + "/");
  }

  private static String title(String folder) {
    return folder.equals("own")
        ? "My own"
        : Ui.words(folder.substring(folder.lastIndexOf('/') + 1));
  }

  private static boolean outer(String folder) {
    return !folder.contains("/");
  }

  /** Outer folders are open until they are closed, inner ones closed until they are opened. */
  private boolean open(String folder) {
    return outer(folder) != turned.contains(folder);
  }

  /** Opens or closes a folder. */
  void set(String folder, boolean shown) {
    if (outer(folder) == shown) {
      turned.remove(folder);
    } else {
      turned.add(folder);
    }
  }

  /** Opens what leads to a preset. */
  void reveal(PresetItem preset) {
    String folder = preset.folder();
    while (!folder.isEmpty()) {
      set(folder, true);
      folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
    }
  }
}
