package mongery.run.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookScheduleTest {

  /** Trains 20,000 steps of 1 ms, every look costing 30 ms; returns the steps of kept looks. */
  private static List<Long> kept(LookSchedule schedule, long lookNanos) {
    List<Long> out = new ArrayList<>();
    for (long step = 1; step <= 20_000; step++) {
      long training = step * 1_000_000;
      boolean keep = schedule.keepNow(step, training, 0);
      if (keep || schedule.liveNow(training, 0)) {
        schedule.took(step, lookNanos, training, keep);
      }
      if (keep) {
        out.add(step);
      }
    }
    return out;
  }

  @Test
  void keptLooksAreSpacedEvenlyOnALogarithmicScale() {
    List<Long> steps = kept(new LookSchedule(0), 1000);
    assertThat(steps).startsWith(1L, 2L, 3L, 4L, 6L, 7L, 10L, 13L).hasSizeBetween(30, 40);
    for (int i = 10; i < steps.size(); i++) {
      assertThat((double) steps.get(i) / steps.get(i - 1)).isBetween(1.2, 1.5);
    }
  }

  @Test
  void looksWaitUntilTheyAreAffordable() {
    LookSchedule schedule = new LookSchedule(0);
    schedule.expect(120_000_000);
    List<Long> steps = kept(schedule, 30_000_000);
    assertThat(schedule.spentNanos()).isLessThanOrEqualTo(1_000_000_000L); // 5 % of 20 s
    assertThat(steps.get(0)).isGreaterThan(600);
    assertThat(steps).hasSizeGreaterThan(6);
  }

  @Test
  void aResumedTrainingLooksAtTheSameSteps() {
    List<Long> whole = kept(new LookSchedule(0), 1000);
    assertThat(LookSchedule.after(5000)).isIn(whole).isGreaterThan(5000);
    assertThat(LookSchedule.after(0)).isEqualTo(1);
  }
}
