package mongery.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

/** A million steps are drawn by the extremes of each pixel column. */
class LongCurveTest {
  private static final int N = 1_000_000;
  private static final int WIDTH = 800;

  private static double[] steps() {
    double[] x = new double[N];
    Arrays.setAll(x, i -> i + 1);
    return x;
  }

  private static LayerRenderer.Frame frame(double from, double to) {
    ScaledAxis x = new ScaledAxis("step", Scale.LINEAR);
    ScaledAxis y = new ScaledAxis("y", Scale.LINEAR);
    x.setRange(from, to);
    y.setRange(-10, 10);
    Rectangle2D area = new Rectangle2D.Double(50, 20, WIDTH, 300);
    return new LayerRenderer.Frame(area, new XYPlot(), x, y, false);
  }

  @Test
  void noSpikeIsLostAndLittleIsDrawn() {
    Random random = new Random(3);
    double[] y = new double[N];
    Arrays.setAll(y, i -> random.nextGaussian());
    y[777_777] = 9;
    y[123_456] = -9;
    XyData data = new XyData(List.of(XyData.Series.of("loss", steps(), y)));
    XyData.Series seen = Decimation.columns(data.series().get(0), data.summary(0), frame(0, N));
    assertThat(seen.size()).isLessThanOrEqualTo(2 * WIDTH + 4);
    assertThat(seen.y()).contains(9, -9);
    assertThat(seen.x()).isSorted();
    assertThat(seen.x()[0]).isEqualTo(1);
    assertThat(seen.x()[seen.size() - 1]).isGreaterThan(N - 2 * N / WIDTH);
    // Zoomed in so far that each value has a column, all of them are there.
    XyData.Series close =
        Decimation.columns(data.series().get(0), data.summary(0), frame(5000, 5100));
    for (int step = 5001; step < 5100; step++) {
      assertThat(close.x()).contains(step);
    }
  }

  @Test
  void extremesAreThoseOfTheWholeStretch() {
    Random random = new Random(5);
    double[] y = new double[40_000];
    Arrays.setAll(y, i -> i % 1000 < 3 ? Double.NaN : random.nextGaussian());
    Summary summary = new Summary(y);
    for (int trial = 0; trial < 200; trial++) {
      int from = random.nextInt(y.length - 1);
      int to = from + 1 + random.nextInt(y.length - from);
      int low = -1;
      int high = -1;
      for (int i = from; i < to; i++) {
        if (Double.isFinite(y[i])) {
          low = low < 0 || y[i] < y[low] ? i : low;
          high = high < 0 || y[i] > y[high] ? i : high;
        }
      }
      assertThat(summary.extremes(from, to)).containsExactly(low, high);
    }
    assertThat(new Summary(new double[] {Double.NaN}).extremes(0, 1)).containsExactly(-1, -1);
  }
}
