package mongery.ui.live;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.figure.Figures;
import mongery.figure.kind.Figure;
import mongery.figure.kind.FigureData;
import mongery.figure.kind.FigureOptions;
import mongery.figure.kind.History;
import mongery.figure.kind.ScatterOptions;

/** Which figure of a look is shown: its kind, of which marginals, with or without counterpart. */
public final class FigureChoice {
  private final ObservableList<Figure> offered = FXCollections.observableArrayList();
  private final ObservableList<Figure> offeredView =
      FXCollections.unmodifiableObservableList(offered);
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyIntegerWrapper marginals = new ReadOnlyIntegerWrapper(this, "marginals");
  private final IntegerProperty marginal =
      new SimpleIntegerProperty(this, "marginal", FigureOptions.ALL);
  private final ObjectProperty<FigureOptions> options =
      new SimpleObjectProperty<>(this, "options", FigureOptions.DEFAULT);
  private final BooleanProperty beside = new SimpleBooleanProperty(this, "beside");
  private FigureData look;

  /** Figures that the look allows. */
  public ObservableList<Figure> offered() {
    return offeredView;
  }

  /** Name of the figure shown; empty for none. */
  public StringProperty nameProperty() {
    return name;
  }

  /** How many marginals the look shows. */
  public ReadOnlyIntegerProperty marginalsProperty() {
    return marginals.getReadOnlyProperty();
  }

  /** The only marginal shown, from 0, or {@link FigureOptions#ALL}. */
  public IntegerProperty marginalProperty() {
    return marginal;
  }

  /** Whether the discrete counterpart is shown beside, where the look has one. */
  public BooleanProperty besideProperty() {
    return beside;
  }

  /** The figure of the discrete counterpart that goes with the one shown; null if none does. */
  public Figure counterpart() {
    return look == null ? null : Figures.counterpart(name.get(), look);
  }

  /** How figures of looks are drawn, all but the marginal. */
  public ObjectProperty<FigureOptions> optionsProperty() {
    return options;
  }

  /** How the figure is drawn. */
  public FigureOptions options() {
    return options.get().withMarginal(marginal.get());
  }

  /** Draws points otherwise. */
  public void scatter(UnaryOperator<ScatterOptions> change) {
    options.set(options.get().with(change.apply(options.get().scatter())));
  }

  /** The figure shown; null for none. */
  public Figure shown() {
    return offered.stream().filter(f -> f.name().equals(name.get())).findFirst().orElse(null);
  }

  /** Whether the look has a figure that is about this. */
  boolean offers(Figure.About about) {
    return offered.stream().anyMatch(f -> f.about() == about);
  }

  /** Takes the look that is to be shown. */
  void accept(FigureData data) {
    look =
        new FigureData(
            data.title(), data.step(), data.look(), History.EMPTY, History.EMPTY, List.of());
    marginals.set(data.marginals());
    if (marginal.get() >= data.marginals()) {
      marginal.set(FigureOptions.ALL);
    }
    List<Figure> available = Figures.withoutCounterparts(look);
    if (!offered.equals(available)) {
      offered.setAll(available);
      boolean still = available.stream().anyMatch(f -> f.name().equals(name.get()));
      if (!still) {
        name.set(available.isEmpty() ? "" : available.get(0).name());
      }
    }
  }
}
