package mongery.eval;

import mongery.data.DenseArray;
import mongery.data.Sampler;
import mongery.data.Samples;
import mongery.method.Method;
import mongery.nn.Session;

/**
 * What a metric measures: a method and the fixed evaluation points. The images of the source points
 * are computed once and shared by all metrics.
 *
 * @param method the trained method; ask it for capabilities
 * @param session device and tensors, for metrics that train a small network of their own
 * @param sourceStream batches of the source law
 * @param targetStream batches of the target law
 * @param source evaluation points of the source law
 * @param target evaluation points of the target law
 * @param mapped images of {@code source}, shape (n, ...); null if the method does not translate
 * @param seed seed of everything random in the evaluation
 */
public record Subject(
    Method method,
    Session session,
    Sampler sourceStream,
    Sampler targetStream,
    Samples source,
    Samples target,
    DenseArray mapped,
    long seed) {}
