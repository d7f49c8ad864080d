package mongery.ui.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A screen that is made when it is first wanted: a window comes up sooner without the others.
 *
 * @param <T> its type
 */
final class Lazy<T> {
  private final Supplier<T> maker;
  private T made;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }

  void ifMade(Consumer<T> action) {
    if (made != null) {
      action.accept(made);
    }
  }
}
