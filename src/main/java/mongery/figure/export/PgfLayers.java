package mongery.figure.export;

import java.util.Locale;
import mongery.figure.chart.BandRenderer;
import mongery.figure.chart.CurveRenderer;
import mongery.figure.chart.Decimation;
import mongery.figure.chart.DotRenderer;
import mongery.figure.chart.HeatMapRenderer;
import mongery.figure.chart.LayerRenderer;
import mongery.figure.chart.Scale;
import mongery.figure.chart.SegmentRenderer;
import mongery.figure.chart.XyData;

/**
 * The series of one axis as pgfplots source. A series has at most as many points as it is told; a
 * comment says so where some were left out.
 */
final class PgfLayers {
  private final StringBuilder out;
  private final PgfColors colors;
  private final int most;
  private String begin = "";

  PgfLayers(StringBuilder out, PgfColors colors, int most) {
    this.out = out;
    this.colors = colors;
    this.most = most;
  }

  /**
   * Adds all series of a layer.
   *
   * @param scale of the vertical axis
   * @param legend whether the legend has an entry for each
   */
  void add(LayerRenderer renderer, XyData data, Scale scale, boolean legend) {
    for (int i = 0; i < data.getSeriesCount(); i++) {
      XyData.Series s = data.series().get(i);
      begin = legend ? "\\addplot[" : "\\addplot[forget plot, ";
      String color = colors.name(renderer.color(i));
      if (renderer instanceof HeatMapRenderer map) {
        heatMap(map);
      } else if (renderer instanceof SegmentRenderer segments) {
        segments(segments, s, color);
      } else if (renderer instanceof DotRenderer dots) {
        dots(dots, s, color, scale);
      } else if (renderer instanceof CurveRenderer curve) {
        curve(curve, s, color, scale);
      } else if (renderer instanceof BandRenderer band) {
        band(band, s, color, scale);
      }
      if (legend) {
        out.append("\\addlegendentry{").append(Tex.text(s.name())).append("}\n");
      }
    }
  }

  private void dots(DotRenderer dots, XyData.Series s, String color, Scale scale) {
    int[] rows = spread(out, s);
    boolean valued = dots.valued() && s.value() != null;
    out.append(begin)
        .append("only marks, mark=")
        .append(dots.hollow() ? "o" : "*")
        .append(", mark size=");
    out.append(number(dots.size() / 2)).append("pt, ");
    if (valued) {
      out.append("scatter, scatter src=explicit");
    } else {
      out.append(color);
    }
    out.append(", mark options={");
    if (dots.hollow()) {
      out.append("draw opacity=").append(number(dots.opacity()));
    } else {
      out.append("draw=none, fill");
      out.append(valued ? "" : "=" + color + ", fill opacity=" + number(dots.opacity()));
    }
    out.append("}] coordinates {\n");
    for (int i : rows) {
      point(out, s.x()[i], position(scale, s.y()[i]));
      out.append(valued ? " [" + number(s.value()[i]) + "]\n" : "\n");
    }
    out.append("};\n");
  }

  private void curve(CurveRenderer curve, XyData.Series s, String color, Scale scale) {
    CurveRenderer.Style style = curve.style();
    int[] rows = style.reduce() ? reduced(out, s) : all(s.size());
    out.append(begin).append(color).append(", line width=").append(number(style.width()));
    out.append("pt, opacity=").append(number(style.opacity()));
    out.append(style.dashed() ? ", dashed" : "");
    if (style.dots() > 0) {
      out.append(", mark=*, mark size=").append(number(style.dots() / 2)).append("pt");
    } else {
      out.append(", no marks");
    }
    if (style.fill() > 0) {
      out.append(", fill=").append(color).append(", fill opacity=").append(number(style.fill()));
      out.append(", area legend");
    }
    out.append("] coordinates {\n");
    for (int i : rows) {
      point(out, s.x()[i], position(scale, s.y()[i]));
      out.append('\n');
    }
    out.append("}").append(style.fill() > 0 ? " \\closedcycle;\n" : ";\n");
  }

  /** Forth along one edge and back along the other; a gap ends one such path and begins another. */
  private void band(BandRenderer band, XyData.Series s, String color, Scale scale) {
    String style =
        begin
            + color
            + ", draw=none, fill="
            + color
            + ", fill opacity="
            + number(band.opacity())
            + ", no marks] coordinates {\n";
    int start = 0;
    for (int i = 0; i <= s.size(); i++) {
      if (i == s.size() || Double.isNaN(s.y()[i]) || Double.isNaN(s.y2()[i])) {
        if (i - start > 1) {
          out.append(style);
          edge(s.x(), s.y(), start, i, 1, scale);
          edge(s.x2(), s.y2(), start, i, -1, scale);
          out.append("} -- cycle;\n");
        }
        start = i + 1;
      }
    }
  }

  private void edge(double[] x, double[] y, int start, int end, int way, Scale scale) {
    int stride = Math.max(1, (end - start) * 2 / most);
    for (int k = 0; k < end - start; k += stride) {
      int i = way > 0 ? start + k : end - 1 - k;
      point(out, x[i], position(scale, y[i]));
      out.append('\n');
    }
  }

  private void segments(SegmentRenderer segments, XyData.Series s, String color) {
    out.append(begin).append(color).append(", line width=");
    out.append(number(segments.width())).append("pt, opacity=").append(number(segments.opacity()));
    if (segments.arrows()) {
      out.append(
          ", -stealth, quiver={u=\\thisrow{u}, v=\\thisrow{v}}] table[x=x, y=y] {\nx y u v\n");
    } else {
      out.append(", quiver={u=\\thisrow{u}, v=\\thisrow{v}}] table[x=x, y=y] {\nx y u v\n");
    }
    for (int i : spread(new StringBuilder(), s)) {
      out.append(number(s.x()[i])).append(' ').append(number(s.y()[i])).append(' ');
      out.append(number(s.x2()[i] - s.x()[i])).append(' ');
      out.append(number(s.y2()[i] - s.y()[i])).append('\n');
    }
    out.append("};\n");
  }

  private void heatMap(HeatMapRenderer map) {
    double[] x = map.grid().x();
    double[] y = map.grid().y();
    int stride = 1;
    while ((x.length / stride) * (y.length / stride) > most) {
      stride++;
    }
    int columns = (x.length + stride - 1) / stride;
    out.append(begin).append("matrix plot*, mesh/cols=").append(columns);
    out.append(", point meta=explicit] coordinates {\n");
    for (int j = 0; j < y.length; j += stride) {
      for (int i = 0; i < x.length; i += stride) {
        point(out, x[i], y[j]);
        out.append(" [").append(number(map.grid().values()[j * x.length + i])).append("]\n");
      }
    }
    out.append("};\n");
  }

  /** TeX knows no cube-root axis: values go there as their roots, under their own labels. */
  static double position(Scale scale, double value) {
    return scale == Scale.CUBE_ROOT ? Math.cbrt(value) : value;
  }

  static void point(StringBuilder out, double x, double y) {
    out.append('(').append(number(x)).append(',').append(number(y)).append(')');
  }

  private static int[] all(int n) {
    int[] rows = new int[n];
    java.util.Arrays.setAll(rows, i -> i);
    return rows;
  }

  private int[] spread(StringBuilder out, XyData.Series s) {
    int n = Math.min(s.size(), most);
    if (n < s.size()) {
      out.append("% ").append(n).append(" of ").append(s.size()).append(" points\n");
    }
    int[] rows = new int[n];
    java.util.Arrays.setAll(rows, i -> (int) ((long) i * s.size() / n));
    return rows;
  }

  private int[] reduced(StringBuilder out, XyData.Series s) {
    if (s.size() <= most) {
      return all(s.size());
    }
    double low = s.x()[0];
    double width = (s.x()[s.size() - 1] - low) / (most / 2 - 1);
    int[] rows = Decimation.columns(s.x(), s.y(), low, width);
    out.append("% ").append(rows.length).append(" of ").append(s.size());
    out.append(" points: lowest and highest of each column\n");
    return rows;
  }

  static String number(double v) {
    if (!Double.isFinite(v)) {
      return "nan";
    }
    String text = String.format(Locale.ROOT, "%.6g", v);
    return text.contains("e") || !text.contains(".")
        ? text
        : text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
