package mongery.eval.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Samples;
import mongery.data.Side;
import mongery.data.image.Digits;
import mongery.eval.Subject;
import mongery.eval.Subjects;
import mongery.eval.sample.TwoSample;
import mongery.nn.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values recorded here are those that src/test/python/reference/fid.py prints. */
class FidTest {
  private static final Law SOURCE = new Digits(List.of(3, 9, 4), List.of(), 0.25, 0);
  private static final Digits TARGET =
      new Digits(List.of(2, 0, 6), List.of(61.0, 29.0, 10.0), 0.25, 0);

  private static Session session;

  @BeforeAll
  static void open() {
    session = Session.open("cpu", 1);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static DenseArray features(int n, int d, double phase, double scale) {
    float[] out = new float[n * d];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < d; k++) {
        double wave =
            Math.sin(0.7 * i * (k + 1) + phase + 0.3 * k) + 0.5 * Math.cos(0.11 * i * i + k);
        out[i * d + k] = (float) (scale * wave + 0.01 * k);
      }
    }
    return DenseArray.matrix(n, d, out);
  }

  @ParameterizedTest
  @CsvSource({
    "300, 200, 16, 0.883685459202",
    "500, 400, 64, 2.06895605657",
    "40, 30, 64, 4.5400472808"
  })
  void theDistanceIsThatOfSciPy(int n, int m, int d, double expected) {
    FeatureStatistics x = FeatureStatistics.of(session, features(n, d, 0, 1));
    FeatureStatistics y = FeatureStatistics.of(session, features(m, d, 0.5, 1.2));
    assertThat(FrechetDistance.between(session, x, y))
        .isCloseTo(expected, withinPercentage(1e-6 * 100));
    assertThat(FrechetDistance.between(session, x, x)).isCloseTo(0, within(1e-9));
  }

  @Test
  void theDistanceIsThatOfTheClosedForm() {
    DenseArray a = features(300, 16, 0, 1);
    DenseArray b = features(200, 16, 0.5, 1.2);
    assertThat(
            FrechetDistance.between(
                session, FeatureStatistics.of(session, a), FeatureStatistics.of(session, b)))
        .isCloseTo(TwoSample.frechet(a.toRows(), b.toRows()), withinPercentage(1e-6));
  }

  @Test
  void statisticsOfPiecesAddUp() {
    DenseArray all = features(300, 16, 0, 1);
    FeatureStatistics whole = FeatureStatistics.of(session, all);
    FeatureStatistics sum = FeatureStatistics.none(16);
    for (int[] piece : new int[][] {{0, 1}, {1, 120}, {120, 300}}) {
      sum =
          sum.with(
              FeatureStatistics.of(
                  session, all.select(IntStream.range(piece[0], piece[1]).toArray())));
    }
    assertThat(sum.count()).isEqualTo(300);
    assertThat(sum.mean()).containsExactly(whole.mean(), within(1e-12));
    assertThat(sum.covariance()).containsExactly(whole.covariance(), within(1e-10));
    FeatureStatistics one = FeatureStatistics.of(session, all.select(new int[] {7}));
    assertThatThrownBy(() -> FrechetDistance.between(session, one, whole))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 images are too few");
  }

  private static Subject subject(DenseArray mapped, Samples from) {
    Sampler source = Samplers.source(new Side(SOURCE, 0), 1);
    Sampler target = Samplers.target(new Side(TARGET, 0), 1);
    return new Subject(
        new Subjects.Idle(), session, source, target, from, target.probe(10_000), mapped, 1);
  }

  /** The first real target images of each class, as images of source points. */
  private static Subject landing(int... classes) {
    Samples real = TARGET.all(Law.Part.TRAIN);
    Samples from = Samplers.source(new Side(SOURCE, 0), 1).probe(10_000);
    int[] rows = new int[from.size()];
    int[] next = new int[3];
    for (int i = 0; i < rows.length; i++) {
      int group = classes[from.groups()[i]];
      do {
        next[group] = (next[group] + 1) % real.size();
      } while (real.groups()[next[group]] != group);
      rows[i] = next[group];
    }
    return subject(real.points().select(rows), from);
  }

  private static Fid fid(Features features) {
    return new Fid(features, null, Fid.Split.TEST, Fid.Split.ALL, List.of(), List.of());
  }

  @Test
  void byClassOneSeesWhatTheWholeHides() {
    Fid fid = fid(new ClassifierFeatures(null, 8, 32, 150));
    Subject right = landing(0, 1, 2);
    Map<String, Double> good = fid.measure(right);
    Map<String, Double> bad = fid.measure(landing(1, 0, 2));
    assertThat(good)
        .containsOnlyKeys(
            "classifier-fid",
            "classifier-fid/3",
            "classifier-fid/9",
            "classifier-fid/4",
            "classifier-fid-average",
            "classifier-fid-images",
            "classifier-fid-real");
    assertThat(good.get("classifier-fid-average"))
        .isCloseTo(
            (good.get("classifier-fid/3")
                    + good.get("classifier-fid/9")
                    + good.get("classifier-fid/4"))
                / 3,
            within(1e-9));
    // Nearly equal numbers of two classes change places: all together look as before.
    assertThat(bad.get("classifier-fid")).isLessThan(1.5 * good.get("classifier-fid"));
    assertThat(bad.get("classifier-fid/3")).isGreaterThan(10 * good.get("classifier-fid/3"));
    assertThat(bad.get("classifier-fid/4")).isEqualTo(good.get("classifier-fid/4"));
    assertThat(good.get("classifier-fid-images")).isEqualTo(right.source().size());
    assertThat(fid.notes(right))
        .singleElement()
        .asString()
        .contains("classifier of [2, 0, 6]", "32 features", "real test images");
  }

  @Test
  void combinedAttributesAreJudgedOneByOne() {
    Samples real = TARGET.all(Law.Part.TRAIN);
    List<String> groups = List.of("none", "Hat", "Hat+Male");
    Cloud cloud = new Cloud(real, groups);
    Subject subject =
        new Subject(new Subjects.Idle(), session, cloud, cloud, real, real, real.points(), 1);
    Features features = new ClassifierFeatures(TARGET, 8, 32, 50);
    Fid all = new Fid(features, null, Fid.Split.TEST, Fid.Split.ALL, List.of(), List.of());
    Map<String, Double> values = all.measure(subject);
    assertThat(values.keySet())
        .contains("classifier-fid/Hat", "classifier-fid/Male")
        .doesNotContain("classifier-fid/none");
    assertThat(values.get("classifier-fid/Hat")).isCloseTo(0, within(1e-6));
    Fid absent =
        new Fid(features, null, Fid.Split.TEST, Fid.Split.ALL, List.of(), List.of("!Male"));
    assertThat(absent.measure(subject))
        .containsKeys("classifier-fid/!Male", "classifier-fid-average");
    Fid unknown = new Fid(features, null, Fid.Split.TEST, Fid.Split.ALL, List.of(), List.of("X"));
    assertThatThrownBy(() -> unknown.measure(subject))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("[Hat, Male]");
  }

  private record Cloud(Samples samples, List<String> groups) implements Law, Sampler {
    @Override
    public int[] shape() {
      return new int[] {1, 8, 8};
    }

    @Override
    public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
      return samples;
    }

    @Override
    public Law law() {
      return this;
    }

    @Override
    public Samples batch(long index, int size) {
      return samples;
    }

    @Override
    public Samples probe(int n) {
      return samples;
    }

    @Override
    public Samples stratified(int n) {
      return probe(n);
    }
  }

  @Test
  void anIdleMapHasNoPathAndAShiftHasItsLength() {
    Samples from = Samplers.source(new Side(SOURCE, 0), 1).probe(100);
    Map<String, Double> still = new PathLength().measure(subject(from.points(), from));
    assertThat(still.get("t-cost")).isZero();
    float[] moved = from.points().values().clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += i % 2 == 0 ? 0.5f : -0.5f;
    }
    Map<String, Double> far =
        new PathLength().measure(subject(new DenseArray(from.points().shape(), moved), from));
    assertThat(far.get("t-cost")).isCloseTo(127.5 * 0.5, within(1e-4));
    assertThat(far.get("t-cost/9")).isCloseTo(127.5 * 0.5, within(1e-4));
    assertThat(far.get("t-cost-sd")).isCloseTo(0, within(1e-3));
    assertThat(far.get("displacement")).isCloseTo(0.5 * 8, within(1e-4));
  }

  private static ScriptFeatures script(Path file, int size, double activation) {
    return new ScriptFeatures(file.toString(), "inception", size, 16, activation);
  }

  private static Path file(Path folder) throws IOException {
    Path file = folder.resolve("features.pt");
    try (InputStream in = FidTest.class.getResourceAsStream("/mongery/eval/image/features.pt")) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  @Test
  void aTorchScriptFileGivesTheFeaturesOfPyTorch(@TempDir Path folder) throws IOException {
    Subject subject = landing(0, 1, 2);
    FeatureNet net = script(file(folder), 4, 0.208749).open(subject);
    float[] grey = new float[2 * 28 * 28];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (float) (1.2 * Math.sin(0.1 * i));
    }
    assertThat(net.of(new DenseArray(new int[] {2, 1, 28, 28}, grey)).values())
        .containsExactly(
            new float[] {
              0.02021015f,
              0.10225561f,
              0.20408425f,
              0.29251537f,
              0.02604248f,
              0.09909597f,
              0.19533435f,
              0.3068775f
            },
            within(2e-5f));
    assertThat(net.describe()).contains("features.pt", "as recorded");
    Map<String, Double> values = fid(script(file(folder), 4, 0.208749)).measure(subject);
    assertThat(values).containsKeys("fid", "fid/3", "fid-average");
  }

  @Test
  void anotherNetworkThanTheRecordedOneIsRefused(@TempDir Path folder) throws IOException {
    Subject subject = landing(0, 1, 2);
    Path file = file(folder);
    assertThatThrownBy(() -> script(file, 4, 0.3).open(subject))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("0.208749");
    assertThatThrownBy(() -> script(file, 2048, 0).open(subject))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("[1, 4]")
        .hasMessageContaining("2048");
    assertThatThrownBy(() -> script(folder.resolve("none.pt"), 4, 0).open(subject))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("no such file");
    Path text = Files.writeString(folder.resolve("text.pt"), "no network");
    assertThatThrownBy(() -> script(text, 4, 0).open(subject))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("text.pt");
  }
}
