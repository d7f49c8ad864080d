package mongery.config;

import static mongery.config.Zoo.BINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mongery.config.Zoo.Bird;
import mongery.config.Zoo.Diet;
import mongery.config.Zoo.Food;
import mongery.config.Zoo.Lion;
import mongery.config.Zoo.Park;
import mongery.config.Zoo.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinderTest {

  private static Park read(String json) {
    return BINDER.read(Json.parse(json.replace('\'', '"'), "f.json"), Park.class, "f.json");
  }

  @Test
  void fillsDefaultsOfRecordsMembersAndLists() {
    assertThat(read("{'name':'p'}"))
        .isEqualTo(
            new Park(
                "p",
                new Bird(1, null, true),
                List.of(),
                new Range(0, 7),
                List.of(List.of(1.0, 2.0), List.of(3.0)),
                null));
  }

  @Test
  void readsMembersByTypeAtAnyDepth() {
    Park park =
        read(
            "{'name':'p','guests':3,'star':{'type':'lion','age':1e1,"
                + "'diet':{'food':'leaves'},'friends':[{'type':'bird','pet':'Jo'}]}}");
    assertThat(park.star())
        .isEqualTo(new Lion(10, new Diet(Food.LEAVES, 2.5), List.of(new Bird(0.3, "Jo", true))));
    assertThat(park.guests()).isEqualTo(3);
  }

  @Test
  void layersAnObjectOverADefaultObjectUnlessItsTypeDiffers() {
    assertThat(read("{'name':'p','star':{'sings':false}}").star())
        .isEqualTo(new Bird(1, null, false));
    assertThat(read("{'name':'p','star':{'type':'lion','age':3}}").star())
        .isEqualTo(new Lion(3, new Diet(Food.RAW_MEAT, 2.5), List.of()));
    assertThat(read("{'name':'p','hours':{'low':5}}").hours()).isEqualTo(new Range(5, 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                     | f.json: name: is missing; allowed: text in quotes
          {'name':3}                             | f.json: name: 3 is not allowed; allowed: text in quotes
          {'name':'p','gests':1}                 | f.json: gests: no such key; allowed: "name", "star", "others", "hours", "grid", "guests"; did you mean "guests"?
          {'name':'p','guests':0}                | f.json: guests: 0 is not allowed; allowed: a whole number of at least 1, or nothing
          {'name':'p','guests':1.5}              | f.json: guests: 1.5 is not allowed; allowed: a whole number of at least 1, or nothing
          {'name':'p','guests':3000000000}       | f.json: guests: 3000000000 is not allowed; allowed: a whole number of at least 1, or nothing
          {'name':'p','star':{'type':'brid'}}    | f.json: star.type: no animal is called "brid"; allowed: one of "bird", "lion"; did you mean "bird"?
          {'name':'p','star':{'type':'lion'}}    | f.json: star.age: is missing; allowed: a whole number of at least 0
          {'name':'p','star':'bird'}             | f.json: star: "bird" is not allowed; allowed: an object whose "type" is one of "bird", "lion"
          {'name':'p','star':{'span':1e999}}     | f.json: star.span: "Infinity" is not allowed; allowed: a number from 0.01 to 4
          {'name':'p','star':{'span':'NaN'}}     | f.json: star.span: "NaN" is not allowed; allowed: a number from 0.01 to 4
          {'name':'p','star':{'sings':1}}        | f.json: star.sings: 1 is not allowed; allowed: true or false
          {'name':'p','others':[{'span':1}]}     | f.json: others.0.type: is missing; allowed: one of "bird", "lion"
          {'name':'p','grid':[[1],[2,-1]]}       | f.json: grid.1.1: -1 is not allowed; allowed: a number of at least 0
          {'name':'p','hours':{'low':11}}        | f.json: hours: low must not exceed high
          {'name':'p','name':'q'}                | f.json:1:19: not valid JSON: Duplicate field 'name'
          {'name':NaN}                           | f.json:1:12: not valid JSON: Non-standard token 'NaN'
          """)
  void namesFileKeyAndWhatIsAllowed(String json, String message) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(ConfigException.class).hasMessage(message);
  }

  @Test
  void namesAmountAboveZero() {
    assertThatThrownBy(
            () ->
                read(
                    "{'name':'p','star':{'type':'lion','age':1,"
                        + "'diet':{'food':'leafs','amount':1}}}"))
        .hasMessage(
            "f.json: star.diet.food: \"leafs\" is not allowed; allowed: one of \"leaves\","
                + " \"raw-meat\"; did you mean \"leaves\"?");
    assertThatThrownBy(
            () -> read("{'name':'p','star':{'type':'lion','age':1,'diet':{'amount':0}}}"))
        .hasMessageContaining(
            "star.diet.amount: 0 is not allowed; allowed: a number above 0 to 100")
        .extracting(e -> ((ConfigException) e).path())
        .isEqualTo("star.diet.amount");
  }

  @Test
  void saysLineAndColumnOfBrokenJson() {
    assertThatThrownBy(() -> Json.parse("{\n  \"a\": 1,\n  \"b\" 2\n}", "f.json"))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("f.json:3:")
        .hasMessageContaining("not valid JSON");
    assertThatThrownBy(() -> Json.parse("{} x", "f.json")).isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> Json.parse("", "f.json")).hasMessageContaining("is empty");
  }

  @Test
  void writesCanonicalJsonThatReadsBackEqual() {
    Park park = read("{'guests':3,'name':'p','star':{'span':3e-2,'pet':null,'type':'bird'}}");
    String text = Json.compact(BINDER.write(park));
    assertThat(text)
        .isEqualTo(
            "{'name':'p','star':{'type':'bird','span':0.03,'sings':true},'others':[],"
                    .replace('\'', '"')
                + "\"hours\":{\"low\":0,\"high\":7},\"grid\":[[1.0,2.0],[3.0]],\"guests\":3}");
    assertThat(read(text)).isEqualTo(park);
  }

  @Test
  void hashesEqualConfigurationsEqually() {
    Park a = read("{'name':'p','hours':{'high':7,'low':0}}");
    Park b = read("{'hours':{'low':0},'name':'p'}");
    assertThat(Json.sha256(BINDER.write(a)))
        .hasSize(64)
        .isEqualTo(Json.sha256(BINDER.write(b)))
        .isNotEqualTo(Json.sha256(BINDER.write(read("{'name':'q'}"))));
  }

  @Test
  void listsDefaultsLeavingOutWhatMustBeGiven() {
    assertThat(Json.compact(BINDER.defaults(Lion.class)).replace('"', '\''))
        .isEqualTo("{'type':'lion','diet':{'food':'raw-meat','amount':2.5},'friends':[]}");
    assertThat(BINDER.defaults(Park.class).at("/star/sings").asBoolean()).isTrue();
  }

  @Test
  void refusesASettingWithoutAnnotationAsAProgrammingError() {
    record Bare(int x) {}
    assertThatThrownBy(() -> BINDER.defaults(Bare.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has no @Setting");
  }
}
