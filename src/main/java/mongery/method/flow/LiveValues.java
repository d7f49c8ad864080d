package mongery.method.flow;

import java.util.Set;
import java.util.TreeSet;

/** The settings that may change while training. */
final class LiveValues {
  private static final String EPSILON = "coupling.epsilon";
  private static final String TAU_A = "coupling.tauA";
  private static final String TAU_B = "coupling.tauB";
  private static final String RATE = "optimizer.rate";

  private Pairing coupling;
  private double rate;

  LiveValues(FlowMatching settings) {
    this.coupling = settings.coupling();
    this.rate = settings.optimizer().rate();
  }

  Pairing coupling() {
    return coupling;
  }

  double rate() {
    return rate;
  }

  Set<String> names() {
    return new TreeSet<>(
        coupling instanceof Entropic ? Set.of(EPSILON, TAU_A, TAU_B, RATE) : Set.of(RATE));
  }

  void set(String name, double value) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(
          name + " cannot change while training; allowed: " + String.join(", ", names()));
    }
    if (name.equals(RATE)) {
      rate = value;
    } else if (coupling instanceof Entropic e) {
      coupling =
          new Entropic(
              name.equals(EPSILON) ? value : e.epsilon(),
              name.equals(TAU_A) ? value : e.tauA(),
              name.equals(TAU_B) ? value : e.tauB(),
              e.tolerance(),
              e.limit());
    }
  }
}
