package mongery.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mongery.figure.kind.History;
import mongery.run.event.RunState;
import mongery.ui.base.Numbers;
import mongery.ui.runs.LiveRun;

/**
 * Something about a run that a person should look into, in their terms, with what to do about it.
 *
 * @param what is wrong
 * @param remedy what to try
 */
public record Advice(String what, String remedy) {
  /** Masses are means over a batch, so they scatter; their recent mean should be near 1. */
  private static final double MASS_OFF = 0.1;

  private static final double CLAMPED = 0.02;
  private static final double CONGRUENCE = 1e-2;
  private static final double GREW = 20;
  private static final int RECENT = 20;

  /** Everything that there is to say about a run now. */
  static List<Advice> of(LiveRun run) {
    List<Advice> out = new ArrayList<>();
    if (run.row().state() == RunState.NOT_RESPONDING) {
      out.add(
          new Advice(
              "The worker has not given the sign of life that it promised.",
              "A long evaluation or a busy machine may explain it; if nothing comes, stop it and"
                  + " resume from the last checkpoint."));
    }
    boolean early = run.row().progress() < 0.2;
    run.scalars().curves().forEach((name, curve) -> curve(name, curve, early, out));
    for (LiveRun.LogLine line : run.log()) {
      if (line.level() == LiveRun.Level.WARN && line.about().equals("warning")) {
        said(line.text(), out);
      }
    }
    return out;
  }

  private static void curve(String name, History.Curve curve, boolean early, List<Advice> out) {
    double recent = recent(curve);
    String[] words = name.split("[./]", 2);
    switch (words[0]) {
      case "mass" -> {
        if (!early && Math.abs(recent - 1) > MASS_OFF) {
          out.add(
              new Advice(
                  "Re-weighting keeps mass "
                      + Numbers.shown(recent)
                      + " of "
                      + (words.length > 1 ? marginal(words[1]) : "a marginal")
                      + " instead of 1.",
                  "Its potential has not settled: train longer, take more inner updates, or raise"
                      + " the potential's learning rate."));
        }
      }
      case "clamped" -> {
        if (recent > CLAMPED) {
          out.add(
              new Advice(
                  Numbers.shown(100 * recent) + " % of the exponents are cut off at the cap.",
                  "Weights there are wrong: raise tau, or the cap."));
        }
      }
      case "congruence" -> {
        if (Math.abs(recent) > CONGRUENCE) {
          out.add(
              new Advice(
                  "The potentials miss congruence by " + Numbers.shown(recent) + ".",
                  "Their weighted sum should be m: check the weights of the marginals."));
        }
      }
      case "loss" -> {
        if (!early && grew(curve)) {
          out.add(
              new Advice(
                  name + " is " + Numbers.shown(recent) + " and growing.",
                  "The players are out of balance: lower the learning rates, or pause and train"
                      + " one of them alone for a while."));
        }
      }
      default -> {}
    }
  }

  private static String marginal(String word) {
    return word.matches("\\d+") ? "marginal " + word : "the " + word;
  }

  private static double recent(History.Curve curve) {
    int n = curve.values().length;
    double sum = 0;
    int count = 0;
    for (int i = Math.max(0, n - RECENT); i < n; i++) {
      if (Double.isFinite(curve.values()[i])) {
        sum += curve.values()[i];
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /** Whether the newest values dwarf the largest of the first half. */
  private static boolean grew(History.Curve curve) {
    int n = curve.values().length;
    double most = 0;
    for (int i = 0; i < n / 2; i++) {
      double size = Math.abs(curve.values()[i]);
      most = Double.isFinite(size) ? Math.max(most, size) : most;
    }
    return n >= RECENT && most > 0 && Math.abs(recent(curve)) > GREW * most;
  }

  /** A warning of the worker; what comes after a semicolon is its remedy. */
  private static void said(String text, List<Advice> out) {
    int at = text.indexOf("; ");
    Advice advice =
        at < 0
            ? new Advice(sentence(text), "")
            : new Advice(sentence(text.substring(0, at)), sentence(text.substring(at + 2)));
    if (!out.contains(advice)) {
      out.add(advice);
    }
  }

  private static String sentence(String text) {
    String upper =
        text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return upper.endsWith(".") || upper.endsWith("!") ? upper : upper + ".";
  }
}
