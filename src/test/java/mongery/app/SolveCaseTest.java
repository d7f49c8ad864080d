package mongery.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mongery.config.ConfigException;
import mongery.transport.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SolveCaseTest {
  @TempDir Path dir;

  private JsonNode solve(String json) {
    return SolveCase.solve(file(json), true);
  }

  private Path file(String json) {
    try {
      return Files.writeString(dir.resolve("case.json"), json.replace('\'', '"'));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void refuses(String json, String... words) {
    Path file = file(json);
    assertThatThrownBy(() -> SolveCase.solve(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("case.json: ")
        .satisfies(e -> assertThat(e.getMessage()).contains(words).doesNotContain("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "emd-n48x64-s1",
        "sinkhorn-eps0.05-n36x40-s1",
        "uot_kl-eps0.05-rhoinf_1.0-n64x48-s0",
        "uot_entropy-eps0.1-rho1.0_1.0-n36x40-s2",
        "mm_kl-rho5.0-n64x48-s0",
        "mm_l2-rho50.0-n64x48-s0",
        "partial-m0.4-n64x48-s0",
        "partial_entropic-m0.5-eps0.1-n36x40-s1"
      })
  void oracleFilesAreAcceptedAsTheyAre(String id) {
    JsonNode c = Fixtures.read("pot/" + id + ".json");

    JsonNode result = solve(c.toString());

    assertThat(result.get("objective").asDouble())
        .isCloseTo(c.get("expected").get("objective").asDouble(), within(1e-9));
    assertThat(result.get("row_marginal")).hasSize(c.get("x").size());
    assertThat(result.get("col_marginal")).hasSize(c.get("y").size());
    assertThat(result.get("f")).hasSize(c.get("x").size());
    assertThat(result.get("g")).hasSize(c.get("y").size());
    assertThat(result.has("lambda_")).isEqualTo(id.startsWith("partial"));
  }

  @Test
  void twoPointsByHand() {
    JsonNode r = solve("{'problem':'emd','x':[[0],[1]],'y':[[3],[1]],'a':'uniform','params':{}}");

    assertThat(r.get("objective").asDouble()).isCloseTo((1 + 4) / 2.0, within(1e-15));
    assertThat(r.get("plan_sparse")).hasSize(2);
  }

  @Test
  void tauMeansRhoOverRhoPlusEps() {
    String points = "'x':[[0],[1.5]],'y':[[0.3],[1]],'a':[0.2,0.9],'b':[1,1]";
    JsonNode rho =
        solve("{'problem':'uot_kl'," + points + ",'params':{'eps':0.5,'rho1':0.5,'rho2':'inf'}}");
    JsonNode tau =
        solve("{'problem':'uot_kl'," + points + ",'params':{'eps':0.5,'tau1':0.5,'tau2':1}}");
    assertThat(tau).isEqualTo(rho);
  }

  @Test
  void oneRhoServesBothSides() {
    String points = "'x':[[0],[1.5]],'y':[[0.3],[1]]";
    assertThat(solve("{'problem':'uot_kl'," + points + ",'params':{'eps':0.5,'rho':2}}"))
        .isEqualTo(
            solve("{'problem':'uot_kl'," + points + ",'params':{'eps':0.5,'rho1':2,'rho2':2}}"));
  }

  @Test
  void weightsThatDifferByRoundingAreBroughtToOneSum() {
    JsonNode r = solve("{'problem':'emd','x':[[0]],'y':[[2],[2]],'a':[1],'b':[0.5,0.5000001]}");
    assertThat(r.get("col_marginal").get(0).asDouble()).isCloseTo(0.49999995, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'problem':'emd','x':[[0]],'y':[[2]],'a':[1],'b':[1.1]}                     | a sums to 1.0",
        "{'problem':'emd','x':[[0]],'y':[[2]],'a':[-1],'b':[1]}                      | a[0] is -1.0",
        "{'problem':'emd','x':[[0]],'y':[[2]],'a':[0],'b':[1]}                       | a sums to 0",
        "{'problem':'emd','x':[],'y':[[2]]}                                          | x has no points",
        "{'problem':'emd','x':[[0]],'y':[]}                                          | y has no points",
        "{'problem':'emd','x':[[NaN]],'y':[[2]]}                                     | x[0][0]",
        "{'problem':'emd','x':[[0]],'y':[[-Infinity]]}                               | y[0][0]",
        "{'problem':'emd','x':[[1e999]],'y':[[0]]}                                   | x[0][0]",
        "{'problem':'emd','x':[[0]],'y':[[0]],'a':[NaN]}                             | a[0]",
        "{'problem':'emd','x':[[0]],'y':[['1']]}                                     | y[0][0]",
        "{'problem':'emd','x':[[0]],'y':[[2,3]]}                                     | dimension 2",
        "{'problem':'emd','x':[[0],[1,2]],'y':[[2]]}                                 | x[1] has 2",
        "{'problem':'emd','x':[[0]],'y':[[2]],'a':[0.5,0.5]}                         | a has 2 weights",
        "{'problem':'emd','n':2,'x':[[0]],'y':[[2]]}                                 | n is 2",
        "{'problem':'emd','x':[[0]],'y':[[2]],'eps':1}                               | unknown key eps",
        "{'problem':'emd','x':[[0]],'y':[[2]],'params':{'eps':1}}                    | params.eps",
        "{'problem':'emb','x':[[0]],'y':[[2]]}                                       | uot_kl",
        "{'x':[[0]],'y':[[2]]}                                                       | problem is missing",
        "{'problem':'emd','y':[[2]]}                                                 | x must be",
        "{'problem':'emd','x':[[0]],'y':[[2]],'cost':'l7'}                           | sqeuclidean",
        "{'problem':'sinkhorn','x':[[0]],'y':[[2]],'params':{'eps':0}}               | eps is 0",
        "{'problem':'sinkhorn','x':[[0]],'y':[[2]],'params':{'eps':-1}}              | eps is -1",
        "{'problem':'sinkhorn','x':[[0]],'y':[[2]],'params':{'eps':'inf'}}           | params.eps",
        "{'problem':'sinkhorn','x':[[0]],'y':[[2]],'params':{}}                      | params.eps",
        "{'problem':'sinkhorn','x':[[0]],'y':[[2]]}                                  | params.eps",
        "{'problem':'uot_kl','x':[[0]],'y':[[2]],'params':{'eps':1,'rho1':1}}        | params.rho2",
        "{'problem':'uot_kl','x':[[0]],'y':[[2]],'params':{'eps':1,'rho':-1}}        | params.rho is -1",
        "{'problem':'uot_kl','x':[[0]],'y':[[2]],'params':{'eps':0,'tau':0.5}}       | eps is 0",
        "{'problem':'uot_kl','x':[[0]],'y':[[2]],'params':{'eps':1,'tau':1.5}}       | tau is 1.5",
        "{'problem':'uot_kl','x':[[0]],'y':[[2]],'params':{'eps':1,'tau':1,'rho':1}} | both given",
        "{'problem':'mm_kl','x':[[0]],'y':[[2]],'params':{'rho':1,'div':'l2'}}       | params.div",
        "{'problem':'mm_l2','x':[[0]],'y':[[2]],'params':{'rho':'inf'}}              | rho is Infinity",
        "{'problem':'partial','x':[[0]],'y':[[2]],'params':{'m':1.5}}                | m is 1.5",
        "{'problem':'partial','x':[[0]],'y':[[2]],'params':{'m':-0.1}}               | m is -0.1",
        "{'problem':'partial_entropic','x':[[0]],'y':[[2]],'params':{'m':0,'eps':1}} | m is 0",
        "{'problem':'emd','x':[[0]],'x':[[0]],'y':[[2]]}                             | not valid JSON",
        "{'problem':'emd','x':[[0]],'y':[[2]]} 5                                     | not valid JSON",
        "{'problem':'emd','x':[[0]]                                                  | not valid JSON",
        "[1]                                                                         | JSON object",
        "''                                                                          | JSON object",
      },
      quoteCharacter = '~')
  void wrongInputIsOneClearSentence(String json, String words) {
    refuses(json, words);
  }

  @Test
  void missingFileIsNamed() {
    assertThatThrownBy(() -> SolveCase.solve(dir.resolve("none.json")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("none.json");
  }

  @Test
  void pointWithoutWeightMayHaveMinusInfinityAsPotential() {
    JsonNode r =
        solve(
            "{'problem':'uot_entropy','x':[[0],[1]],'y':[[2]],'a':[1,0],"
                + "'params':{'eps':1,'rho':1}}");
    assertThat(r.get("f").get(1).asText()).isEqualTo("-inf");
    assertThat(r.get("row_marginal").get(1).asDouble()).isZero();
  }
}
