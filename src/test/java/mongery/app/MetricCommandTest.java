package mongery.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import mongery.config.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricCommandTest {
  @TempDir Path dir;
  private Path a;
  private Path b;
  private int code;
  private String error;

  @BeforeEach
  void write() throws IOException {
    a = Files.writeString(dir.resolve("a.csv"), "0,0\n1,0\n");
    b = Files.writeString(dir.resolve("b.csv"), "0,3\n1,3\n");
  }

  private String mongery(Object... words) {
    String[] line = new String[words.length];
    for (int i = 0; i < line.length; i++) {
      line[i] = words[i].toString();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    code = Cli.run(new PrintWriter(out), new PrintWriter(err), line);
    error = err.toString();
    return out.toString().strip();
  }

  @Test
  void distanceOfTwoFiles() {
    assertThat(Double.parseDouble(mongery("metric", "w2", a, b))).isCloseTo(3, within(1e-12));
    assertThat(Double.parseDouble(mongery("metric", "w1", a, b))).isCloseTo(3, within(1e-12));
    assertThat(Double.parseDouble(mongery("metric", "frechet", a, b))).isCloseTo(9, within(1e-9));
  }

  @Test
  void jsonCarriesTheOptionsUsed() {
    JsonNode r =
        Json.parse(
            mongery("metric", "sinkhorn-divergence", a, b, "--set", "epsilon=0.2", "--json"), "");
    assertThat(r.get("metric").asText()).isEqualTo("sinkhorn-divergence");
    assertThat(r.get("value").asDouble()).isCloseTo(9, within(1e-9));
    assertThat(r.get("options").get("epsilon").asDouble()).isEqualTo(0.2);
  }

  @Test
  void withoutANameTheMetricsAreListed() {
    assertThat(mongery("metric"))
        .contains("w1", "w2", "frechet", "sinkhorn-divergence", "mmd", "knn-kl", "bandwidth=")
        .doesNotContain("monotonicity");
    assertThat(code).isZero();
  }

  @Test
  void wrongWordsAreOneSentenceAndExitCodeTwo() {
    mongery("metric", "w3", a, b);
    assertThat(code).isEqualTo(2);
    assertThat(error).contains("w3", "w2").hasLineCount(1);
    mongery("metric", "w2", a);
    assertThat(code).isEqualTo(2);
    assertThat(error).contains("two files").hasLineCount(1);
    mongery("metric", "sinkhorn-divergence", a, b, "--set", "epsilon=0");
    assertThat(code).isEqualTo(2);
    assertThat(error).contains("epsilon").hasLineCount(1);
    mongery("metric", "mmd", a, b, "--set", "width=1");
    assertThat(code).isEqualTo(2);
    assertThat(error).contains("width", "bandwidth").hasLineCount(1);
    mongery("metric", "w2", a, dir.resolve("none.csv"));
    assertThat(code).isEqualTo(2);
    assertThat(error).contains("none.csv").hasLineCount(1);
  }
}
