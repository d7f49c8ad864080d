package mongery.figure.export;

import java.util.Map;

/** Text for LaTeX. */
final class Tex {
  private static final Map<Integer, String> SPECIAL =
      Map.ofEntries(
          Map.entry((int) '\\', "\\textbackslash{}"),
          Map.entry((int) '{', "\\{"),
          Map.entry((int) '}', "\\}"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '%', "\\%"),
          Map.entry((int) '_', "\\_"),
          Map.entry((int) '~', "\\textasciitilde{}"),
          Map.entry((int) '^', "\\textasciicircum{}"));

  private static final Map<Integer, String> MATH =
      Map.ofEntries(
          Map.entry((int) '−', "-"),
          Map.entry((int) '–', "\\text{--}"),
          Map.entry((int) '×', "\\times "),
          Map.entry((int) '∞', "\\infty "),
          Map.entry((int) '≤', "\\leq "),
          Map.entry((int) '≥', "\\geq "),
          Map.entry((int) '±', "\\pm "),
          Map.entry((int) '·', "\\cdot "),
          Map.entry((int) 'τ', "\\tau "),
          Map.entry((int) 'ε', "\\varepsilon "),
          Map.entry((int) 'µ', "\\mu "),
          Map.entry((int) 'μ', "\\mu "),
          Map.entry((int) 'ν', "\\nu "),
          Map.entry((int) 'ρ', "\\rho "),
          Map.entry((int) 'λ', "\\lambda "),
          Map.entry((int) 'σ', "\\sigma "),
          Map.entry((int) '→', "\\to "));

  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Tex() {}

  /** Running text with special characters escaped and symbols in mathematics. */
  static String text(String plain) {
    StringBuilder out = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            c -> {
              String math = math(c);
              if (SPECIAL.containsKey(c)) {
                out.append(SPECIAL.get(c));
              } else if (math != null) {
                out.append('$').append(math.strip()).append('$');
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /** The inside of a formula: symbols as commands, other characters as they are. */
  static String unicode(String formula) {
    StringBuilder out = new StringBuilder();
    formula
        .codePoints()
        .forEach(
            c -> {
              String math = math(c);
              if (c == ',') {
                out.append("{,}");
              } else {
                out.append(math == null ? Character.toString(c) : math);
              }
            });
    // Neighbouring exponents belong together: 10^{-}^{3} is not TeX.
    return out.toString().replace("}^{", "").replace("}_{", "");
  }

  private static String math(int c) {
    if (c == '⁻') {
      return "^{-}";
    }
    if (SUPERSCRIPTS.indexOf(c) >= 0) {
      return "^{" + SUPERSCRIPTS.indexOf(c) + "}";
    }
    if (SUBSCRIPTS.indexOf(c) >= 0) {
      return "_{" + SUBSCRIPTS.indexOf(c) + "}";
    }
    return MATH.get(c);
  }
}
