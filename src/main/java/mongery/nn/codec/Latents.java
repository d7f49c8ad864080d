package mongery.nn.codec;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import mongery.data.ArrayBundle;
import mongery.data.ContentCache;
import mongery.data.DataSet;
import mongery.data.DenseArray;
import mongery.data.Digest;
import mongery.data.Law;
import mongery.data.Rows;
import mongery.data.Sampler;
import mongery.data.Samplers;
import mongery.data.Samples;
import mongery.data.Side;
import mongery.data.Subset;

/** Streams of latents. */
public final class Latents {
  private static final ContentCache CACHE = new ContentCache("latents");
  private static final int PIECE = 4096;
  private static final int SAMPLED = 64;

  private Latents() {}

  /**
   * The stream of the latents of a stream of images. Those of a data set are computed now, or read
   * from the cache, and drawn in an order of their own; those of a law that draws afresh with each
   * batch. A stream whose points have the shape of latents stays as it is.
   *
   * @param index number of the side, which tells the orders of sides apart
   * @param seed seed of the order
   */
  public static Sampler of(Codec codec, Sampler images, int index, long seed) {
    Law law = images.law();
    if (Arrays.equals(law.shape(), codec.shape())) {
      return images;
    }
    if (law instanceof DataSet set) {
      Law encoded =
          new Encoded(codec.shape(), law.groups(), encode(codec, law, set.rows(Law.Part.TRAIN)));
      Side side = new Side(encoded, 0);
      return Samplers.all(index == 0 ? List.of(side) : List.of(side, side), seed).get(index);
    }
    return new Each(codec, images);
  }

  private static Samples encode(Codec codec, Law law, Rows rows) {
    int[] some = new int[Math.min(SAMPLED, rows.size())];
    Arrays.setAll(some, i -> (int) ((long) i * rows.size() / some.length));
    String key =
        new Digest()
            .add("latents 1 " + codec.identity() + " " + law + " " + rows.size())
            .add(rows.select(some))
            .text();
    int size = 1;
    for (int axis : codec.shape()) {
      size *= axis;
    }
    float[] all = new float[Math.multiplyExact(rows.size(), size)];
    for (int from = 0; from < rows.size(); from += PIECE) {
      DenseArray piece = piece(codec, key + "-" + from, rows, from);
      System.arraycopy(piece.values(), 0, all, from * size, piece.values().length);
    }
    return new Samples(new DenseArray(shape(rows.size(), codec), all), rows.groups());
  }

  private static DenseArray piece(Codec codec, String key, Rows rows, int from) {
    Optional<byte[]> held = CACHE.get(key);
    if (held.isPresent()) {
      return ArrayBundle.of(held.get()).get("latents");
    }
    int n = Math.min(PIECE, rows.size() - from);
    int[] own = IntStream.range(from, from + n).toArray();
    int[] shape = shape(n, codec);
    FloatBuffer values = FloatBuffer.allocate(n * shape[1] * shape[2] * shape[3]);
    new Subset(rows, own).chunks(n, some -> values.put(codec.encode(some.points()).values()));
    DenseArray made = new DenseArray(shape, values.array());
    CACHE.put(key, ArrayBundle.bytes(Map.of("latents", made)));
    return made;
  }

  private static int[] shape(int n, Codec codec) {
    int[] one = codec.shape();
    return new int[] {n, one[0], one[1], one[2]};
  }

  /** The latents of the training part of a data set. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Encoded(int[] shape, List<String> groups, Samples latents) implements DataSet {
    @Override
    public Rows rows(Part part) {
      return latents;
    }
  }

  /** Encodes each batch when it is asked for. */
  private record Each(Codec codec, Sampler images) implements Sampler {
    @Override
    public Law law() {
      return new Drawn(codec, images.law());
    }

    @Override
    public Samples batch(long index, int size) {
      return encoded(images.batch(index, size));
    }

    @Override
    public Samples probe(int n) {
      return encoded(images.probe(n));
    }

    @Override
    public Samples stratified(int n) {
      return encoded(images.stratified(n));
    }

    private Samples encoded(Samples batch) {
      return new Samples(codec.encode(batch.points()), batch.groups());
    }
  }

  private record Drawn(Codec codec, Law law) implements Law {
    @Override
    public int[] shape() {
      return codec.shape();
    }

    @Override
    public List<String> groups() {
      return law.groups();
    }

    @Override
    public Samples draw(int n, RandomGenerator random, Draw draw, Part part) {
      Samples drawn = law.draw(n, random, draw, part);
      return new Samples(codec.encode(drawn.points()), drawn.groups());
    }
  }
}
