package mongery.config;

import static mongery.config.Zoo.BINDER;
import static mongery.config.Zoo.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import mongery.config.Zoo.Park;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated from settings records: schema, form fields, differences. */
class DescriptionsTest {

  private static int problems(String json) {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Schema.of(Park.class, REGISTRY, "Park"));
    return schema.validate(Json.parse(json.replace('\'', '"'), "")).size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':'p'}",
        "{'$schema':'x','name':'p','star':{'span':2}}",
        "{'name':'p','star':{'type':'lion','age':1,'friends':[{'type':'bird'}]}}",
        "{'extends':'x'}",
        "{'extends':'x','star':{'age':3},'guests':null}",
      })
  void schemaAcceptsWhatTheBinderAccepts(String json) {
    assertThat(problems(json)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'name':3}",
        "{'name':'p','x':1}",
        "{'name':'p','guests':0}",
        "{'name':'p','star':{'type':'lion','agee':1}}",
        "{'name':'p','others':[{'span':1}]}",
        "{'name':'p','others':[{'type':'lion'}]}",
        "{'name':'p','star':{'span':9}}",
        "{'extends':'x','y':1}",
      })
  void schemaRefusesWhatTheBinderRefuses(String json) {
    assertThat(problems(json)).isPositive();
  }

  @Test
  void schemaCarriesHelpUnitAndDefault() {
    var bird = Schema.of(Park.class, REGISTRY, "Park").at("/$defs/animal.bird/properties/span");
    assertThat(Json.compact(bird).replace('"', '\''))
        .isEqualTo(
            "{'type':'number','minimum':0.01,'maximum':4,"
                + "'description':'Wing span (m)','default':0.3}");
  }

  @Test
  void fieldsOfATypeAreFlat() {
    List<Field> fields = new Fields(REGISTRY).of(Park.class);
    assertThat(fields)
        .extracting(Field::path)
        .containsExactly("name", "star", "others", "hours.low", "hours.high", "grid", "guests");
    assertThat(fields.get(1).choices())
        .containsExactly(
            new Field.Choice("bird", "It flies"), new Field.Choice("lion", "A big cat"));
    assertThat(fields.get(6).optional()).isTrue();
    assertThat(fields.get(3).label()).isEqualTo("Low");
  }

  @Test
  void fieldsOfAConfigurationReachIntoMembersAndLists() {
    var config =
        BINDER.write(
            BINDER.read(
                Json.parse("{\"name\":\"p\",\"others\":[{\"type\":\"lion\",\"age\":7}]}", "f"),
                Park.class,
                "f"));
    List<Field> fields = new Fields(REGISTRY).of(Park.class, config);
    assertThat(fields)
        .extracting(Field::path)
        .contains("star.span", "others.0", "others.0.age", "others.0.diet.food");
    Field food =
        fields.stream().filter(f -> f.path().equals("others.0.diet.food")).findFirst().get();
    assertThat(food.choices()).extracting(Field.Choice::value).contains("raw-meat");
    assertThat(food.value().asText()).isEqualTo("raw-meat");
  }

  @Test
  void diffNamesPathBeforeAndAfter() {
    var a = Json.parse("{\"a\":1,\"b\":{\"c\":[1,2]},\"d\":3}", "");
    var b = Json.parse("{\"a\":1.0,\"b\":{\"c\":[1,5,6]},\"e\":4}", "");
    var list = Json.parse("{\"l\":[{\"x\":1},{\"x\":2,\"y\":[3]}]}", "");
    var other = Json.parse("{\"l\":[{\"x\":1.0},{\"x\":7,\"y\":[3.0]}]}", "");
    assertThat(Diff.of(a, b))
        .extracting(c -> c.path() + " " + c.before() + " " + c.after())
        .containsExactly("b.c [1,2] [1,5,6]", "d 3 null", "e null 4");
    assertThat(Diff.of(list, other)).extracting(Diff.Change::path).containsExactly("l.1.x");
  }
}
