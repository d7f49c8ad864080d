package mongery.data;

import mongery.config.Setting;

/**
 * One side of the transport: a law and how it is sampled.
 *
 * @param law the law
 * @param points 0 draws fresh points for every batch; N draws a set of N points once and reuses it
 */
public record Side(
    @Setting(help = "Law that the points are drawn from") Law law,
    @Setting(
            help = "Size of a set drawn once and shuffled each epoch; 0 draws fresh points always",
            unit = "points",
            def = "0",
            min = 0)
        int points) {}
