package mongery.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.config.JsonText;

/**
 * The settings of a form as text. Text that makes a valid record goes into the form at once; other
 * text stays as it is typed, with the line at fault, and keeps the form's settings from being used.
 */
public final class JsonViewModel {
  private final FormViewModel form;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
  private final ReadOnlyIntegerWrapper faultyLine = new ReadOnlyIntegerWrapper(this, "faultyLine");
  private boolean writing;
  private boolean reading;

  JsonViewModel(FormViewModel form) {
    this.form = form;
    text.addListener((property, was, now) -> read(now));
    active.addListener((property, was, now) -> write());
  }

  /** What is typed. */
  public StringProperty textProperty() {
    return text;
  }

  /** Whether the person looks at the text rather than the fields. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** Shows the text instead of the fields, or these again unless text at fault would be lost. */
  public void alternate() {
    if (faultyLine.get() == 0 && !form.emptyProperty().get()) {
      active.set(!active.get());
    }
  }

  /** The line that keeps the text from being used, from 1; 0 for none. */
  public ReadOnlyIntegerProperty faultyLineProperty() {
    return faultyLine.getReadOnlyProperty();
  }

  /** Writes the form's settings, unless the text is where they came from or nobody looks. */
  void write() {
    if (reading || !active.get() || form.emptyProperty().get()) {
      return;
    }
    writing = true;
    try {
      text.set(Json.pretty(form.value()));
    } finally {
      writing = false;
    }
    faultyLine.set(0);
  }

  private void read(String typed) {
    if (writing || !active.get()) {
      return;
    }
    reading = true;
    try {
      JsonNode record = Json.parse(typed, "");
      if (!(record instanceof ObjectNode)) {
        throw new ConfigException("", "", "an experiment is an object: { ... }");
      }
      form.obstruct("");
      form.show(record, "json");
      faultyLine.set(0);
    } catch (ConfigException e) {
      JsonText outline = new JsonText(typed);
      int line = outline.brokenAt() > 0 ? outline.brokenAt() : outline.line(e.path());
      faultyLine.set(line);
      form.obstruct("Line " + line + ": " + e.getMessage().replaceFirst("^:\\d+:\\d+: ", ""));
    } finally {
      reading = false;
    }
  }
}
