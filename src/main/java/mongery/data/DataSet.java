package mongery.data;

/** A law that is a finite set of given points, split into a training and a test part. */
public interface DataSet extends Law {
  /** All points of a part, in an order that mixes the groups; the same at every call. */
  Samples all(Part part);
}
