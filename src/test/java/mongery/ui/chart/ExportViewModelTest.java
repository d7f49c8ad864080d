package mongery.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import mongery.data.DenseArray;
import mongery.figure.Figures;
import mongery.figure.chart.ChartTheme;
import mongery.figure.export.Export;
import mongery.figure.export.PaperStyle;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.method.Look;
import org.junit.jupiter.api.Test;

class ExportViewModelTest {
  private static final FigureData DATA =
      FigureData.of(
          new Look(
              Map.of(
                  Look.SOURCE, DenseArray.matrix(3, 2, 0, 0, 1, 1, 2, 0),
                  Look.TARGET, DenseArray.matrix(3, 2, 0, 2, 1, 3, 2, 2),
                  Look.SOURCE_WEIGHT, DenseArray.vector(1, 2, 0.5f))));

  private static ExportViewModel of(Path run, String figure) {
    return ExportViewModel.ofRun(run, Figures.find(figure, DATA), DATA, FigureOptions.DEFAULT);
  }

  private final ExportViewModel model = of(Path.of("runs/one"), "map");

  @Test
  void theCommandFollowsWhatIsChosen() {
    assertThat(model.commandProperty().get())
        .isEqualTo("mongery figure runs/one --name map -o map.pdf");
    model.styleProperty().set(PaperStyle.named("icml"));
    model.widthProperty().set("column");
    model.formatProperty().set(Export.Format.PNG);
    model.dpiProperty().set("600");
    model.themeProperty().set(ChartTheme.DARK);
    assertThat(model.commandProperty().get())
        .isEqualTo(
            "mongery figure runs/one --name map -o map.png --width 3.25in --theme dark --dpi 600");
    assertThat(model.export().width().points()).isEqualTo(3.25 * 72);
  }

  @Test
  void aStyleBringsItsTypeSizeAndAnyLengthWillDo() {
    model.styleProperty().set(PaperStyle.named("jmlr"));
    assertThat(model.export().font()).isEqualTo(9);
    model.widthProperty().set("84mm");
    assertThat(model.export().width().points()).isCloseTo(84 / 25.4 * 72, within(1e-9));
  }

  private static org.assertj.core.data.Offset<Double> within(double value) {
    return org.assertj.core.api.Assertions.within(value);
  }

  @Test
  void whatCannotBeUsedIsSaidAndGivesNoCommand() {
    model.widthProperty().set("wide");
    assertThat(model.problemProperty().get()).contains("wide");
    assertThat(model.commandProperty().get()).isEmpty();
    model.widthProperty().set("text");
    model.fontProperty().set("tiny");
    assertThat(model.problemProperty().get()).contains("not a number: tiny");
    model.fontProperty().set("7");
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void theClipboardTakesTextWhereThereIsTextAndAPictureOtherwise() {
    assertThat(model.text()).isNull();
    assertThat(model.png(72)).startsWith(0x89, 'P', 'N', 'G');
    model.formatProperty().set(Export.Format.TEX);
    assertThat(model.text()).contains("\\begin{tikzpicture}");
    model.formatProperty().set(Export.Format.CSV);
    assertThat(model.text()).startsWith("series,x1,x2");
    ExportViewModel table = of(Path.of("runs/one"), "acceptance");
    table.formatProperty().set(Export.Format.TEX);
    assertThat(table.text()).contains("\\toprule");
  }
}
