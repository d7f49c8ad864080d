package mongery.method.flow;

import java.util.Arrays;
import java.util.Optional;
import mongery.config.Named;
import mongery.data.DenseArray;
import mongery.method.Counterpart;
import mongery.nn.Session;

/** The independent coupling: batches are paired by position, as they are drawn independently. */
@Named(value = "independent", help = "Pairs by position: plain flow matching")
public record Independent() implements Pairing {
  @Override
  public Paired pair(Session session, DenseArray source, DenseArray target, double[] uniforms) {
    int[] rows = new int[uniforms.length];
    Arrays.setAll(rows, i -> i);
    return new Paired(rows, rows, 1, 0);
  }

  @Override
  public double[] density(
      Session session, int marginal, DenseArray points, DenseArray source, DenseArray target) {
    return null;
  }

  @Override
  public Optional<Counterpart> counterpart(DenseArray source, DenseArray target) {
    return Optional.empty();
  }
}
