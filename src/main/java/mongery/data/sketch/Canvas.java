package mongery.data.sketch;

/**
 * A picture that shapes are painted on, one over the other, with soft edges. Coordinates: x from -1
 * (left) to 1, y down, 0 in the middle, in the same unit; pixels need not be square.
 */
final class Canvas {
  private final int width;
  private final int height;
  private final double tall;
  private final float[] rgb;

  /**
   * @param tall y of the lower edge; that of the upper is its negative
   */
  Canvas(int width, int height, double tall) {
    this.width = width;
    this.height = height;
    this.tall = tall;
    this.rgb = new float[3 * width * height];
  }

  /** Paints everywhere a colour that goes from one to the other from top to bottom. */
  void fill(double[] top, double[] bottom) {
    for (int i = 0; i < width * height; i++) {
      double t = (double) (i / width) / height;
      for (int c = 0; c < 3; c++) {
        rgb[3 * i + c] = (float) (top[c] + t * (bottom[c] - top[c]));
      }
    }
  }

  /** Paints a shape. */
  void paint(Shape shape, double... colour) {
    veil(shape, 1, 0, colour);
  }

  /**
   * Paints a shape that lets through what is under it.
   *
   * @param opacity 1 hides what is under it
   * @param blur width of the edge besides that of a pixel
   */
  void veil(Shape shape, double opacity, double blur, double... colour) {
    double edge = 2.0 / width + blur;
    int first = Math.max(0, row(shape.top() - edge));
    int last = Math.min(height - 1, row(shape.bottom() + edge));
    int from = Math.max(0, column(shape.left() - edge));
    int to = Math.min(width - 1, column(shape.right() + edge));
    for (int row = first; row <= last; row++) {
      double y = tall * (2 * (row + 0.5) / height - 1);
      for (int column = from; column <= to; column++) {
        double x = 2 * (column + 0.5) / width - 1;
        double cover = 0.5 - shape.distance().applyAsDouble(x, y) / edge;
        if (cover > 0) {
          float alpha = (float) (opacity * Math.min(1, cover));
          int at = 3 * (row * width + column);
          for (int c = 0; c < 3; c++) {
            rgb[at + c] += alpha * ((float) colour[c] - rgb[at + c]);
          }
        }
      }
    }
  }

  private int row(double y) {
    return (int) Math.floor((y / tall + 1) / 2 * height);
  }

  private int column(double x) {
    return (int) Math.floor((x + 1) / 2 * width);
  }

  /** Light that falls from a side: multiplies by 1 + strength * (a x + b y). */
  void light(double a, double b) {
    for (int i = 0; i < width * height; i++) {
      double x = 2 * (i % width + 0.5) / width - 1;
      double y = tall * (2 * (i / width + 0.5) / height - 1);
      float gain = (float) (1 + a * x + b * y);
      for (int c = 0; c < 3; c++) {
        rgb[3 * i + c] *= gain;
      }
    }
  }

  /** The pixels, 0 to 255, laid out (channel, row, column). */
  byte[] planes() {
    byte[] out = new byte[rgb.length];
    int pixels = width * height;
    for (int i = 0; i < pixels; i++) {
      for (int c = 0; c < 3; c++) {
        out[c * pixels + i] = (byte) Math.round(Math.max(0, Math.min(1, rgb[3 * i + c])) * 255);
      }
    }
    return out;
  }
}
