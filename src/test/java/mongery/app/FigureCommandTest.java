package mongery.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mongery.config.ConfigException;
import mongery.figure.CompareCall;
import mongery.figure.FigureCall;
import mongery.figure.chart.ChartTheme;
import mongery.figure.export.Export;
import mongery.figure.export.Length;
import mongery.figure.kind.CurveOptions;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.Rejection;
import mongery.figure.kind.ScatterOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command that the window shows makes the same figure again. */
class FigureCommandTest {
  @TempDir Path folder;

  private FigureCall parsed(List<String> words) {
    FigureCommand command = new FigureCommand();
    CommandLine line = new CommandLine(command);
    line.parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    return command.asked();
  }

  private Path run(String name) throws Exception {
    Path run = Files.createDirectories(folder.resolve(name));
    Files.writeString(run.resolve("config.json"), "{}");
    return run;
  }

  @Test
  void everythingThatWasChosenIsSaidInWords() throws Exception {
    FigureOptions options =
        FigureOptions.DEFAULT
            .withCompressedY(true)
            .withMonotone(true)
            .with(
                new ScatterOptions(
                    32, true, 1.5, 250, false, true, List.of("marginal 1", "T(source)"), 0.4))
            .with(new CurveOptions(0.9, true, true, true, true, List.of("loss", "cost")))
            .with(new Rejection(64, 0.99))
            .withPerGroup(3)
            .withGroup(2)
            .withMarginal(1);
    FigureCall call =
        new FigureCall(
            List.of(run("a"), run("b")),
            "map,training",
            1200,
            options,
            new Export(new Length(3.25 * 72), ChartTheme.DARK, 150, 7.5),
            new FigureCall.Layout(2, List.of("τ = 20", "it's \"off\"")));
    assertThat(parsed(call.words(Path.of("out.pdf")))).isEqualTo(call);
    assertThat(call.line(Path.of("out.pdf")))
        .startsWith("mongery figure ")
        .contains("--hide 'marginal 1'")
        .contains("--label 'it'\\''s \"off\"'");
  }

  @Test
  void whatWasNotChosenIsNotSaid() throws Exception {
    FigureCall call =
        new FigureCall(
            List.of(run("a")),
            "map",
            -1,
            FigureOptions.DEFAULT,
            Export.DEFAULT,
            FigureCall.Layout.AUTO);
    assertThat(call.words(Path.of("out.pdf"))).hasSize(6);
    assertThat(parsed(call.words(Path.of("out.pdf")))).isEqualTo(call);
  }

  @Test
  void aPaperStyleSetsWidthAndType() throws Exception {
    String run = run("a").toString();
    FigureCall column =
        parsed(List.of("figure", run, "-o", "x.pdf", "--paper", "icml", "--width", "column"));
    assertThat(column.export().width().points()).isEqualTo(3.25 * 72);
    assertThat(parsed(List.of("figure", run, "-o", "x.pdf", "--paper", "jmlr")).export().font())
        .isEqualTo(9);
    assertThatThrownBy(() -> parsed(List.of("figure", run, "-o", "x.pdf", "--width", "column")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("needs --paper");
    assertThatThrownBy(() -> parsed(List.of("figure", run, "-o", "x.pdf", "--dots", "-1")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("dots");
  }

  private static CompareCommand compared(CompareCall call) {
    CompareCommand command = new CompareCommand();
    List<String> words = call.words(Path.of("out.pdf"));
    new CommandLine(command).parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    return command;
  }

  @Test
  void aComparisonIsSaidInWords() {
    List<Path> runs = List.of(Path.of("runs/a"), Path.of("runs/b"));
    Export paper = new Export(new Length(3.25 * 72), ChartTheme.PAPER, 300, 9);
    CompareCommand curves =
        compared(new CompareCall(runs, "overlay", "loss", "method.tau", true, false, paper));
    assertThat(curves.names).containsExactly("runs/a", "runs/b");
    assertThat(curves.series).isEqualTo("loss");
    assertThat(curves.group).isEqualTo("method.tau");
    assertThat(curves.logX).isTrue();
    assertThat(curves.logY).isFalse();
    assertThat(curves.out).isEqualTo(Path.of("out.pdf"));
    assertThat(curves.paper.export()).isEqualTo(paper);
    CompareCall table = new CompareCall(runs, "finals", null, "", true, true, Export.DEFAULT);
    assertThat(table.line(Path.of("t.tex")))
        .isEqualTo("mongery compare runs/a runs/b --name finals -o t.tex");
  }
}
