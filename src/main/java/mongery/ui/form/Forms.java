package mongery.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mongery.config.Binder;
import mongery.config.Field;
import mongery.config.Fields;
import mongery.config.Kind;
import mongery.config.Registry;

/** Makes the edits of a settings record from what {@code config} knows about it. */
final class Forms {
  private final Binder binder;
  private final Registry registry;
  private final Fields fields;
  private final Consumer<Edit> edited;

  Forms(Binder binder, Consumer<Edit> edited) {
    this.binder = binder;
    this.registry = binder.registry();
    this.fields = new Fields(registry);
    this.edited = edited;
  }

  /** A record with everything below it, still empty. */
  GroupEdit group(Spec spec, Class<? extends Record> type) {
    return group(spec, fields.of(type), "");
  }

  /** Settings whose path begins with {@code prefix}, nested records becoming groups again. */
  private GroupEdit group(Spec spec, List<Field> settings, String prefix) {
    Map<String, List<Field>> byKey = new LinkedHashMap<>();
    for (Field setting : settings) {
      String key = setting.path().substring(prefix.length()).split("\\.", 2)[0];
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(setting);
    }
    List<Edit> edits = new ArrayList<>();
    byKey.forEach(
        (key, below) -> {
          Field first = below.get(0);
          if (first.path().equals(prefix + key)) {
            edit(Spec.of(spec.path(), key, first), first).ifPresent(edits::add);
          } else {
            String path = spec.path().isEmpty() ? key : spec.path() + "." + key;
            edits.add(group(Spec.place(path, key, ""), below, prefix + key + "."));
          }
        });
    return new GroupEdit(spec, edits);
  }

  /** The edit of one setting; none for a kind that no setting has yet. */
  private Optional<Edit> edit(Spec spec, Field setting) {
    if (setting.kind() == Kind.FAMILY) {
      return Optional.of(family(spec, setting));
    }
    if (setting.kind() == Kind.LIST && setting.element() == Kind.FAMILY) {
      return Optional.of(
          new ListEdit(
              spec,
              place -> entry(spec.path() + "." + place, Integer.toString(place), setting),
              edited));
    }
    if (setting.kind() == Kind.RECORD) {
      return Optional.of(new OptionalEdit(spec, () -> fresh(spec, setting.record()), edited));
    }
    if (setting.kind() == Kind.LIST && setting.element() == Kind.RECORD) {
      return Optional.of(
          new ListEdit(
              spec,
              place ->
                  fresh(
                      Spec.place(spec.path() + "." + place, "" + (place + 1), setting.help()),
                      setting.record()),
              edited));
    }
    return notation(setting)
        .map(
            notation ->
                new LeafEdit(
                    spec,
                    notation,
                    setting.choices().stream().map(Field.Choice::value).toList(),
                    edited));
  }

  /** A record of defaults, with the first member of every family that must be chosen. */
  private GroupEdit fresh(Spec spec, Class<? extends Record> type) {
    GroupEdit made = group(spec, type);
    made.show(binder.defaults(type));
    for (Edit field : made.fields()) {
      if (field instanceof FamilyEdit family && family.memberProperty().get() == null) {
        first(family);
      }
    }
    made.base(made.value());
    return made;
  }

  private static void first(FamilyEdit family) {
    if (!family.spec().optional()) {
      family.options().stream()
          .findFirst()
          .ifPresent(first -> family.typeProperty().set(first.type()));
    }
  }

  private FamilyEdit entry(String path, String name, Field setting) {
    FamilyEdit made = family(Spec.place(path, name, setting.help()), setting);
    first(made);
    return made;
  }

  private FamilyEdit family(Spec spec, Field setting) {
    List<FamilyEdit.Option> options = new ArrayList<>();
    for (Field.Choice choice : setting.choices()) {
      Class<? extends Record> member = registry.member(setting.family(), choice.value());
      options.add(
          new FamilyEdit.Option(
              choice.value(),
              choice.help(),
              at -> {
                GroupEdit made = group(at, member);
                made.show(binder.defaults(member).without("type"));
                made.base(binder.defaults(member).without("type"));
                return made;
              }));
    }
    return new FamilyEdit(spec, options, edited);
  }

  private static Optional<Notation> notation(Field setting) {
    boolean list = setting.kind() == Kind.LIST;
    if (list && setting.element() == Kind.LIST) {
      return Optional.of(Notation.JSON);
    }
    return Optional.ofNullable(
        switch (list ? setting.element() : setting.kind()) {
          case INTEGER -> list ? Notation.INTEGERS : Notation.INTEGER;
          case NUMBER -> list ? Notation.NUMBERS : Notation.NUMBER;
          case TEXT -> list ? Notation.WORDS : Notation.TEXT;
          case CHOICE -> list ? Notation.WORDS : Notation.CHOICE;
          case BOOLEAN -> list ? null : Notation.FLAG;
          default -> null;
        });
  }
}
