package mongery.figure.kind;

import java.util.Map;
import mongery.config.Words;

/** Settings as legends and tables say them: {@code method.tau} of 20.0 as {@code τ = 20}. */
public final class SettingWords {
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "tau", "τ", "epsilon", "ε", "lambda", "λ", "rho", "ρ", "sigma", "σ", "tauA", "τa", "tauB",
          "τb");

  private SettingWords() {}

  /** The last part of a dotted path, as the symbol that papers use if there is one. */
  public static String name(String path) {
    String said = Words.said(path);
    String name = said.substring(said.lastIndexOf('.') + 1);
    return SYMBOLS.getOrDefault(name, name);
  }

  /** Name and value. */
  public static String of(String path, String value) {
    return name(path) + " = " + value;
  }
}
