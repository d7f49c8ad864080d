package mongery.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import mongery.data.DenseArray;

/** The running moments of one optimiser and the fused updates that use them. */
public final class Moments {
  private final Weights weights;
  private final OpPack pack;
  private final List<NDArray> values = new ArrayList<>();
  private final List<NDArray> first = new ArrayList<>();
  private final List<NDArray> second = new ArrayList<>();
  private final NDArray count;

  /** Zero moments of the weights. */
  public Moments(Session session, Weights weights) {
    this.weights = weights;
    this.pack = weights.ops().pack();
    for (NDArray w : weights.list()) {
      values.add(Ops.detached(w));
      first.add(session.manager().zeros(w.getShape()));
      second.add(session.manager().zeros(w.getShape()));
    }
    this.count = session.manager().create(0f);
  }

  /** Scales the gradients in place so that their global norm is at most {@code limit}. */
  public void clip(NDList gradients, double limit) {
    try (IValue g = OpPack.list(gradients);
        IValue l = IValue.from(limit)) {
      pack.run("clip", g, l).close();
    }
  }

  /**
   * One update of the weights, as the textbook formula with bias correction.
   *
   * @param limit largest global norm of the update; 0 for none
   */
  public void adam(
      NDList gradients,
      double rate,
      double beta1,
      double beta2,
      double epsilon,
      double decay,
      double limit) {
    List<IValue> arguments = new ArrayList<>();
    arguments.add(OpPack.list(values));
    arguments.add(OpPack.list(gradients));
    arguments.add(OpPack.list(first));
    arguments.add(OpPack.list(second));
    arguments.add(OpPack.list(Collections.nCopies(values.size(), count)));
    for (double number : new double[] {rate, beta1, beta2, epsilon, decay}) {
      arguments.add(IValue.from(number));
    }
    if (limit > 0) {
      arguments.add(IValue.from(limit));
    }
    try {
      pack.run(limit > 0 ? "adam_clip_update" : "adam", arguments.toArray(IValue[]::new)).close();
    } finally {
      arguments.forEach(IValue::close);
    }
  }

  /** Moves {@code averaged} by {@code weight} of the way to the weights. */
  public static void lerp(Weights averaged, Weights weights, double weight) {
    List<NDArray> sources = new ArrayList<>();
    for (NDArray w : weights.list()) {
      sources.add(Ops.detached(w));
    }
    try (IValue e = OpPack.list(averaged.list());
        IValue p = OpPack.list(sources);
        IValue s = IValue.from(weight)) {
      averaged.ops().pack().run("ema", e, p, s).close();
    } finally {
      sources.forEach(NDArray::close);
    }
  }

  /** Hands both moments and the count of updates to {@code out}. */
  public void save(String prefix, BiConsumer<String, DenseArray> out) {
    out.accept(prefix + "count", Session.dense(count));
    moment(first).save(prefix + "first.", out);
    moment(second).save(prefix + "second.", out);
  }

  /** Takes what {@link #save} gave. */
  public void load(String prefix, Function<String, DenseArray> in) {
    Weights.assign(weights.ops(), count, prefix + "count", in.apply(prefix + "count"));
    moment(first).load(prefix + "first.", in);
    moment(second).load(prefix + "second.", in);
  }

  private Weights moment(List<NDArray> arrays) {
    return weights.like(arrays.toArray(NDArray[]::new));
  }
}
