package mongery.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mongery.figure.export.Export;
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
    Files.writeString(
        folder.resolve("all.tex"),
        "\\documentclass{article}\\usepackage{pgfplots,booktabs,graphicx,amsmath}"
            + "\\pgfplotsset{compat=1.16}\\begin{document}\n"
            + String.join("\n", parts)
            + "\n\\end{document}\n");
    int exit = run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "all.tex");
    assertThat(exit).as(Files.readString(folder.resolve("tex.log"))).isZero();
    assertThat(parts).hasSizeGreaterThan(25);
  }
}
