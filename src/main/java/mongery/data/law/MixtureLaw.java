package mongery.data.law;

import java.util.List;
import java.util.random.RandomGenerator;
import mongery.data.Law;
import mongery.data.Samples;

/** A law of vectors given by weighted components: most toys. Says only what is its own. */
public interface MixtureLaw extends Law {
  /** The components; cheap to make, as it is asked for at every draw. */
  Mixture mixture();

  @Override
  default int[] shape() {
    return new int[] {mixture().dimension()};
  }

  @Override
  default List<String> groups() {
    return mixture().groups();
  }

  @Override
  default Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
    return mixture().draw(n, random, draw);
  }
}
