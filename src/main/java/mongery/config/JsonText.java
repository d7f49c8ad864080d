package mongery.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Where things stand in JSON text, so that an editor can point at them. */
public final class JsonText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, Integer> lines = new HashMap<>();
  private int brokenAt;

  /**
   * @param text JSON, sound or not
   */
  public JsonText(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      JsonToken token = parser.nextToken();
      value(parser, token, "");
      parser.nextToken();
    } catch (JsonProcessingException e) {
      brokenAt = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void value(JsonParser parser, JsonToken token, String path) throws IOException {
    lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = Binder.join(path, parser.currentName());
        lines.put(key, parser.currentTokenLocation().getLineNr());
        value(parser, parser.nextToken(), key);
      }
    } else if (token == JsonToken.START_ARRAY) {
      int index = 0;
      for (JsonToken next = parser.nextToken();
          next != null && next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        value(parser, next, Binder.join(path, Integer.toString(index++)));
      }
    }
  }

  /** Line, from 1, at which the text stops being JSON; 0 if it does not. */
  public int brokenAt() {
    return brokenAt;
  }

  /** Line, from 1, of a dotted path, or of the nearest place around it that is there. */
  public int line(String path) {
    String place = path;
    while (!lines.containsKey(place) && !place.isEmpty()) {
      place = place.contains(".") ? place.substring(0, place.lastIndexOf('.')) : "";
    }
    return lines.getOrDefault(place, 1);
  }
}
