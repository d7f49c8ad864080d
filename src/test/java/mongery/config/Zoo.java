package mongery.config;

import java.util.List;

/** A small set of settings that uses everything that settings can be. */
final class Zoo {
  private Zoo() {}

  @Family("animal")
  interface Animal {}

  enum Food {
    LEAVES,
    RAW_MEAT
  }

  record Diet(
      @Setting(help = "What", def = "\"raw-meat\"") Food food,
      @Setting(help = "How much", unit = "kg", def = "2.5", min = 0, above = true, max = 100)
          double amount) {}

  @Named(value = "lion", help = "A big cat")
  record Lion(
      @Setting(help = "Age", min = 0) int age,
      @Setting(help = "What it eats") Diet diet,
      @Setting(help = "Friends", def = "[]") List<Animal> friends)
      implements Animal {}

  @Named(value = "bird", help = "It flies")
  record Bird(
      @Setting(help = "Wing span", unit = "m", def = "0.3", min = 0.01, max = 4) double span,
      @Setting(help = "Pet name", optional = true) String pet,
      @Setting(help = "Sings", def = "true") boolean sings)
      implements Animal {}

  record Range(
      @Setting(help = "Low", def = "0") long low, @Setting(help = "High", def = "10") long high) {
    Range {
      if (low > high) {
        throw new IllegalArgumentException("low must not exceed high");
      }
    }
  }

  record Park(
      @Setting(help = "Name") String name,
      @Setting(help = "Star", def = "{\"type\":\"bird\",\"span\":1}") Animal star,
      @Setting(help = "Others", def = "[]") List<Animal> others,
      @Setting(help = "Hours", def = "{\"high\":7}") Range hours,
      @Setting(help = "Grid", def = "[[1,2],[3]]", min = 0) List<List<Double>> grid,
      @Setting(help = "Guests", optional = true, min = 1) Integer guests) {}

  static final Registry REGISTRY = Registry.of(() -> List.of(Lion.class, Bird.class));
  static final Binder BINDER = new Binder(REGISTRY);
}
