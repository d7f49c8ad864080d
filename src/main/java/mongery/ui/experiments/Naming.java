package mongery.ui.experiments;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mongery.config.OwnPresets;

/** The title under which an experiment is about to be saved, and what that would mean. */
public final class Naming {
  private final OwnPresetsViewModel presets;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final StringProperty title = new SimpleStringProperty(this, "title", "");
  private final BooleanBinding taken;
  private final StringBinding remark;

  Naming(OwnPresetsViewModel presets) {
    this.presets = presets;
    taken = Bindings.createBooleanBinding(() -> presets.taken(title.get()), title, open);
    remark =
        Bindings.createStringBinding(
            () ->
                title.get().isBlank()
                    ? "Give it a title"
                    : "experiments/"
                        + OwnPresets.name(title.get())
                        + ".json"
                        + (taken.get() ? " is there already" : ""),
            title,
            taken);
  }

  /** Whether a title is asked for. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** The title typed. */
  public StringProperty titleProperty() {
    return title;
  }

  /** Whether saving would replace a preset. */
  public BooleanBinding takenProperty() {
    return taken;
  }

  /** Where it would be saved. */
  public StringBinding remarkProperty() {
    return remark;
  }

  /** Asks for a title, proposing one. */
  void ask(String proposal) {
    title.set(proposal);
    open.set(true);
  }

  /** Saves; a preset of that title is replaced, as the button that is pressed then says. */
  public void save() {
    if (!title.get().isBlank()) {
      open.set(false);
      presets.saveAs(title.get(), taken.get());
    }
  }

  /** Asks no more. */
  public void cancel() {
    open.set(false);
  }
}
