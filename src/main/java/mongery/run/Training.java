package mongery.run;

import mongery.config.Setting;

/**
 * Length and pace of a training.
 *
 * @param steps outer iterations
 * @param batch points a batch and side
 * @param seed seed of everything random
 * @param checkpointEvery steps between checkpoints
 * @param keep how many of the last checkpoints to keep beside the best
 * @param logEvery steps between scalar events
 */
public record Training(
    @Setting(help = "Outer iterations", unit = "steps", min = 1) long steps,
    @Setting(help = "Points in a batch, each side", unit = "points", def = "256", min = 1)
        int batch,
    @Setting(help = "Seed of everything random", def = "1", min = 0) long seed,
    @Setting(help = "Steps between checkpoints", unit = "steps", def = "1000", min = 1)
        long checkpointEvery,
    @Setting(help = "Last checkpoints kept beside the best", def = "2", min = 1) int keep,
    @Setting(help = "Steps between logged scalars", unit = "steps", def = "20", min = 1)
        long logEvery) {}
