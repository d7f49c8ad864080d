package mongery.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartThemeTest {
  private static final double APART = 20;

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
}
