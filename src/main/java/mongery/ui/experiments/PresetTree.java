package mongery.ui.experiments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import mongery.config.OwnPresets;
import mongery.ui.base.Ui;

/**
 * Presets by folder, large folders by method; branches open and close. A search shows all that it
 * finds, whatever is closed.
 */
final class PresetTree {
  /** Folders of more presets are divided by method. */
  private static final int LARGE = 12;

  private final Set<String> open = new HashSet<>();

  /** A line of the tree as it is shown. */
  sealed interface Row {
    /** How far it is indented. */
    int depth();
  }

  /** Heads presets that belong together. */
  record Branch(String path, String name, int depth, int presets, boolean open) implements Row {}

  /** One preset; {@code edited} if it was changed and not saved. */
  record Entry(PresetItem preset, int depth, boolean edited) implements Row {}

  /** Lines to show. */
  List<Row> rows(List<PresetItem> presets, String search, Predicate<String> edited) {
    boolean searching = !search.isBlank();
    Map<String, List<PresetItem>> folders = new LinkedHashMap<>();
    presets.stream()
        .filter(preset -> OwnPresets.owns(preset.name()))
        .forEach(preset -> add(folders, preset.folder(), preset)); // one's own come first
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (PresetItem preset : presets) {
      sizes.merge(preset.folder(), 1, Integer::sum);
      if (!OwnPresets.owns(preset.name())) {
        add(folders, preset.folder(), preset);
      }
    }
    List<Row> rows = new ArrayList<>();
    folders.forEach(
        (folder, members) -> {
          List<PresetItem> found =
              members.stream().filter(preset -> preset.matches(search)).toList();
          if (found.isEmpty()) {
            return;
          }
          boolean shown = searching || !closed(folder);
          rows.add(new Branch(folder, title(folder), 0, found.size(), shown));
          if (shown && sizes.get(folder) > LARGE) {
            byMethod(folder, found, searching, edited, rows);
          } else if (shown) {
            found.forEach(p -> rows.add(new Entry(p, 1, edited.test(p.name()))));
          }
        });
    return rows;
  }

  private void byMethod(
      String folder,
      List<PresetItem> found,
      boolean searching,
      Predicate<String> edited,
      List<Row> rows) {
    Map<String, List<PresetItem>> methods = new LinkedHashMap<>();
    found.forEach(preset -> add(methods, preset.method(), preset));
    methods.forEach(
        (method, members) -> {
          String path = branch(folder, method);
          boolean shown = searching || open.contains(path);
          String name = method.isEmpty() ? "Broken" : Ui.words(method);
          rows.add(new Branch(path, name, 1, members.size(), shown));
          if (shown) {
            members.forEach(p -> rows.add(new Entry(p, 2, edited.test(p.name()))));
          }
        });
  }

  private static void add(Map<String, List<PresetItem>> groups, String key, PresetItem preset) {
    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(preset);
  }

  private static String branch(String folder, String method) {
    return folder + "//" + method;
  }

  private static String title(String folder) {
    return folder.equals("own") ? "My own" : Ui.words(folder);
  }

  /** Folders are open until they are closed, methods closed until they are opened. */
  private boolean closed(String folder) {
    return open.contains("-" + folder);
  }

  /** Opens or closes a branch. */
  void set(String path, boolean shown) {
    String key = path.contains("//") ? path : "-" + path;
    if (path.contains("//") == shown) {
      open.add(key);
    } else {
      open.remove(key);
    }
  }

  /** Opens what leads to a preset. */
  void reveal(PresetItem preset) {
    set(preset.folder(), true);
    set(branch(preset.folder(), preset.method()), true);
  }
}
