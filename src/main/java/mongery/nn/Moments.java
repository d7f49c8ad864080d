package mongery.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import mongery.data.DenseArray;

/** The running moments of one optimiser and the fused updates that use them. */
public final class Moments {
  private final Weights weights;
  private final Script pack;
  private final NDManager owner;
  private final List<NDArray> values = new ArrayList<>();
  private final List<NDArray> first = new ArrayList<>();
  private final List<NDArray> second = new ArrayList<>();
  private final NDArray count;

  /** Zero moments of the weights. */
  public Moments(Session session, Weights weights) {
    this.weights = weights;
    this.pack = weights.ops().pack();
    this.owner = session.manager();
    for (NDArray w : weights.list()) {
      values.add(Ops.detached(w));
      first.add(session.manager().zeros(w.getShape()));
      second.add(session.manager().zeros(w.getShape()));
    }
    this.count = session.manager().create(0f);
  }

  /** Scales the gradients in place so that their global norm is at most {@code limit}. */
  public void clip(NDList gradients, double limit) {
    pack.run(owner, "clip", gradients, limit);
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
    List<NDArray> counts = Collections.nCopies(values.size(), count);
    if (limit > 0) {
      pack.run(
          owner,
          "adam_clip_update",
          values,
          gradients,
          first,
          second,
          counts,
          rate,
          beta1,
          beta2,
          epsilon,
          decay,
          limit);
    } else {
      pack.run(
          owner, "adam", values, gradients, first, second, counts, rate, beta1, beta2, epsilon,
          decay);
    }
  }

  /** Number of updates so far; waits for the device. */
  public long updates() {
    return (long) count.getFloat();
  }

  /** Moves {@code averaged} by {@code weight} of the way to the weights. */
  public static void lerp(Weights averaged, Weights weights, double weight) {
    List<NDArray> sources = new ArrayList<>();
    for (NDArray w : weights.list()) {
      sources.add(Ops.detached(w));
    }
    try {
      averaged.ops().pack().run(averaged.get(0).getManager(), "ema", averaged, sources, weight);
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
