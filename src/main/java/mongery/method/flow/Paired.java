package mongery.method.flow;

/**
 * Pairs of one step.
 *
 * @param source row of the source batch, for each pair
 * @param target row of the target batch, for each pair
 * @param mass total mass of the plan
 * @param iterations Sinkhorn iterations; 0 if there was no plan
 */
@SuppressWarnings("ArrayRecordComponent") // pairs are never compared
public record Paired(int[] source, int[] target, double mass, int iterations) {}
