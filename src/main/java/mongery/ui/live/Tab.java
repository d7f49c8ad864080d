package mongery.ui.live;

import java.util.ArrayList;
import java.util.List;
import mongery.figure.kind.Figure;

/** A part of a run's screen. Which of them there are is asked of what the run shows. */
public enum Tab {
  /** The most telling figure, curves, log and results. */
  OVERVIEW("Overview", "mdoal-dashboard"),
  /** Laws and maps, large, with everything that can be chosen about them. */
  TRANSPORT("Transport", "mdomz-scatter_plot"),
  /** How much of each marginal is kept. */
  ACCEPTANCE("Acceptance", "mdoal-filter_alt"),
  /** Images beside their translations. */
  GALLERY("Gallery", "mdoal-collections"),
  /** Curves of training and evaluation. */
  CURVES("Curves", "mdomz-show_chart"),
  /** Everything that was said. */
  LOG("Log", "mdomz-notes"),
  /** Where and how it runs, and its settings. */
  SETUP("Setup", "mdomz-settings");

  private final String title;
  private final String icon;

  Tab(String title, String icon) {
    this.title = title;
    this.icon = icon;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** Ikonli literal. */
  public String icon() {
    return icon;
  }

  /** Those that a run has something for. */
  static List<Tab> of(FigureChoice figures) {
    List<Tab> out = new ArrayList<>(List.of(OVERVIEW));
    if (figures.offers(Figure.About.TRANSPORT)) {
      out.add(TRANSPORT);
    }
    if (figures.offers(Figure.About.ACCEPTANCE)) {
      out.add(ACCEPTANCE);
    }
    if (figures.offers(Figure.About.IMAGES)) {
      out.add(GALLERY);
    }
    out.addAll(List.of(CURVES, LOG, SETUP));
    return out;
  }
}
