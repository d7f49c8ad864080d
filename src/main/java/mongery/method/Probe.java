package mongery.method;

import mongery.data.Samples;

/**
 * Fixed points at which a method shows itself: the same at every step and in every run of a preset.
 *
 * @param source points of the source law
 * @param target points of the target law
 * @param seed seed for noise inputs
 */
public record Probe(Samples source, Samples target, long seed) {}
