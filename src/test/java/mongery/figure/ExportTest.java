package mongery.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import mongery.config.ConfigException;
import mongery.data.DenseArray;
import mongery.figure.chart.ChartTheme;
import mongery.figure.export.Export;
import mongery.figure.export.Length;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.method.Look;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ExportTest {
  private static final Export EXPORT =
      new Export(Length.parse("--width", "3in"), ChartTheme.PAPER, 150);

  @TempDir Path folder;

  private Path write(String figure, FigureData data, String file) {
    return write(figure, data, FigureOptions.DEFAULT, file);
  }

  private Path write(String figure, FigureData data, FigureOptions options, String file) {
    Path path = folder.resolve(file);
    EXPORT.write(Figures.find(figure, data), data, options, path);
    return path;
  }

  @Test
  void pdfHasTheAskedWidthSearchableTextAndOnlyEmbeddedFonts() throws IOException {
    FigureData data =
        new FigureData(
            "run",
            1,
            FigureData.NO_LOOK,
            Example.curves(50, "W₂² at τ = 0.1, ε → 0, 5 µs"),
            History.EMPTY,
            List.of());
    Path file = write("training", data, "a.pdf");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(216, within(0.01f));
      String text = new PDFTextStripper().getText(pdf);
      // The stripper breaks lines within the rotated label of the vertical axis.
      assertThat(text.replaceAll("\\s", "")).contains("step", "W₂²atτ=0.1,ε→0,5µs");
      List<PDFont> fonts = fonts(pdf.getPage(0).getResources());
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.contains("Inter"));
    }
  }

  private static List<PDFont> fonts(PDResources resources) throws IOException {
    List<PDFont> out = new ArrayList<>();
    for (COSName name : resources.getFontNames()) {
      out.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
        out.addAll(fonts(form.getResources()));
      }
    }
    return out;
  }

  @Test
  void pngKnowsItsResolution() throws IOException {
    Path file = write("density", Example.line(100), "a.png");
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      assertThat(reader.getWidth(0)).isEqualTo(450);
      IIOMetadata metadata = reader.getImageMetadata(0);
      Element root = (Element) metadata.getAsTree("javax_imageio_png_1.0");
      Element size = (Element) root.getElementsByTagName("pHYs").item(0);
      double perMetre = Double.parseDouble(size.getAttribute("pixelsPerUnitXAxis"));
      assertThat(perMetre * 0.0254).isCloseTo(150, within(0.02));
      assertThat(size.getAttribute("unitSpecifier")).isEqualTo("meter");
      reader.dispose();
    }
  }

  @Test
  void svgIsWellFormedAndItsTextIsText() throws Exception {
    for (String figure : List.of("map", "potential")) {
      Path file = write(figure, Example.plane(100), "a.svg");
      Document svg =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
      Element root = svg.getDocumentElement();
      assertThat(root.getAttribute("width")).isEqualTo("216.00pt");
      assertThat(root.getAttribute("viewBox")).startsWith("0 0 216.00 ");
      NodeList texts = svg.getElementsByTagName("text");
      List<String> words = new ArrayList<>();
      for (int i = 0; i < texts.getLength(); i++) {
        words.add(texts.item(i).getTextContent());
      }
      assertThat(words).contains("x₁", "x₂");
    }
    String heat = Files.readString(folder.resolve("a.svg"));
    int at = heat.indexOf("base64,") + 7;
    String png = heat.substring(at, heat.indexOf('"', at)).replaceAll("\\s", "");
    byte[] bytes = java.util.Base64.getDecoder().decode(png);
    assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(256);
  }

  @Test
  void csvReadsBackAsTheVeryData() throws IOException {
    FigureData data = Example.plane(40);
    List<String> lines = Files.readAllLines(write("map", data, "a.csv"));
    assertThat(lines.get(0)).isEqualTo("series,x1,x2");
    DenseArray mapped = data.look().get(Look.MAPPED);
    List<String> rows = lines.stream().filter(l -> l.startsWith("T(source),")).toList();
    assertThat(rows).hasSize(40);
    for (int i = 0; i < 40; i++) {
      String[] cells = rows.get(i).split(",");
      assertThat(Float.parseFloat(cells[1])).isEqualTo(mapped.at(i, 0));
      assertThat(Float.parseFloat(cells[2])).isEqualTo(mapped.at(i, 1));
    }
    List<String> curve = Files.readAllLines(write("training", data, "b.csv"));
    assertThat(curve).hasSize(1 + 6000);
    assertThat(curve.get(1))
        .isEqualTo("loss,20," + data.scalars().curves().get("loss").values()[0]);
  }

  @Test
  void csvQuotesWhatNeedsIt() throws IOException {
    FigureData data =
        new FigureData(
            "", 1, FigureData.NO_LOOK, Example.curves(2, "a,\"b\""), History.EMPTY, List.of());
    assertThat(Files.readAllLines(write("training", data, "a.csv")).get(1))
        .startsWith("\"a,\"\"b\"\"\",20,");
  }

  @Test
  void texIsBalancedAndEscaped() throws IOException {
    FigureOptions options = FigureOptions.DEFAULT.withCompressedY(true).withSmoothing(0.5);
    for (FigureData data : List.of(Example.line(100), Example.plane(100))) {
      for (Figure figure : Figures.available(data)) {
        String tex = Files.readString(write(figure.name(), data, options, "a.tex"));
        assertThat(depth(tex)).as(figure.name()).isZero();
        assertThat(count(tex, "\\begin{")).isPositive().isEqualTo(count(tex, "\\end{"));
        assertThat(tex.chars()).as(figure.name()).allMatch(c -> c < 128);
      }
    }
    String table = Files.readString(write("table", Example.line(10), "t.tex"));
    assertThat(table).contains("\\toprule", "\\bottomrule", "share\\_left", "$0.05$");
    assertThat(table.lines().filter(l -> l.endsWith("\\\\"))).hasSize(3);
  }

  @Test
  void whatTexHasNoSourceForIsIncludedAsAPictureBesideIt() throws IOException {
    Path tex = write("gallery", Example.images(), "digits.tex");
    assertThat(Files.readString(tex)).contains("\\includegraphics[width=216.0pt]{digits.pdf}");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("digits.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("left", "right", "T(source)");
    }
  }

  @Test
  void ringsAndAcceptanceHaveTexSource() throws IOException {
    FigureData data = Example.barycenter(60, 2);
    assertThat(Files.readString(write("map", data, "m.tex")))
        .contains("mark=o", "\\addlegendentry{rejected}", "T$_{1}$(accepted)");
    assertThat(Files.readString(write("acceptance", data, "acc.tex")))
        .contains("\\toprule", "marginal 1 & right & 30");
  }

  private static int depth(String tex) {
    int depth = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      boolean escaped = i > 0 && tex.charAt(i - 1) == '\\';
      depth += c == '{' && !escaped ? 1 : c == '}' && !escaped ? -1 : 0;
      assertThat(depth).isNotNegative();
    }
    return depth;
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  @Test
  void equalDataGiveEqualBytes() throws IOException {
    for (String ending : List.of("pdf", "svg", "png", "csv", "tex")) {
      for (String figure : List.of("map", "potential", "training", "table")) {
        Path a = write(figure, Example.plane(60), "a." + ending);
        Path b = write(figure, Example.plane(60), "b." + ending);
        assertThat(Files.readAllBytes(a)).as(figure + ending).isEqualTo(Files.readAllBytes(b));
      }
    }
  }

  @Test
  void aScreenThemeIsScaledSoThatItsTextIsAsLargeAsOnPaper() throws IOException {
    FigureData data = Example.line(50);
    float[] sizes = new float[2];
    int i = 0;
    for (ChartTheme theme : List.of(ChartTheme.PAPER, ChartTheme.DARK)) {
      Path file = folder.resolve(theme.name() + ".pdf");
      new Export(Length.parse("--width", "3in"), theme, 100)
          .write(Figures.find("joint", data), data, FigureOptions.DEFAULT, file);
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        float[] found = new float[1];
        PDFTextStripper stripper =
            new PDFTextStripper() {
              @Override
              protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                found[0] = Math.max(found[0], text.getHeightDir());
                super.processTextPosition(text);
              }
            };
        stripper.getText(pdf);
        sizes[i++] = found[0];
      }
    }
    assertThat(sizes[0]).isGreaterThan(2).isCloseTo(sizes[1], within(0.05f));
  }

  @Test
  void wrongFilesAreRefusedInOneSentence() throws IOException {
    FigureData data = Example.images();
    for (String name : List.of("a.jpg", "pdf", "a.", ".gitignore")) {
      assertThatThrownBy(() -> write("gallery", data, name))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("must end in .pdf, .svg, .png, .csv or .tex");
    }
    Files.writeString(folder.resolve("file"), "mine");
    assertThatThrownBy(() -> write("gallery", data, "file/a.pdf"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("cannot be written");
    Files.createDirectory(folder.resolve("dir.pdf"));
    assertThatThrownBy(() -> write("gallery", data, "dir.pdf"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("is a directory");
  }

  @Test
  void aFileIsReplacedWholeAndNothingElseIsLeft() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "old");
    write("table", Example.line(10), "t.csv");
    assertThat(Files.readString(folder.resolve("t.csv"), StandardCharsets.UTF_8))
        .startsWith("metric,value,expected,tolerance,reached\nkl,");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
