package mongery.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mongery.figure.chart.ChartTheme;
import mongery.figure.export.Export;
import mongery.figure.export.PanelSource;
import mongery.figure.kind.ChartFigure;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TeX itself takes what is written for it. Skipped where there is no pdflatex with pgfplots. */
@Tag("slow")
class TexTest {
  @TempDir Path folder;

  private int run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("tex.log").toFile())
            .start();
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private boolean installed() {
    try {
      return run("kpsewhich", "pgfplots.sty", "booktabs.sty") == 0;
    } catch (Exception e) {
      return false;
    }
  }

  @Test
  void everyFigureCompiles() throws Exception {
    assumeThat(installed()).isTrue();
    List<String> parts = new ArrayList<>();
    List<FigureData> all =
        List.of(
            Example.line(60),
            Example.plane(60),
            Example.images(),
            Example.withCounterpart(Example.barycenter(60, 2)));
    for (FigureData data : all) {
      for (Figure figure : Figures.available(data)) {
        String name = "f" + parts.size();
        Export.DEFAULT.write(figure, data, FigureOptions.DEFAULT, folder.resolve(name + ".tex"));
        parts.add("\\noindent\\input{" + name + "}\\par");
      }
    }
    ChartFigure map = (ChartFigure) Figures.find("map", all.get(3));
    PanelSource.Panel panel =
        new PanelSource.Panel(
            map.chart(all.get(3), ChartTheme.PAPER, FigureOptions.DEFAULT), 0.6, "a run");
    Files.writeString(
        folder.resolve("panels.tex"), PanelSource.tex(Collections.nCopies(3, panel), 3, 400));
    parts.add("\\input{panels}");
    Files.writeString(
        folder.resolve("all.tex"),
        "\\documentclass{article}\\usepackage{pgfplots,booktabs,graphicx,amsmath}"
            + "\\pgfplotsset{compat=1.16}\\begin{document}\n"
            + String.join("\n", parts)
            + "\n\\end{document}\n");
    // Legends that panels share are known to the second run.
    for (int i = 0; i < 2; i++) {
      int exit = run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "all.tex");
      assertThat(exit).as(Files.readString(folder.resolve("tex.log"))).isZero();
    }
    assertThat(parts).hasSizeGreaterThan(25);
  }
}
