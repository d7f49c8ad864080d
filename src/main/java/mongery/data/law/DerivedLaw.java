package mongery.data.law;

import java.util.List;
import mongery.data.Law;

/** A law whose points are those of another, moved or chosen: of its shape and in its groups. */
interface DerivedLaw extends Law {
  /** The law that it is made of. */
  Law law();

  @Override
  default int[] shape() {
    return law().shape();
  }

  @Override
  default List<String> groups() {
    return law().groups();
  }
}
