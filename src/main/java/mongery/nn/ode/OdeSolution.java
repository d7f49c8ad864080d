package mongery.nn.ode;

import mongery.data.DenseArray;

/**
 * An integrated flow.
 *
 * @param states state at each requested time, shape (times, n, ...)
 * @param steps mean number of attempted steps a sample
 * @param evaluations mean number of network evaluations a sample
 */
public record OdeSolution(DenseArray states, double steps, double evaluations) {
  /** State at the last requested time, shape (n, ...). */
  public DenseArray end() {
    int[] all = states.shape();
    int[] last = new int[all.length - 1];
    System.arraycopy(all, 1, last, 0, last.length);
    int size = states.rowSize();
    float[] values = new float[size];
    System.arraycopy(states.values(), states.values().length - size, values, 0, size);
    return new DenseArray(last, values);
  }
}
