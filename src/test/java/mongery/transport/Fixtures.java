package mongery.transport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Oracle cases under src/test/resources/fixtures; their README files say where they come from. */
public final class Fixtures {
  private Fixtures() {}

  /** Reads a gzipped JSON resource below {@code fixtures/}. */
  public static JsonNode read(String name) {
    try (InputStream in = new GZIPInputStream(open(name + ".gz"))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of all discrete cases. */
  public static List<String> ids() {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open("pot/index.csv"), StandardCharsets.UTF_8))) {
      return in.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] vector(JsonNode node) {
    double[] out = new double[node.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = node.get(i).asDouble();
    }
    return out;
  }

  /** Rows. */
  public static double[][] matrix(JsonNode node) {
    double[][] out = new double[node.size()][];
    for (int i = 0; i < out.length; i++) {
      out[i] = vector(node.get(i));
    }
    return out;
  }

  /** Weights, or null for uniform ones. */
  static double[] weights(JsonNode node) {
    return node.isTextual() ? null : vector(node);
  }

  /** A number, or infinity for the string "inf". */
  static double number(JsonNode node) {
    return node.isTextual() ? Double.POSITIVE_INFINITY : node.asDouble();
  }

  private static InputStream open(String name) {
    return Fixtures.class.getResourceAsStream("/fixtures/" + name);
  }
}
