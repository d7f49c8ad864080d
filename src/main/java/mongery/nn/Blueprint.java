package mongery.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The parameters of a network: names, shapes and how they start. Layers enter theirs when they are
 * made and keep the index. The same network can then be applied to trained, frozen or averaged
 * {@link Weights}.
 */
public final class Blueprint {
  private record Parameter(String name, Init init, long[] shape) {
    int size() {
      long size = 1;
      for (long axis : shape) {
        size *= axis;
      }
      return Math.toIntExact(size);
    }
  }

  private final List<Parameter> parameters = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /**
   * Enters a parameter.
   *
   * @param name unique within the network
   * @param init how it starts
   * @param shape its axes
   * @return its index in {@link Weights}
   */
  public int add(String name, Init init, long... shape) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("two parameters are called " + name);
    }
    parameters.add(new Parameter(name, init, shape.clone()));
    return parameters.size() - 1;
  }

  /** Number of parameters entered so far, and so the index of the next. */
  public int size() {
    return parameters.size();
  }

  /** Number of scalars in all parameters. */
  public long count() {
    return parameters.stream().mapToLong(Parameter::size).sum();
  }

  /** Trainable weights drawn from {@code random}, which live as long as the session. */
  public Weights draw(Session session, RandomGenerator random) {
    NDArray[] arrays = new NDArray[parameters.size()];
    for (int i = 0; i < arrays.length; i++) {
      Parameter p = parameters.get(i);
      float[] values = new float[p.size()];
      p.init().fill(values, random);
      arrays[i] = session.array(session.manager(), values, p.shape());
      arrays[i].setRequiresGradient(true);
    }
    return new Weights(
        session.ops(), parameters.stream().map(Parameter::name).toArray(String[]::new), arrays);
  }
}
