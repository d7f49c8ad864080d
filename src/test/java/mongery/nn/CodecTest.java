package mongery.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.data.Law;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Samples;
import mongery.data.Side;
import mongery.data.image.Digits;
import mongery.data.law.Gaussian;
import mongery.eval.Subject;
import mongery.eval.image.PathLength;
import mongery.method.Latent;
import mongery.method.Method;
import mongery.method.MethodContext;
import mongery.method.flow.FlowMatching;
import mongery.method.flow.Independent;
import mongery.nn.codec.Autoencoder;
import mongery.nn.codec.Codec;
import mongery.nn.codec.CodecSettings;
import mongery.nn.codec.Latents;
import mongery.nn.codec.ScriptCodec;
import mongery.nn.layer.Activation;
import mongery.nn.net.Mlp;
import mongery.nn.ode.OdeSettings;
import mongery.nn.ode.OdeSolution;
import mongery.nn.optim.AdamSettings;
import mongery.nn.optim.EmaSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodecTest {
  private static final Law LAW = new Digits(List.of(0, 1), List.of(), 0.25, 0);
  private static final OdeSettings EULER = new OdeSettings(OdeSettings.Solver.EULER, 2, 1e-5);

  private static Session session;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    session = Session.open("cpu", 1);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static Sampler images(int side) {
    return Samplers.all(List.of(new Side(LAW, 0), new Side(LAW, 0)), 1).get(side);
  }

  private ScriptCodec script() throws IOException {
    for (String name : List.of("encode.pt", "decode.pt")) {
      try (InputStream in = CodecTest.class.getResourceAsStream("/mongery/nn/codec/" + name)) {
        Files.write(folder.resolve(name), in.readAllBytes());
      }
    }
    return new ScriptCodec(
        folder.resolve("encode.pt").toString(), folder.resolve("decode.pt").toString(), 0.25);
  }

  private static double difference(DenseArray a, DenseArray b) {
    double sum = 0;
    for (int i = 0; i < a.values().length; i++) {
      double d = a.values()[i] - b.values()[i];
      sum += d * d;
    }
    return sum / a.values().length;
  }

  @Test
  void theAutoencoderLearnsToGiveBackImagesAndIsKept() {
    Autoencoder settings = new Autoencoder(3, 8, 1, 300, 32);
    List<Sampler> sides = List.of(images(0), images(1));
    Codec codec = settings.open(session, sides);
    DenseArray x = images(0).probe(60).points();
    DenseArray z = codec.encode(x);
    assertThat(z.shape()).containsExactly(60, 3, 4, 4);
    assertThat(codec.shape()).containsExactly(3, 4, 4);
    double mean = 0;
    double square = 0;
    for (float v : z.values()) {
      mean += v / z.values().length;
      square += (double) v * v / z.values().length;
    }
    assertThat(mean).isCloseTo(0, within(0.15));
    assertThat(Math.sqrt(square)).isCloseTo(1, within(0.15));
    float[] zero = new float[x.values().length];
    double power = difference(x, new DenseArray(x.shape(), zero));
    assertThat(difference(codec.decode(z), x)).isLessThan(0.15 * power);
    try (Session another = Session.open("cpu", 1)) {
      Codec kept = settings.open(another, sides);
      assertThat(kept.encode(x).values()).containsExactly(z.values());
      assertThat(kept.identity()).isEqualTo(codec.identity());
    }
    assertThat(new Autoencoder(3, 8, 1, 10, 32).open(session, sides).identity())
        .isNotEqualTo(codec.identity());
  }

  @Test
  void sidesThatCannotBeHalvedAreRefused() {
    assertThatThrownBy(() -> new Autoencoder(3, 8, 4, 1, 2).open(session, List.of(images(0))))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("multiples of 16")
        .hasMessageContaining("[1, 8, 8]");
  }

  @Test
  void aUsersFilesAreAppliedWithTheirScale() throws IOException {
    Codec codec = script().open(session, List.of(images(0)));
    assertThat(codec.shape()).containsExactly(4, 4, 4);
    DenseArray x = images(0).probe(5).points();
    DenseArray z = codec.encode(x);
    assertThat(z.at(0, 0)).isCloseTo((2 * x.at(0, 0) + 0.5f) * 0.25f, within(1e-6f));
    assertThat(codec.decode(z).values()).containsExactly(x.values(), within(1e-5f));
  }

  @Test
  void filesThatDoNotFitAreNamed() throws IOException {
    ScriptCodec good = script();
    ScriptCodec turned = new ScriptCodec(good.decode(), good.encode(), 1);
    assertThatThrownBy(() -> turned.open(session, List.of(images(0))))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("decode.pt");
    assertThatThrownBy(
            () -> new ScriptCodec("none.pt", good.decode(), 1).open(session, List.of(images(0))))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("none.pt");
  }

  @Test
  void latentsOfASetAreThoseOfItsImages() throws IOException {
    Codec codec = script().open(session, List.of(images(0)));
    Samples batch = Latents.of(codec, images(1), 1, 1).batch(3, 20);
    Samples real = images(1).batch(3, 20);
    assertThat(batch.groups()).containsExactly(real.groups());
    assertThat(batch.points().values())
        .containsExactly(codec.encode(real.points()).values(), within(1e-6f));
    Law noise = new Gaussian(List.of(4, 4, 4), 0, 1);
    Sampler drawn = Samplers.source(new Side(noise, 0), 1);
    assertThat(Latents.of(codec, drawn, 0, 1)).isSameAs(drawn);
  }

  private static Method flow(CodecSettings codec) {
    return new FlowMatching(
            new Independent(),
            codec,
            new Mlp(List.of(16), Activation.SILU),
            FlowMatching.Path.CONSTANT,
            0,
            AdamSettings.of(1e-3),
            new EmaSettings(0.9, EmaSettings.Start.WEIGHTS),
            EULER)
        .create(new MethodContext(session, images(0), images(1), 8, 10, 1));
  }

  @Test
  void aFlowRunsOnLatentsAndIsSeenAsImages() throws IOException {
    try (Method method = flow(script())) {
      method.step(0);
      assertThat(method.step(1).read().get("loss")).isPositive();
      Subject subject = Subject.of(method, session, List.of(images(0), images(1)), 6, 1);
      assertThat(subject.mapped().shape()).containsExactly(6, 1, 8, 8);
      for (float v : subject.mapped().values()) {
        assertThat(v).isBetween(-1f, 1f);
      }
      Subject.Effort effort = subject.effort().orElseThrow();
      assertThat(effort.from().shape()).containsExactly(6, 4, 4, 4);
      assertThat(effort.to().shape()).containsExactly(6, 4, 4, 4);
      assertThat(effort.evaluations()).isEqualTo(2);
      Latent latent = (Latent) method;
      assertThat(latent.decode(effort.to()).values()).containsExactly(subject.mapped().values());
      double sum = 0;
      for (int i = 0; i < effort.to().values().length; i++) {
        sum += Math.abs(effort.to().values()[i] - effort.from().values()[i]);
      }
      Map<String, Double> path = new PathLength().measure(subject);
      assertThat(path.get("t-cost"))
          .isCloseTo(127.5 * sum / effort.to().values().length, within(1e-3));
      DenseArray x = images(0).probe(3).points();
      OdeSolution ways =
          ((mongery.method.Flows) method).flow(x, new double[] {0.5, 1}, EULER, false);
      assertThat(ways.states().shape()).containsExactly(2, 3, 1, 8, 8);
      float[] end = Arrays.copyOfRange(ways.states().values(), 3 * 64, 6 * 64);
      assertThat(end).containsExactly(subject.mapped().range(0, 3).values(), within(1e-5f));
    }
  }
}
