package mongery.nn.optim;

import java.util.List;
import mongery.config.Catalog;

/** The schedules that a preset can name. */
public final class ScheduleCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(
        Schedules.Constant.class,
        Schedules.WarmUp.class,
        Schedules.Cosine.class,
        Schedules.Linear.class,
        Schedules.Step.class,
        Schedules.Polynomial.class,
        Schedules.OneCycle.class);
  }
}
