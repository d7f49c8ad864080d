package mongery.method;

import mongery.data.Sampler;
import mongery.nn.Session;

/**
 * What a method is given to work with.
 *
 * @param session device and tensors; closed by the trainer after the method
 * @param source batches of the source law
 * @param target batches of the target law
 * @param batch points in a batch
 * @param steps length of the training, for schedules
 * @param seed seed of everything random in the run
 */
public record MethodContext(
    Session session, Sampler source, Sampler target, int batch, long steps, long seed) {}
