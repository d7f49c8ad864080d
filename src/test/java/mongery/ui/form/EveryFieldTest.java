package mongery.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mongery.config.Binder;
import mongery.config.Presets;
import mongery.run.experiment.Experiment;
import org.junit.jupiter.api.Test;

/** What every field of every experiment owes to the person in front of it. */
class EveryFieldTest {
  private static final Binder BINDER = Binder.load();

  /** Preset by method and kinds of data, so that each form is looked at once. */
  private static List<ObjectNode> experiments() {
    Presets presets = Presets.find();
    Map<String, ObjectNode> byShape = new LinkedHashMap<>();
    for (Presets.Listed<Experiment> listed : presets.list(BINDER, Experiment.class)) {
      if (listed.value() != null) {
        ObjectNode config = BINDER.write(listed.value());
        String shape =
            config.at("/method/type").asText()
                + config.findValuesAsText("type").stream().distinct().sorted().toList();
        byShape.putIfAbsent(shape, config);
      }
    }
    return List.copyOf(byShape.values());
  }

  @Test
  void everyFieldHasALabelAndHelpAndEveryNumberSaysWhatIsAllowed() {
    List<String> lacking = new ArrayList<>();
    FormViewModel form = new FormViewModel(BINDER, Experiment.class);
    for (ObjectNode experiment : experiments()) {
      form.load(experiment);
      for (LeafEdit leaf : form.leaves()) {
        Spec spec = leaf.spec();
        if (spec.label().isBlank() || spec.help().isBlank()) {
          lacking.add(spec.path() + " lacks help");
        }
        assertThat(HelpLine.facts(leaf)).contains(spec.path());
        boolean number = leaf.notation() == Notation.NUMBER || leaf.notation() == Notation.INTEGER;
        if (number && spec.range().isEmpty() && !anyNumber(spec)) {
          lacking.add(spec.path() + " lacks a range");
        }
      }
    }
    assertThat(lacking).isEmpty();
  }

  /** Coordinates, angles, means and recorded or expected values may be any number. */
  private static boolean anyNumber(Spec spec) {
    return spec.path().startsWith("data.")
        || spec.path().startsWith("expected.")
        || spec.path().contains(".truth.")
        || Set.of("boundary", "below", "angle", "mean", "activation").contains(spec.name());
  }

  @Test
  void badInputIsSaidAtItsFieldAndNeverReachesTheExperiment() {
    FormViewModel form = new FormViewModel(BINDER, Experiment.class);
    for (ObjectNode experiment : experiments()) {
      form.load(experiment);
      ObjectNode good = form.value();
      for (LeafEdit leaf : form.leaves()) {
        for (String bad : bad(leaf)) {
          leaf.textProperty().set(bad);
          String what = leaf.spec().path() + " = \"" + bad + "\"";
          assertThat(form.validProperty().get()).as(what).isFalse();
          assertThat(form.problemProperty().get()).as(what).isNotBlank();
          assertThat(leaf.errorProperty().get()).as(what).isNotBlank();
          assertThat(form.value()).as(what).isEqualTo(good);
        }
        leaf.reset();
      }
      assertThat(form.value()).isEqualTo(good);
      assertThat(form.validProperty().get()).isTrue();
    }
  }

  /** Text that no such field may take. */
  private static List<String> bad(LeafEdit leaf) {
    Spec spec = leaf.spec();
    List<String> bad = new ArrayList<>();
    switch (leaf.notation()) {
      case NUMBER, INTEGER -> {
        bad.addAll(List.of("abc", "1e", "--1", "NaN", "1e999"));
        if (spec.min() != Double.NEGATIVE_INFINITY) {
          bad.add(Double.toString(spec.min() - 1));
        }
        if (spec.max() != Double.POSITIVE_INFINITY && spec.max() < 1e15) {
          bad.add(Double.toString(spec.max() + 1));
        }
      }
      case NUMBERS, INTEGERS -> bad.addAll(List.of("1, x", "1,,2"));
      case CHOICE -> bad.add("no such word");
      case JSON -> bad.add("[[1, 2],");
      case WORDS -> {
        if (!leaf.options().isEmpty()) {
          bad.addAll(List.of("no such word", leaf.options().get(0) + ", no such word"));
        }
      }
      default -> {
        return bad;
      }
    }
    return bad;
  }
}
