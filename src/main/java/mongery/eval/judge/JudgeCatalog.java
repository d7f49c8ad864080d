package mongery.eval.judge;

import java.util.List;
import mongery.config.Catalog;

/** Metrics that classifiers judge. */
public final class JudgeCatalog implements Catalog {
  @Override
  public List<Class<? extends Record>> members() {
    return List.of(LookAlike.class, MappedShare.class);
  }
}
