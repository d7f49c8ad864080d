package mongery.ui.chart;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mongery.config.ConfigException;
import mongery.figure.FigureCall;
import mongery.figure.Repeat;
import mongery.figure.RunFigures;
import mongery.figure.chart.ChartTheme;
import mongery.figure.export.Export;
import mongery.figure.export.Length;
import mongery.figure.export.PaperStyle;
import mongery.figure.kind.ChartFigure;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.ui.base.Numbers;

/** How a figure is taken out of the window: format, size on paper, type, colours. */
public final class ExportViewModel {
  /** Widths that a paper style names. */
  public static final List<String> WIDTHS = List.of("text", "column");

  private final Repeat repeat;
  private final Figure figure;
  private final FigureData data;
  private final FigureOptions options;
  private final ObjectProperty<Export.Format> format =
      new SimpleObjectProperty<>(this, "format", Export.Format.PDF);
  private final ObjectProperty<PaperStyle> style =
      new SimpleObjectProperty<>(this, "style", PaperStyle.ALL.get(0));
  private final StringProperty width = new SimpleStringProperty(this, "width", "text");
  private final StringProperty font = new SimpleStringProperty(this, "font", "8");
  private final StringProperty dpi = new SimpleStringProperty(this, "dpi", "300");
  private final ObjectProperty<ChartTheme> theme =
      new SimpleObjectProperty<>(this, "theme", ChartTheme.PAPER);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper(this, "command", "");

  /**
   * The figure of one run.
   *
   * @param run directory of the run
   */
  public static ExportViewModel ofRun(
      Path run, Figure figure, FigureData data, FigureOptions options) {
    long step = data.step() > 0 ? data.step() : RunFigures.LATEST;
    FigureCall.Layout layout = FigureCall.Layout.AUTO;
    Repeat again =
        (export, file) ->
            new FigureCall(List.of(run), figure.name(), step, options, export, layout).line(file);
    return new ExportViewModel(again, figure, data, options);
  }

  /**
   * @param repeat the command that makes it again
   * @param figure the figure
   * @param data what it is drawn from
   * @param options what was chosen about it
   */
  public ExportViewModel(Repeat repeat, Figure figure, FigureData data, FigureOptions options) {
    this.repeat = repeat;
    this.figure = figure;
    this.data = data;
    this.options = options;
    style.addListener((property, was, now) -> font.set(Numbers.exact(now.font())));
    format.addListener((property, was, now) -> judge());
    style.addListener((property, was, now) -> judge());
    width.addListener((property, was, now) -> judge());
    font.addListener((property, was, now) -> judge());
    dpi.addListener((property, was, now) -> judge());
    theme.addListener((property, was, now) -> judge());
    judge();
  }

  /** The figure. */
  public Figure figure() {
    return figure;
  }

  /** What it is drawn from. */
  public FigureData data() {
    return data;
  }

  /** What was chosen about it. */
  public FigureOptions options() {
    return options;
  }

  /** Format of the file. */
  public ObjectProperty<Export.Format> formatProperty() {
    return format;
  }

  /** The paper that it goes into, which sets widths and type. */
  public ObjectProperty<PaperStyle> styleProperty() {
    return style;
  }

  /** {@code text}, {@code column}, or a length such as {@code 84mm}. */
  public StringProperty widthProperty() {
    return width;
  }

  /** Size of labels in points. */
  public StringProperty fontProperty() {
    return font;
  }

  /** Dots an inch of a PNG. */
  public StringProperty dpiProperty() {
    return dpi;
  }

  /** Colours. */
  public ObjectProperty<ChartTheme> themeProperty() {
    return theme;
  }

  /** Why it cannot be exported so; empty if it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The command that does the same; empty while something is wrong. */
  public ReadOnlyStringProperty commandProperty() {
    return command.getReadOnlyProperty();
  }

  /**
   * How it is exported.
   *
   * @throws ConfigException in one sentence, if something typed is wrong
   */
  public Export export() {
    Length wide = style.get().width(width.get().strip());
    double type = number(font.get(), "the size of labels");
    double dots = number(dpi.get(), "the number of dots an inch");
    return new Export(wide, theme.get(), (int) Math.round(dots), type);
  }

  private static double number(String text, String what) {
    OptionalDouble value = Numbers.parse(text);
    return value.orElseThrow(() -> new ConfigException(what + " is not a number: " + text));
  }

  /** Height on paper at the width chosen, in inches; 0 while something is wrong. */
  public double height() {
    try {
      Export now = export();
      double unit = now.font() / now.theme().textSize();
      return figure.draw(data, now.theme(), options).heightFor(now.width().points() / unit)
          * unit
          / 72;
    } catch (ConfigException e) {
      return 0;
    }
  }

  /** The picture in dots, for a preview or the clipboard. */
  public byte[] png(int dots) {
    Export now = export();
    return new Export(now.width(), now.theme(), dots, now.font())
        .content(figure, data, options, Export.Format.PNG);
  }

  /** What goes to the clipboard as text: TeX, CSV or SVG; null for pictures. */
  public String text() {
    boolean source = figure.tabular() || figure instanceof ChartFigure;
    return switch (format.get()) {
      case CSV, SVG -> utf8();
      case TEX -> source ? utf8() : null;
      case PDF, PNG -> null;
    };
  }

  private String utf8() {
    return new String(
        export().content(figure, data, options, format.get()), StandardCharsets.UTF_8);
  }

  private void judge() {
    try {
      Export now = export();
      problem.set("");
      String ending = format.get().name().toLowerCase(Locale.ROOT);
      command.set(repeat.line(now, Path.of(figure.name() + "." + ending)));
    } catch (ConfigException e) {
      problem.set(e.getMessage());
      command.set("");
    }
  }
}
