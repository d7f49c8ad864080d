package mongery.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One setting as a form shows it.
 *
 * @param path dotted path, list entries by index
 * @param label name for people
 * @param kind kind of value
 * @param help one line of help
 * @param unit unit or scale; empty if none
 * @param min smallest allowed number, or negative infinity
 * @param max largest allowed number, or positive infinity
 * @param above whether {@code min} itself is excluded
 * @param def default; null if the setting must be given
 * @param optional whether it may be left empty
 * @param live whether it may change while a run is training
 * @param choices allowed words of a {@link Kind#CHOICE} or types of a {@link Kind#FAMILY}
 * @param family interface of a {@link Kind#FAMILY}, or of the entries of a list of members; else
 *     null
 * @param record type of an optional {@link Kind#RECORD}, or of the entries of a list of records;
 *     else null
 * @param element kind of the entries of a {@link Kind#LIST}; else null
 * @param value present value; null if absent or if only the type was asked about
 */
public record Field(
    String path,
    String label,
    Kind kind,
    String help,
    String unit,
    double min,
    double max,
    boolean above,
    JsonNode def,
    boolean optional,
    boolean live,
    List<Choice> choices,
    Class<?> family,
    Class<? extends Record> record,
    Kind element,
    JsonNode value) {

  /**
   * One allowed word.
   *
   * @param value as written in JSON
   * @param help what it is; may be empty
   */
  public record Choice(String value, String help) {}
}
