package mongery.data.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import mongery.config.Binder;
import mongery.config.ConfigException;
import mongery.config.Json;
import mongery.data.Law;
import mongery.data.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of the published toys, as presets write them, against their closed forms. */
class ToyCatalogueTest {
  private static final int N = 20_000;
  private static final Binder BINDER = Binder.load();

  private static final String WIFI =
      "{'type':'rings','radii':[1,1.3,1.6],'width':0.1,'from':0,'to':90}";

  @TempDir Path folder;

  private static Law law(String json) {
    return BINDER.read(Json.parse(json.replace('\'', '"'), ""), Law.class, "");
  }

  private static Samples draw(Law law, int n) {
    return law.draw(n, new SplittableRandom(11), Law.Draw.EXACT_COUNTS, Law.Part.TRAIN);
  }

  private static double mean(Samples s, int column) {
    double sum = 0;
    for (int i = 0; i < s.size(); i++) {
      sum += s.points().at(i, column);
    }
    return sum / s.size();
  }

  private static double covariance(Samples s, int a, int b) {
    double sum = 0;
    double meanA = mean(s, a);
    double meanB = mean(s, b);
    for (int i = 0; i < s.size(); i++) {
      sum += (s.points().at(i, a) - meanA) * (s.points().at(i, b) - meanB);
    }
    return sum / s.size();
  }

  private static long count(Samples s, Law law, String group) {
    int g = law.groups().indexOf(group);
    assertThat(g).as(group).isNotNegative();
    return Arrays.stream(s.groups()).filter(own -> own == g).count();
  }

  private static double radius(Samples s, int i) {
    return Math.hypot(s.points().at(i, 0), s.points().at(i, 1));
  }

  /** Means and covariances of the plane; the bounds are some five standard errors. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'type':'gaussian'}; 0;0; 1;0;1; 0.05",
        "{'type':'gaussian','mean':[0,-2],'sds':[0.5,0.2]}; 0;-2; 0.25;0;0.04; 0.02",
        "{'type':'gaussian','mean':[-0.3,0],'sd':0.2}; -0.3;0; 0.04;0;0.04; 0.01",
        "{'type':'gaussian','dims':[2],'mean':[3],'variance':0.36}; 3;3; 0.36;0;0.36; 0.03",
        // 8.5 of the U-NOTB notes: rotation by 60 degrees of diag(4, 0.25)
        "{'type':'gaussian','mean':[-1,1],'covariance':[[1.1875,1.62380],[1.62380,3.0625]]};"
            + " -1;1; 1.1875;1.6238;3.0625; 0.15",
        "{'type':'gaussian-mixture','components':[{'mean':[-5,4],'variance':0.4,'weight':0.25},"
            + "{'mean':[-5,-4],'variance':0.4,'weight':0.75}]}; -5;-2; 0.4;0;12.4; 0.2",
        "{'type':'eight-gaussians','radius':12,'variance':0.4}; 0;0; 72.4;0;72.4; 0.4",
        "{'type':'gaussian-grid'}; 0;0; 128.01;0;128.01; 0.4",
        "{'type':'box','low':[1,-1],'high':[3,0]}; 2;-0.5; 0.33333;0;0.083333; 0.02",
        "{'type':'disc','radius':0.5}; 0;0; 0.0625;0;0.0625; 0.005",
        "{'type':'checkerboard'}; 0;0; 1.46216;-0.27416;1.46216; 0.05",
        "{'type':'polygon'}; 0.33333;0; 0.22222;0;0.16667; 0.02",
        "{'type':'points','points':[[0,0],[2,0]],'jitter':0.1,'weights':[1,3]};"
            + " 1.5;0; 0.76;0;0.01; 0.02",
        "{'type':'twister','law':{'type':'gaussian','sd':0.001},'rate':0.4}; 0;0; 0;0;0; 0.001",
      })
  void lawsHaveTheirMoments(
      String json, double x, double y, double xx, double xy, double yy, double within) {
    Samples s = draw(law(json), N);
    assertThat(mean(s, 0)).isCloseTo(x, within(within));
    assertThat(mean(s, 1)).isCloseTo(y, within(within));
    assertThat(covariance(s, 0, 0)).isCloseTo(xx, within(within));
    assertThat(covariance(s, 0, 1)).isCloseTo(xy, within(within));
    assertThat(covariance(s, 1, 1)).isCloseTo(yy, within(within));
  }

  @Test
  void theUnotbSpiralFollowsItsFormula() {
    Samples s =
        draw(
            law(
                "{'type':'spiral','turns':1.5,'start':-90,'inner':1.5707963267948966,"
                    + "'radius':10.995574287564276,'noise':0}"),
            1000);
    int below = 0;
    for (int i = 0; i < s.size(); i++) {
      double r = radius(s, i);
      double theta = r - Math.PI;
      assertThat((double) s.points().at(i, 0)).isCloseTo(r * Math.cos(theta), within(1e-4));
      assertThat((double) s.points().at(i, 1)).isCloseTo(r * Math.sin(theta), within(1e-4));
      below += theta < 1.5 * Math.PI - Math.PI / 2 ? 1 : 0; // sqrt(U) < 1/2
    }
    assertThat(below).isBetween(200, 300);
  }

  @Test
  void theUnotbMoonsFollowTheirFormula() {
    Law law = law("{'type':'moons','noise':0,'scale':12,'shift':[-6,-2.4],'offset':[1,0.4]}");
    Samples s = draw(law, 1000);
    assertThat(count(s, law, "upper")).isEqualTo(500);
    for (int i = 0; i < s.size(); i++) {
      int side = s.groups()[i] == 0 ? -1 : 1;
      double cos = s.points().at(i, 0) / 12 - side * 0.5;
      double sin = -side * (s.points().at(i, 1) / 12 - side * 0.2);
      assertThat(Math.hypot(cos, sin)).isCloseTo(1, within(1e-5));
      assertThat(sin).isGreaterThan(-1e-6);
    }
  }

  @Test
  void swissRollIsThatOfExtremalTransport() {
    Samples s = draw(law("{'type':'swiss-roll','noise':0,'divisor':18}"), N);
    double sum = 0;
    for (int i = 0; i < N; i++) {
      double t = radius(s, i) * 18;
      assertThat(t).isBetween(1.5 * Math.PI - 1e-4, 4.5 * Math.PI + 1e-4);
      assertThat((double) s.points().at(i, 0)).isCloseTo(t * Math.cos(t) / 18, within(1e-4));
      sum += t;
    }
    assertThat(sum / N).isCloseTo(3 * Math.PI, within(0.1));
    // The published cost of extremal transport to a disc of radius 0.5, per coordinate.
    Samples noisy = draw(law("{'type':'swiss-roll','noise':0.3,'divisor':18}"), N);
    Support disc = (Support) law("{'type':'disc','radius':0.5}");
    double cost = 0;
    for (int i = 0; i < N; i++) {
      double[] x = {noisy.points().at(i, 0), noisy.points().at(i, 1)};
      double[] y = disc.nearest(x);
      cost += (Math.pow(x[0] - y[0], 2) + Math.pow(x[1] - y[1], 2)) / 2 / N;
    }
    assertThat(cost).isCloseTo(0.00753, within(0.0002));
  }

  @Test
  void wifiArcsShareTheMassAndHaveUniformRadii() {
    Law law = law(WIFI);
    assertThat(law.groups()).containsExactly("radius 1", "radius 1.3", "radius 1.6");
    Samples s = draw(law, 3000);
    assertThat(count(s, law, "radius 1.3")).isEqualTo(1000);
    double[] outer = {1, 1.3, 1.6};
    for (int i = 0; i < s.size(); i++) {
      assertThat(outer[s.groups()[i]] - radius(s, i)).isBetween(-1e-6, 0.1 + 1e-6);
      assertThat(s.points().at(i, 0)).isGreaterThan(-1e-6f);
      assertThat(s.points().at(i, 1)).isGreaterThan(-1e-6f);
    }
  }

  @Test
  void acceptHasMoreInkOnTheLowerLine() {
    Law law = law("{'type':'text','low':[-1,-1],'high':[1,0]}");
    assertThat(law.groups()).containsExactly("DO NOT", "ACCEPT");
    Samples s = draw(law, N);
    float[] low = {9, 9};
    float[] high = {-9, -9};
    for (int i = 0; i < N; i++) {
      float y = s.points().at(i, 1);
      assertThat(y < -0.5f).isEqualTo(s.groups()[i] == 1);
      for (int k = 0; k < 2; k++) {
        low[k] = Math.min(low[k], s.points().at(i, k));
        high[k] = Math.max(high[k], s.points().at(i, k));
      }
    }
    assertThat(low[0]).isBetween(-1f, -0.99f);
    assertThat(high[0]).isBetween(0.99f, 1f);
    assertThat(low[1]).isBetween(-1f, -0.99f);
    assertThat(high[1]).isBetween(-0.01f, 0f);
    // so that weight 2 lets the whole source land there
    assertThat(count(s, law, "ACCEPT")).isGreaterThan(N / 2);
  }

  @Test
  void silhouettesAreUniformOnDarkPixels() throws IOException {
    Path file = folder.resolve("bar.png");
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 40, 10); // below stays transparent
    pen.setColor(new Color(60, 60, 60));
    pen.fillRect(0, 0, 10, 5);
    pen.dispose();
    ImageIO.write(image, "png", file.toFile());
    String json = "{'type':'silhouette','path':'" + file + "','low':[0,0],'high':[4,2]}";
    Samples s = draw(law(json), 4000);
    for (int i = 0; i < s.size(); i++) {
      assertThat(s.points().at(i, 0)).isBetween(0.04f, 0.96f);
      assertThat(s.points().at(i, 1)).isBetween(1.54f, 1.96f);
    }
    assertThat(mean(s, 0)).isCloseTo(0.5, within(0.03));
    assertThat(mean(s, 1)).isCloseTo(1.75, within(0.02));
    assertThatThrownBy(() -> draw(law(json.replace("'high'", "'threshold':0.1,'high'")), 1))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("no pixel darker");
    Files.writeString(file, "text");
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
    assertThatThrownBy(() -> draw(law(json), 1))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("not a picture");
  }

  @Test
  void twisterIsUndoneByTheForwardRotation() {
    String gaussian = "{'type':'gaussian','mean':[3.46,-2]}";
    Samples plain = draw(law(gaussian), 500);
    Samples twisted = draw(law("{'type':'twister','law':" + gaussian + "}"), 500);
    for (int i = 0; i < 500; i++) {
      double r = radius(twisted, i);
      double angle = Math.atan2(twisted.points().at(i, 1), twisted.points().at(i, 0)) + 0.4 * r;
      assertThat(r * Math.cos(angle)).isCloseTo(plain.points().at(i, 0), within(1e-4));
      assertThat(r * Math.sin(angle)).isCloseTo(plain.points().at(i, 1), within(1e-4));
    }
  }

  @Test
  void whitenedLawsAreNearlyStandard() {
    String roll = "{'type':'swiss-roll'}";
    Law law = law("{'type':'whitened','law':" + roll + ",'points':20000}");
    Samples s = draw(law, N);
    assertThat(mean(s, 0)).isCloseTo(0, within(0.03));
    assertThat(covariance(s, 0, 0)).isCloseTo(1, within(0.03));
    assertThat(covariance(s, 1, 1)).isCloseTo(1, within(0.03));
    assertThat(covariance(s, 0, 1)).isCloseTo(0, within(0.03));
    // Symmetric root: a law of independent coordinates is stretched along the axes only.
    Samples gaussian =
        draw(law("{'type':'whitened','law':{'type':'gaussian','mean':[7,1],'sds':[3,0.1]}}"), N);
    assertThat(covariance(gaussian, 1, 1)).isCloseTo(1, within(0.2));
    Law other = law("{'type':'whitened','law':" + roll + ",'points':20000,'seed':1}");
    assertThat(draw(other, 10).points().values()).isNotEqualTo(draw(law, 10).points().values());
    assertThatThrownBy(
            () -> draw(law("{'type':'whitened','law':{'type':'gaussian','sds':[1,0]}}"), 5))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("cannot be whitened");
  }

  @Test
  void anyLawCanBeContaminatedAndItsGroupsSurvive() {
    Law law =
        law(
            "{'type':'contaminated','fraction':0.05,'law':"
                + WIFI
                + ",'outliers':{'type':'gaussian','mean':[9,9],'sd':0.1}}");
    assertThat(law.groups())
        .containsExactly("inlier/radius 1", "inlier/radius 1.3", "inlier/radius 1.6", "outlier");
    Samples s = draw(law, 3000);
    assertThat(count(s, law, "outlier")).isEqualTo(150);
    assertThat(count(s, law, "inlier/radius 1")).isEqualTo(950);
    Law plain =
        law(
            "{'type':'contaminated','law':{'type':'box'},'outliers':{'type':'gaussian','dims':[1]}}");
    assertThat(plain.groups()).containsExactly("inlier", "outlier");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void contaminationMayBeNothingOrEverything(double fraction) {
    Law law =
        new Contaminated(
            law("{'type':'moons'}"), fraction, law("{'type':'whitened','law':" + WIFI + "}"));
    for (Law.Draw way : Law.Draw.values()) {
      Samples s = law.draw(50, new SplittableRandom(2), way, Law.Part.TRAIN);
      boolean outliers = fraction == 1;
      assertThat(Arrays.stream(s.groups()).allMatch(g -> g >= 2 == outliers)).isTrue();
    }
  }

  @Test
  void pointsOfTheUsersOwnAreDrawnByWeight() {
    StringBuilder json = new StringBuilder("{'type':'points','points':[");
    for (int i = 0; i < 500; i++) {
      json.append(i == 0 ? "" : ",").append('[').append(i).append(']');
    }
    Law law = law(json + "]}");
    Samples independent =
        law.draw(N, new SplittableRandom(3), Law.Draw.INDEPENDENT, Law.Part.TRAIN);
    int[] seen = new int[500];
    for (float x : independent.points().values()) {
      seen[(int) x]++;
    }
    assertThat(Arrays.stream(seen).min().orElse(0)).isGreaterThan(10);
    assertThat(Arrays.stream(seen).max().orElse(0)).isLessThan(80);
    // Exactly: as many points as there are, each once.
    assertThat(draw(law, 500).points().values()).doesNotHaveDuplicates();
  }

  @Test
  void reweightingChangesSharesAndNothingElse() {
    Law law = law("{'type':'reweighted','law':" + WIFI + ",'shares':[6,1,3]}");
    Samples s = draw(law, 1000);
    assertThat(count(s, law, "radius 1")).isEqualTo(600);
    assertThat(count(s, law, "radius 1.3")).isEqualTo(100);
    for (int i = 0; i < s.size(); i++) {
      assertThat(radius(s, i))
          .isBetween(0.9 + 0.3 * s.groups()[i] - 1e-6, 1 + 0.3 * s.groups()[i] + 1e-6);
    }
    Law two = law("{'type':'reweighted','law':" + WIFI + ",'shares':[0,1,1]}");
    assertThat(count(draw(two, 100), two, "radius 1")).isZero();
    Law digits =
        law("{'type':'reweighted','law':{'type':'digits','classes':[0,1]},'shares':[1,3]}");
    assertThat(count(draw(digits, 200), digits, "1")).isEqualTo(150);
  }

  @Test
  void rotatedGaussiansAreABenchmarkWithKnownCovariances() {
    Normal first = (Normal) law("{'type':'rotated-gaussian','dim':3}");
    Normal second = (Normal) law("{'type':'rotated-gaussian','dim':3,'index':1}");
    double[][] c = first.moments().covariance();
    double[][] d = second.moments().covariance();
    assertThat(c[0][0] + c[1][1] + c[2][2]).isCloseTo(0.25 + 1 + 4, within(1e-12));
    assertThat(d[0][0] + d[1][1] + d[2][2]).isCloseTo(0.25 + 1 + 4, within(1e-12));
    assertThat(c[0][1]).isNotCloseTo(d[0][1], within(0.01));
    Samples s = draw(first, N);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(covariance(s, i, j)).isCloseTo(c[i][j], within(0.1));
      }
    }
    // Orthogonal also in high dimension: the trace of the squared covariance is that of s^4.
    double[][] large =
        ((Normal) law("{'type':'rotated-gaussian','dim':64}")).moments().covariance();
    double sum = 0;
    double expected = 0;
    for (int i = 0; i < 64; i++) {
      for (int j = 0; j < 64; j++) {
        sum += large[i][j] * large[i][j];
      }
      expected += Math.pow(0.5 * Math.pow(4, i / 63.0), 4);
    }
    assertThat(sum).isCloseTo(expected, within(1e-9 * expected));
  }

  @Test
  void gaussiansTellTheirMoments() {
    Normal normal = (Normal) law("{'type':'gaussian','mean':[1,2],'covariance':[[2,0.5],[0.5,1]]}");
    assertThat(normal.moments().mean()).containsExactly(1, 2);
    assertThat(normal.moments().covariance()[0]).containsExactly(2, 0.5);
    Normal image = (Normal) law("{'type':'gaussian','dims':[1,2,2],'sd':3}");
    assertThat(image.moments().covariance()[3]).containsExactly(0, 0, 0, 9);
    assertThat(draw(image, 5).points().shape()).containsExactly(5, 1, 2, 2);
  }

  @Test
  void exactCountsAreWithinOneOfTheExpectedForAnyNumberOfGroups() {
    Law law = law("{'type':'gaussian-grid'}");
    Samples s = draw(law, 60);
    for (String group : law.groups()) {
      assertThat(count(s, law, group)).isBetween(2L, 3L);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'type':'disc','radius':0.5}; 3,4; 0.3,0.4",
        "{'type':'disc','radius':0.5}; 0.1,0.2; 0.1,0.2",
        "{'type':'disc','centre':[1,0],'radius':1}; 3,0; 2,0",
        "{'type':'rings','radii':[0.9],'width':0.3}; 0.1,0; 0.6,0",
        "{'type':'rings','radii':[0.9],'width':0.3}; 0,-2; 0,-0.9",
        "{'type':'rings','radii':[1,1.3,1.6],'width':0.1,'to':90}; 0.6,0.6; 0.63640,0.63640",
        "{'type':'rings','radii':[1,1.3,1.6],'width':0.1,'to':90}; -0.2,1.45; 0,1.5",
        "{'type':'rings','radii':[1,1.3,1.6],'width':0.1,'to':90}; 1.25,-1; 1.25,0",
        "{'type':'rings','radii':[1,1.3,1.6],'width':0.1,'to':90}; -3,-0.1; 0,0.9",
        "{'type':'box','low':[0,0],'high':[1,2]}; -1,3; 0,2",
        "{'type':'polygon','vertices':[[0,0],[1,0],[0,1]]}; 1,1; 0.5,0.5",
        "{'type':'polygon','vertices':[[0,0],[1,0],[0,1]]}; 0.2,0.3; 0.2,0.3",
      })
  void nearestPointsOfSupports(String json, String from, String to) {
    double[] x = Arrays.stream(from.split(",")).mapToDouble(Double::parseDouble).toArray();
    double[] y = Arrays.stream(to.split(",")).mapToDouble(Double::parseDouble).toArray();
    assertThat(((Support) law(json)).nearest(x)).containsExactly(y, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'type':'gaussian','sd':1,'variance':2}; only one of sd",
        "{'type':'gaussian','mean':[0,0],'covariance':[[1,2],[2,1]]}; positive definite",
        "{'type':'gaussian','mean':[0,0],'covariance':[[1,0.5],[0.2,1]]}; symmetric",
        "{'type':'gaussian','mean':[0,0],'covariance':[[1,0]]}; 2 rows of 2",
        "{'type':'gaussian','mean':[0,0],'sds':[1]}; one a coordinate",
        "{'type':'gaussian','dims':[2],'mean':[1,2,3]}; one number or one a coordinate",
        "{'type':'rotated-gaussian','low':3}; low of at most high",
        "{'type':'rings','radii':[1,1]}; must differ",
        "{'type':'rings','radii':[]}; at least one component",
        "{'type':'rings','weights':[0]}; not all have weight 0",
        "{'type':'rings','from':10,'to':0}; from below to",
        "{'type':'polygon','vertices':[[0,0],[1,1],[2,2]]}; enclose an area",
        "{'type':'points','points':[]}; at least one point",
        "{'type':'points','points':[[0,1],[2]]}; all of one length",
        "{'type':'points','points':[[0]],'labels':['a','b']}; one a point",
        "{'type':'box','low':[1],'high':[0]}; low below high",
        "{'type':'disc','centre':[1]}; two coordinates",
        "{'type':'text','lines':[' ']}; each hold a letter",
        "{'type':'twister','law':{'type':'box'}}; in the plane only",
        "{'type':'reweighted','law':{'type':'moons'},'shares':[1]}; one for each of the groups",
        "{'type':'reweighted','law':{'type':'moons'},'shares':[0,0]}; not all 0",
        "{'type':'silhouette','path':'none.png'}; no such file",
      })
  void wrongLawsAreRefusedInOneSentence(String json, String message) {
    assertThatThrownBy(() -> law(json).shape())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'gaussian'}",
        "{'type':'gaussian','mean':[0,1],'covariance':[[1,0.5],[0.5,1]]}",
        "{'type':'rotated-gaussian','dim':5}",
        "{'type':'rings','radii':[8,16],'noise':0.2}",
        "{'type':'points','points':[[0,1],[2,3]],'labels':['a','b']}",
        "{'type':'reweighted','law':{'type':'moons'},'shares':[1,3]}",
        "{'type':'whitened','law':{'type':'eight-gaussians','radius':12,'sd':1}}",
        "{'type':'twister','law':{'type':'gaussian','mean':[0,4]}}",
        "{'type':'text'}",
        "{'type':'polygon'}",
      })
  void lawsSurviveTheirCanonicalForm(String json) {
    Law law = law(json);
    Law again = BINDER.read(BINDER.write((Record) law), Law.class, "");
    assertThat(again).isEqualTo(law);
    assertThat(draw(again, 50).points().values()).containsExactly(draw(law, 50).points().values());
    assertThat(again.groups()).isEqualTo(law.groups());
  }
}
