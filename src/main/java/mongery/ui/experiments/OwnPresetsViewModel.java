package mongery.ui.experiments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import mongery.config.OwnPresets;
import mongery.ui.base.Work;

/** Saving the experiment under edit as a preset of one's own; copying and deleting such presets. */
public final class OwnPresetsViewModel {
  private final ExperimentsViewModel model;
  private final Work work;
  private final Library library;
  private final Naming naming;

  OwnPresetsViewModel(ExperimentsViewModel model, Work work, Library library) {
    this.model = model;
    this.work = work;
    this.library = library;
    this.naming = new Naming(this);
  }

  /** Whether the preset chosen is the person's own. */
  boolean chosen() {
    return preset() != null && OwnPresets.owns(preset().name());
  }

  /** The title asked for when the experiment is to be saved as another preset. */
  Naming naming() {
    return naming;
  }

  /** Asks for the title of another preset. */
  public void askTitle() {
    PresetItem from = preset();
    if (from != null && valid()) {
      naming.ask(chosen() ? from.title() : from.title() + " (mine)");
    }
  }

  /** Whether an own preset has that title already. */
  boolean taken(String title) {
    return model.has(OwnPresets.name(title));
  }

  /** Saves the edits of an own preset under its name; of any other, asks for one. */
  public void save() {
    if (!chosen()) {
      askTitle();
    } else if (valid()) {
      save(preset().name(), model.form().value(), true);
    }
  }

  /**
   * Saves the experiment as edited as an own preset, and chooses it.
   *
   * @param replace whether one of that title may be replaced
   */
  void saveAs(String title, boolean replace) {
    if (valid() && !title.isBlank()) {
      save(OwnPresets.name(title), model.form().value().put("title", title.strip()), replace);
    }
  }

  /** Makes a copy of the preset chosen, without its edits, under a title that is free. */
  public void duplicate() {
    PresetItem from = preset();
    if (from == null || from.config() == null) {
      return;
    }
    String title = from.title() + " (copy)";
    for (int i = 2; taken(title); i++) {
      title = from.title() + " (copy " + i + ")";
    }
    save(OwnPresets.name(title), from.config().deepCopy().put("title", title), false);
  }

  /** Deletes the own preset chosen. */
  void delete() {
    if (chosen()) {
      String name = preset().name();
      work.run(
          () -> {
            library.delete(name);
            return name;
          },
          model::deleted,
          model::failed);
    }
  }

  private void save(String name, ObjectNode experiment, boolean replace) {
    work.run(
        () -> {
          library.save(name, experiment, replace);
          return name;
        },
        saved -> model.saved(saved, experiment),
        model::failed);
  }

  private PresetItem preset() {
    return model.chosenProperty().get();
  }

  private boolean valid() {
    return model.form().validProperty().get();
  }
}
