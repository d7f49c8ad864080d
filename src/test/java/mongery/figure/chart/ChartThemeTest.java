package mongery.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartThemeTest {
  private static final double APART = 25;

  @Test
  void marginalsTheirImagesAndManyCurvesAreToldApart() {
    for (ChartTheme theme : ChartTheme.ALL) {
      List<Color> marginals = new ArrayList<>();
      for (int k = 0; k < 4; k++) {
        marginals.add(theme.marginal(k));
        marginals.add(theme.image(k));
      }
      areApart(theme, marginals);
      List<Color> curves = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        curves.add(theme.series(i));
      }
      areApart(theme, curves);
    }
  }

  private static void areApart(ChartTheme theme, List<Color> colors) {
    for (int i = 0; i < colors.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(distance(colors.get(i), colors.get(j)))
            .as("%s: colours %d and %d", theme.name(), j, i)
            .isGreaterThan(APART);
      }
    }
  }

  private static double distance(Color a, Color b) {
    double red = a.getRed() - b.getRed();
    double green = a.getGreen() - b.getGreen();
    double blue = a.getBlue() - b.getBlue();
    return Math.sqrt(red * red + green * green + blue * blue);
  }

  @Test
  void theColoursOfPaperStayApartForCommonColourVision() {
    // Simulation matrices of Machado et al. (2009) at full severity, on linear RGB.
    double[][] deutan = {
      {0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}
    };
    double[][] protan = {
      {0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}
    };
    List<Color> colors = new ArrayList<>(ChartTheme.PAPER.series());
    for (double[][] seen : List.of(deutan, protan)) {
      for (int i = 0; i < colors.size(); i++) {
        for (int j = i + 1; j < colors.size(); j++) {
          assertThat(distanceSeen(colors.get(i), colors.get(j), seen))
              .as(colors.get(i) + " and " + colors.get(j))
              .isGreaterThan(0.1);
        }
      }
    }
  }

  private static double distanceSeen(Color a, Color b, double[][] seen) {
    double sum = 0;
    float[] x = a.getRGBColorComponents(null);
    float[] y = b.getRGBColorComponents(null);
    for (double[] row : seen) {
      double difference = 0;
      for (int k = 0; k < 3; k++) {
        difference += row[k] * (Math.pow(x[k], 2.2) - Math.pow(y[k], 2.2));
      }
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
