package mongery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.method.flow.Entropic;
import mongery.method.flow.FlowMatching;
import mongery.method.flow.Independent;
import mongery.run.experiment.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 32 image experiments of UOT-FM (Eyring et al. 2024) have the published settings. */
class PublishedImagePresetsTest {
  private static final Presets PRESETS = new Presets(Path.of("experiments"));

  private static Experiment load(String name) {
    return PRESETS.load("images/" + name).bind(Binder.load(), Experiment.class);
  }

  private static Stream<String> names() {
    Stream<String> small =
        Stream.of(
            "emnist/fm",
            "emnist/otfm",
            "emnist/uotfm",
            "cifar10/fm",
            "cifar10/otfm",
            "cifar10/uotfm-tau95",
            "cifar10/uotfm-tau97",
            "cifar10/uotfm-tau99");
    Stream<String> faces =
        Stream.of("celeba64/", "celeba256/")
            .flatMap(
                set ->
                    Stream.of("male-", "female-", "add-glasses-", "remove-glasses-")
                        .flatMap(
                            task ->
                                Stream.of("fm", "otfm", "uotfm").map(kind -> set + task + kind)));
    return Stream.concat(small, faces);
  }

  @Test
  void allExperimentsAreThereWithTheirCoupling() {
    assertThat(names()).hasSize(32);
    names()
        .forEach(
            name -> {
              Experiment e = load(name);
              assertThat(e.length()).as(name).isEqualTo(Experiment.Length.PUBLISHED);
              assertThat(e.expected()).as(name).isNotEmpty();
              FlowMatching flow = (FlowMatching) e.method();
              if (name.endsWith("fm") && !name.endsWith("otfm")) {
                assertThat(flow.coupling()).as(name).isInstanceOf(Independent.class);
              } else {
                assertThat(taus(name, (Entropic) flow.coupling())).as(name).isEqualTo(wanted(name));
              }
              assertThat(flow.ema().decay()).isEqualTo(0.9999);
              assertThat(e.training().seed()).isEqualTo(42);
            });
  }

  private static List<Double> taus(String name, Entropic coupling) {
    assertThat(coupling.epsilon()).as(name).isEqualTo(0.01);
    return List.of(coupling.tauA(), coupling.tauB());
  }

  private static List<Double> wanted(String name) {
    if (name.endsWith("-otfm") || name.endsWith("/otfm")) {
      return List.of(1.0, 1.0);
    }
    if (name.startsWith("cifar10")) {
      double tau = Integer.parseInt(name.substring(name.length() - 2)) / 100.0;
      return List.of(tau, tau);
    }
    return name.startsWith("emnist") ? List.of(0.9, 1.0) : List.of(0.95, 0.95);
  }

  @ParameterizedTest
  @CsvSource({
    "emnist/fm, 1, 28, 526981, 256, 500000, 0.1, 3e-4",
    "cifar10/otfm, 3, 32, 110723331, 128, 300000, 0, 2e-4",
    "cifar10/uotfm-tau97-released, 3, 32, 111839875, 128, 300000, 0, 2e-4",
    "celeba64/female-otfm, 3, 64, 187842819, 256, 400000, 0.01, 1e-4",
    "celeba64/add-glasses-uotfm, 3, 64, 187842819, 256, 100000, 0.01, 1e-4",
    "celeba256/remove-glasses-fm, 4, 32, 44245636, 256, 100000, 0.01, 1e-4"
  })
  void networksAndLengthsAreThePublishedOnes(
      String name,
      int channels,
      int side,
      long parameters,
      int batch,
      long steps,
      double sigma,
      double rate) {
    Experiment e = load(name);
    FlowMatching flow = (FlowMatching) e.method();
    assertThat(flow.network().build(new int[] {channels, side, side}).blueprint().count())
        .isEqualTo(parameters);
    assertThat(e.training().batch()).isEqualTo(batch);
    assertThat(e.training().steps()).isEqualTo(steps);
    assertThat(flow.sigma()).isEqualTo(sigma);
    assertThat(flow.optimizer().rate()).isEqualTo(rate);
  }

  @ParameterizedTest
  @CsvSource({"64", "128", "512", "1024"})
  void studiesOfTheBatchSizeSeeAsManyPairs(int batch) {
    for (String kind : List.of("otfm", "uotfm")) {
      Experiment e = load("emnist/" + kind + "-batch" + batch);
      assertThat(e.training().batch()).isEqualTo(batch);
      assertThat(e.training().steps() * batch).isEqualTo(128_000_000);
    }
  }
}
