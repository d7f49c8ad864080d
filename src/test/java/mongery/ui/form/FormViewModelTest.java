package mongery.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import mongery.config.Binder;
import mongery.config.Json;
import mongery.config.Presets;
import mongery.run.experiment.Experiment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormViewModelTest {
  private static final Binder BINDER = Binder.load();
  private static final ObjectNode PRESET =
      BINDER.write(Presets.find().load("toy/flow/squares-uotfm").bind(BINDER, Experiment.class));

  private final FormViewModel form = new FormViewModel(BINDER, Experiment.class);

  @BeforeEach
  void load() {
    form.load(PRESET);
  }

  @Test
  void aLoadedPresetIsValidUnchangedAndComesOutAsItWentIn() {
    assertThat(form.problemProperty().get()).isEmpty();
    assertThat(form.validProperty().get()).isTrue();
    assertThat(form.changesProperty().get()).isZero();
    assertThat(BINDER.read(form.value(), Experiment.class, ""))
        .isEqualTo(BINDER.read(PRESET, Experiment.class, ""));
  }

  @Test
  void scientificNotationReachesTheExperiment() {
    leaf("method.optimizer.rate").textProperty().set("3e-5");
    assertThat(form.value().at("/method/optimizer/rate").doubleValue()).isEqualTo(3e-5);
    assertThat(form.validProperty().get()).isTrue();
    assertThat(form.changesProperty().get()).isEqualTo(1);
    assertThat(form.differences().get(0).spec().path()).isEqualTo("method.optimizer.rate");
  }

  @Test
  void textThatIsNoNumberStaysAndIsMarkedAndKeepsTheExperimentFromRunning() {
    LeafEdit steps = leaf("training.steps");
    steps.textProperty().set("many");
    assertThat(steps.textProperty().get()).isEqualTo("many");
    assertThat(steps.errorProperty().get()).contains("whole number");
    assertThat(form.validProperty().get()).isFalse();
    assertThat(form.problemProperty().get()).startsWith("Steps: ");
    assertThat(form.firstError()).contains(steps);
    assertThat(form.value().at("/training/steps").isNumber()).isTrue();
  }

  @Test
  void aNumberOutOfRangeSaysWhatIsAllowed() {
    LeafEdit steps = leaf("training.steps");
    steps.textProperty().set("0");
    assertThat(steps.errorProperty().get()).contains("at least 1");
    steps.textProperty().set("1.5");
    assertThat(steps.errorProperty().get()).contains("whole number");
  }

  @Test
  void resetGoesBackToThePreset() {
    leaf("training.steps").textProperty().set("7");
    leaf("training.seed").textProperty().set("x");
    assertThat(form.changesProperty().get()).isEqualTo(2);
    leaf("training.seed").reset();
    assertThat(form.changesProperty().get()).isEqualTo(1);
    form.reset();
    assertThat(form.changesProperty().get()).isZero();
    assertThat(form.validProperty().get()).isTrue();
  }

  @Test
  void typingIntoAFieldIsOneStepToUndoAndLeavingItEndsTheStep() {
    LeafEdit steps = leaf("training.steps");
    String before = steps.textProperty().get();
    steps.textProperty().set("1");
    steps.textProperty().set("12");
    form.seal();
    steps.textProperty().set("123");
    leaf("training.seed").textProperty().set("7");
    form.undo();
    assertThat(steps.textProperty().get()).isEqualTo("123");
    form.undo();
    assertThat(steps.textProperty().get()).isEqualTo("12");
    form.undo();
    assertThat(steps.textProperty().get()).isEqualTo(before);
    assertThat(form.canUndoProperty().get()).isFalse();
    form.redo();
    form.redo();
    form.redo();
    assertThat(form.canRedoProperty().get()).isFalse();
    assertThat(leaf("training.seed").textProperty().get()).isEqualTo("7");
    form.undo();
    steps.textProperty().set("5");
    assertThat(form.canRedoProperty().get()).as("a new edit forgets what was undone").isFalse();
  }

  @Test
  void textTypedAndTakenBackByHandIsNoStep() {
    LeafEdit seed = leaf("training.seed");
    String before = seed.textProperty().get();
    seed.textProperty().set(before + "1");
    seed.textProperty().set(before);
    assertThat(form.canUndoProperty().get()).isFalse();
  }

  @Test
  void anotherMemberAListAndAResetAreOneStepEach() {
    ObjectNode before = form.value();
    ((FamilyEdit) family("method").memberProperty().get().field("coupling"))
        .typeProperty()
        .set("independent");
    assertThat(form.value().at("/method/coupling/type").asText()).isEqualTo("independent");
    leaf("training.steps").textProperty().set("oops");
    form.reset();
    assertThat(form.value()).isEqualTo(before);
    form.undo();
    assertThat(leaf("training.steps").textProperty().get()).isEqualTo("oops");
    form.undo();
    form.undo();
    assertThat(form.value()).isEqualTo(before);
    assertThat(form.canUndoProperty().get()).isFalse();
    ListEdit metrics = (ListEdit) ((GroupEdit) form.root().field("evaluation")).field("metrics");
    int count = metrics.entries().size();
    form.together(metrics::add);
    form.together(() -> metrics.remove(metrics.entries().get(0)));
    form.undo();
    form.undo();
    assertThat(metrics.entries()).hasSize(count);
    assertThat(form.value()).isEqualTo(before);
  }

  @Test
  void theTextFollowsTheFormAndTheFormTheText() {
    JsonViewModel json = form.json();
    json.activeProperty().set(true);
    assertThat(json.textProperty().get()).contains("\"steps\": ");
    leaf("training.steps").textProperty().set("321");
    assertThat(json.textProperty().get()).contains("\"steps\": 321");
    String typed = json.textProperty().get().replace("\"steps\": 321", "\"steps\": 654");
    json.textProperty().set(typed);
    assertThat(leaf("training.steps").textProperty().get()).isEqualTo("654");
    assertThat(json.textProperty().get()).as("what is typed is left alone").isSameAs(typed);
    assertThat(form.validProperty().get()).isTrue();
  }

  @Test
  void textThatCannotBeUsedIsMarkedAtItsLineAndKeepsTheExperimentFromRunning() {
    JsonViewModel json = form.json();
    json.activeProperty().set(true);
    String good = json.textProperty().get();
    json.textProperty().set(good.replaceFirst("\"seed\": ", "\"sed\": "));
    assertThat(line(json)).contains("\"sed\"");
    assertThat(form.problemProperty().get()).contains("sed").contains("seed");
    json.textProperty().set(good.replaceFirst("\"seed\": ", "\"seed\": -"));
    assertThat(line(json)).contains("\"seed\"");
    assertThat(form.validProperty().get()).isFalse();
    json.textProperty().set(good.replaceFirst("\"seed\": (\\d+)", "\"seed\": $1 oops"));
    assertThat(line(json)).contains("oops");
    json.alternate();
    assertThat(json.activeProperty().get()).as("text at fault is not left").isTrue();
    json.textProperty().set("");
    assertThat(form.problemProperty().get()).contains("empty");
    json.textProperty().set(good);
    assertThat(json.faultyLineProperty().get()).isZero();
    assertThat(form.validProperty().get()).isTrue();
    json.textProperty().set("[");
    form.reset();
    assertThat(json.textProperty().get()).isEqualTo(good);
    assertThat(form.validProperty().get()).isTrue();
  }

  private static String line(JsonViewModel json) {
    return json.textProperty().get().split("\n", -1)[json.faultyLineProperty().get() - 1];
  }

  private FamilyEdit family(String name) {
    return (FamilyEdit) form.root().field(name);
  }

  @Test
  void oneAndOnePointNoughtAreNoDifference() {
    LeafEdit rate = leaf("method.optimizer.rate");
    rate.textProperty().set(rate.textProperty().get() + "0");
    assertThat(rate.changedProperty().get()).isFalse();
  }

  @Test
  void anotherMemberOfAFamilyBringsItsDefaultsAndTheFirstKeepsItsEdits() {
    FamilyEdit law = (FamilyEdit) side("source").memberProperty().get().field("law");
    String before = law.typeProperty().get();
    law.typeProperty().set("eight-gaussians");
    assertThat(form.validProperty().get()).isTrue();
    assertThat(form.value().at("/data/source/law/type").asText()).isEqualTo("eight-gaussians");
    assertThat(form.changesProperty().get()).isEqualTo(1);
    law.memberProperty()
        .get()
        .leaves()
        .filter(l -> l.notation() == Notation.NUMBER)
        .findFirst()
        .orElseThrow()
        .textProperty()
        .set("0.25");
    law.typeProperty().set(before);
    assertThat(form.changesProperty().get()).isZero();
    law.typeProperty().set("eight-gaussians");
    assertThat(form.value().at("/data/source/law").toString()).contains("0.25");
    law.reset();
    assertThat(form.changesProperty().get()).isZero();
  }

  @Test
  void metricsCanBeAddedAndTakenOut() {
    ListEdit metrics = (ListEdit) ((GroupEdit) form.root().field("evaluation")).field("metrics");
    int before = metrics.entries().size();
    metrics.add();
    assertThat(metrics.entries()).hasSize(before + 1);
    assertThat(form.changesProperty().get()).isEqualTo(1);
    metrics.remove(metrics.entries().get(before));
    assertThat(form.changesProperty().get()).isZero();
  }

  @Test
  void aConflictBetweenFieldsIsSaidInTheBindersWords() {
    form.load(
        BINDER.write(Presets.find().load("images/digits-uotfm").bind(BINDER, Experiment.class)));
    assertThat(form.validProperty().get()).isTrue();
    leaf("data.target.law.proportions").textProperty().set("61, 39");
    assertThat(leaf("data.target.law.proportions").valid()).isTrue();
    assertThat(form.validProperty().get()).isFalse();
    assertThat(form.problemProperty().get()).contains("proportions");
    assertThat(form.problemPathProperty().get()).startsWith("data.target.law");
    leaf("data.target.law.proportions").textProperty().set("61, 29, 10");
    assertThat(form.validProperty().get()).isTrue();
  }

  @Test
  void recordsOfPlainValuesAreFieldsOfTheirOwn() {
    FamilyEdit law = (FamilyEdit) side("source").memberProperty().get().field("law");
    law.typeProperty().set("gaussian-mixture");
    ListEdit components = (ListEdit) law.memberProperty().get().field("components");
    assertThat(form.problemProperty().get()).contains("at least one component");
    components.add();
    leaf("data.source.law.components.0.mean").textProperty().set("0, 0");
    leaf("data.source.law.components.0.group").textProperty().set("left");
    assertThat(form.problemProperty().get()).isEmpty();
    components.add();
    assertThat(components.value().get(1))
        .as("like the last one")
        .isEqualTo(components.value().get(0));
    LeafEdit sd = leaf("data.source.law.components.1.sd");
    sd.textProperty().set("wide");
    assertThat(form.validProperty().get()).isFalse();
    sd.textProperty().set("3e-5");
    assertThat(form.value().at("/data/source/law/components/1/sd").doubleValue()).isEqualTo(3e-5);
    assertThat(form.value().at("/data/source/law/components/0").has("sd")).isFalse();
    components.remove(components.entries().get(0));
    assertThat(form.value().at("/data/source/law/components")).hasSize(1);
    form.undo();
    assertThat(form.value().at("/data/source/law/components")).hasSize(2);
  }

  @Test
  void whatARecordSaysOfItselfIsNoSettingToEdit() {
    assertThat(form.leaves().stream().map(leaf -> leaf.spec().path().split("\\.")[0]).distinct())
        .containsExactly("data", "method", "training", "evaluation");
  }

  @Test
  void everyFieldHasHelp() {
    assertThat(form.root().leaves().map(l -> l.spec().help())).doesNotContain("");
  }

  private LeafEdit leaf(String path) {
    return form.leaf(path).orElseThrow(() -> new AssertionError("no field " + path));
  }

  private OptionalEdit side(String name) {
    return (OptionalEdit) ((GroupEdit) form.root().field("data")).field(name);
  }

  @Test
  void anAbsentRecordIsNoProblemAndCanBePutInAndTakenOut() {
    FormViewModel data = new FormViewModel(BINDER, Experiment.Data.class);
    ObjectNode pair = (ObjectNode) PRESET.get("data");
    ObjectNode barycenter = Json.object();
    barycenter.set(
        "marginals", Json.object().arrayNode().add(pair.get("source")).add(pair.get("target")));
    data.load(barycenter);
    assertThat(data.problemProperty().get()).isEmpty();
    assertThat(Notation.same(data.value(), barycenter)).isTrue();
    OptionalEdit source = (OptionalEdit) data.root().field("source");
    assertThat(source.memberProperty().get()).isNull();
    source.add();
    assertThat(data.changesProperty().get()).isEqualTo(1);
    assertThat(source.memberProperty().get().field("law").valid()).isTrue();
    assertThat(data.problemProperty().get()).contains("source and target");
    source.remove();
    assertThat(data.changesProperty().get()).isZero();
    assertThat(data.validProperty().get()).isTrue();
    data.load(pair);
    assertThat(source.memberProperty().get()).isNotNull();
    assertThat(BINDER.read(data.value(), Experiment.Data.class, ""))
        .isEqualTo(BINDER.read(pair, Experiment.Data.class, ""));
  }

  @Test
  void marginalsAreAListOfFormsToAddToAndTakeFrom() {
    FormViewModel data = new FormViewModel(BINDER, Experiment.Data.class);
    ObjectNode pair = (ObjectNode) PRESET.get("data");
    ObjectNode barycenter = Json.object();
    barycenter.set(
        "marginals", Json.object().arrayNode().add(pair.get("source")).add(pair.get("target")));
    data.load(barycenter);
    ListEdit marginals = (ListEdit) data.root().field("marginals");
    assertThat(marginals.entries()).hasSize(2).allMatch(GroupEdit.class::isInstance);
    data.leaf("marginals.1.points").orElseThrow().textProperty().set("128");
    assertThat(data.value().at("/marginals/1/points").intValue()).isEqualTo(128);
    assertThat(data.changesProperty().get()).isEqualTo(1);
    marginals.add();
    assertThat(data.validProperty().get()).as(data.problemProperty().get()).isTrue();
    assertThat(BINDER.read(data.value(), Experiment.Data.class, "").sides()).hasSize(3);
    marginals.remove(marginals.entries().get(0));
    marginals.remove(marginals.entries().get(0));
    assertThat(data.problemProperty().get()).contains("at least two marginals");
    data.reset();
    assertThat(Notation.same(data.value(), barycenter)).isTrue();
  }

  @Test
  void aKeyThatAnOlderRunLacksTakesItsDefault() {
    ObjectNode older = PRESET.deepCopy();
    ((ObjectNode) older.get("training")).remove("logEvery");
    ((ObjectNode) older.get("evaluation")).remove("samples");
    ((ObjectNode) older.get("data")).remove("marginals");
    form.load(older);
    assertThat(form.problemProperty().get()).isEmpty();
    assertThat(form.changesProperty().get()).isZero();
    assertThat(leaf("training.logEvery").textProperty().get()).isNotEmpty();
  }
}
