package mongery.figure.chart;

import java.awt.Color;

/**
 * Colours of a number between 0 and 1, evenly bright steps so that equal differences look equal.
 */
public enum ColorMap {
  /** Dark violet to yellow; readable in grey and with colour-vision deficiencies. */
  VIRIDIS(0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725),
  /** Blue through light grey to orange, for values about a neutral one. */
  DIVERGING(
      0x0b4a9e, 0x3f7fce, 0x8fb4e3, 0xd5dfec, 0xeeeeee, 0xf6dcc6, 0xf0ab73, 0xdf7722, 0xa34b00);

  private final int[] stops;
  private final transient Color[] table = new Color[256];

  ColorMap(int... stops) {
    this.stops = stops;
    for (int i = 0; i < table.length; i++) {
      table[i] = between(i / 255.0);
    }
  }

  /** Colour at {@code t}; values outside [0, 1] take the ends, NaN the first. */
  public Color at(double t) {
    return table[(int) Math.round(255 * Math.max(0, Math.min(1, t)))];
  }

  private Color between(double t) {
    double place = t * (stops.length - 1);
    int i = Math.min((int) place, stops.length - 2);
    double part = place - i;
    return new Color(
        mix(stops[i] >> 16, stops[i + 1] >> 16, part),
        mix(stops[i] >> 8, stops[i + 1] >> 8, part),
        mix(stops[i], stops[i + 1], part));
  }

  private static int mix(int a, int b, double part) {
    return (int) Math.round((a & 255) * (1 - part) + (b & 255) * part);
  }
}
