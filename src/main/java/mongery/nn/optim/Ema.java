package mongery.nn.optim;

import java.util.function.BiConsumer;
import java.util.function.Function;
import mongery.data.DenseArray;
import mongery.nn.Moments;
import mongery.nn.Weights;

/** Exponential moving average of weights. */
public final class Ema {
  private final EmaSettings settings;
  private final Weights source;
  private final Weights averaged;

  /** An average of {@code source}, which lives as long as it. */
  public Ema(Weights source, EmaSettings settings) {
    this.settings = settings;
    this.source = source;
    this.averaged = source.copy();
    if (settings.start() == EmaSettings.Start.ZERO) {
      averaged.list().forEach(a -> a.muli(0));
    }
  }

  /** Takes the present weights in; call once a step, after the optimiser. */
  public void update() {
    Moments.lerp(averaged, source, 1 - settings.decay());
  }

  /** The averaged weights, which take no gradients. */
  public Weights weights() {
    return averaged;
  }

  /** Hands the average to {@code out}. */
  public void save(String prefix, BiConsumer<String, DenseArray> out) {
    averaged.save(prefix, out);
  }

  /** Takes what {@link #save} gave. */
  public void load(String prefix, Function<String, DenseArray> in) {
    averaged.load(prefix, in);
  }
}
