package mongery.figure.chart;

import java.util.ArrayList;
import java.util.List;

/** How values are laid along an axis, and which of them get a tick. */
public enum Scale {
  /** Equal steps. */
  LINEAR {
    @Override
    double forward(double v) {
      return v;
    }

    @Override
    double inverse(double u) {
      return u;
    }

    @Override
    public List<Tick> ticks(double low, double high, int count) {
      double step = nice((high - low) / Math.max(1, count));
      List<Tick> ticks = new ArrayList<>();
      for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
        ticks.add(new Tick(i * step, Numbers.tick(i * step, step)));
      }
      return ticks;
    }
  },
  /** Equal factors; values at or below 0 have no place. */
  LOG {
    @Override
    double forward(double v) {
      return Math.log10(Math.max(v, Double.MIN_NORMAL));
    }

    @Override
    double inverse(double u) {
      return Math.pow(10, u);
    }

    @Override
    public List<Tick> ticks(double low, double high, int count) {
      int first = (int) Math.ceil(forward(low) - 1e-9);
      int last = (int) Math.floor(forward(high) + 1e-9);
      List<Tick> ticks = new ArrayList<>();
      if (last - first < 1) {
        for (int e = first - 1; e <= last + 1; e++) {
          for (int m : new int[] {1, 2, 5}) {
            double v = m * Math.pow(10, e);
            if (v >= low * (1 - 1e-9) && v <= high * (1 + 1e-9)) {
              ticks.add(new Tick(v, Numbers.value(v, 3)));
            }
          }
        }
        if (ticks.size() < 2) {
          return LINEAR.ticks(low, high, count);
        }
        return ticks;
      }
      int stride = Math.max(1, (int) Math.ceil((last - first + 1) / (double) Math.max(2, count)));
      for (int e = first; e <= last; e += stride) {
        boolean plain = first >= -3 && last <= 3;
        double v = Math.pow(10, e);
        ticks.add(new Tick(v, plain ? Numbers.value(v, 3) : "10" + Numbers.superscript(e)));
      }
      return ticks;
    }
  },
  /**
   * Cube root: makes a mode of one per cent visible beside one of ninety-nine, and keeps zero. The
   * published density figures of UOTM (Choi et al. 2023) use such a compressed axis.
   */
  CUBE_ROOT {
    @Override
    double forward(double v) {
      return Math.cbrt(v);
    }

    @Override
    double inverse(double u) {
      return u * u * u;
    }

    @Override
    public List<Tick> ticks(double low, double high, int count) {
      List<Tick> ticks = new ArrayList<>();
      double from = forward(low);
      double to = forward(high);
      double previous = Double.NaN;
      for (int i = 0; i <= count; i++) {
        double v = Numbers.round(inverse(from + (to - from) * i / count), 1);
        if (Math.abs(v) < 1e-3 * (high - low)) {
          v = 0;
        }
        if (v != previous && v >= low - 1e-12 && v <= high) {
          ticks.add(new Tick(v, Numbers.value(v, 2)));
        }
        previous = v;
      }
      return ticks;
    }
  };

  /** A labelled place on an axis. */
  public record Tick(double value, String label) {}

  /** Position of a value; increasing. */
  abstract double forward(double v);

  /** Value at a position. */
  abstract double inverse(double u);

  /** About {@code count} well-chosen values between the two. */
  public abstract List<Tick> ticks(double low, double high, int count);

  /** The smallest of 1, 2, 5 times a power of ten that is not below {@code raw}. */
  static double nice(double raw) {
    if (!(raw > 0) || Double.isInfinite(raw)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(raw) + 1e-12));
    double lead = raw / power;
    double step = lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10;
    return step * power;
  }
}
