package mongery.run.experiment;

import java.util.List;
import mongery.config.Setting;
import mongery.eval.Metric;

/**
 * When and what to measure.
 *
 * @param every steps between evaluations; 0 evaluates only at the end
 * @param samples evaluation points each side
 * @param metrics what to measure
 * @param best metric that decides the best checkpoint (smaller is better); empty keeps none
 */
public record Evaluation(
    @Setting(
            help = "Steps between evaluations; 0 only at the end",
            unit = "steps",
            def = "0",
            min = 0)
        long every,
    @Setting(help = "Evaluation points, each side", unit = "points", def = "2000", min = 1)
        int samples,
    @Setting(help = "What to measure", def = "[]") List<Metric> metrics,
    @Setting(
            help = "Metric whose smallest value marks the best checkpoint; empty for none",
            def = "\"\"")
        String best) {}
