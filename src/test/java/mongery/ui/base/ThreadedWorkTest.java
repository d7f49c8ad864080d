package mongery.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ThreadedWorkTest {
  private final LinkedBlockingQueue<Runnable> interfaceThread = new LinkedBlockingQueue<>();

  @Test
  void onlyTheNewestAnswerCounts() throws Exception {
    List<Integer> answers = new ArrayList<>();
    CountDownLatch firstBegan = new CountDownLatch(1);
    CountDownLatch firstMayEnd = new CountDownLatch(1);
    try (ThreadedWork work = new ThreadedWork(interfaceThread::add)) {
      work.latest(
          "look",
          () -> {
            firstBegan.countDown();
            firstMayEnd.await();
            return 1;
          },
          answers::add,
          e -> {});
      assertThat(firstBegan.await(10, TimeUnit.SECONDS)).isTrue();
      work.latest("look", () -> 2, answers::add, e -> {});
      next().run();
      firstMayEnd.countDown();
      next().run();
    }
    assertThat(answers).containsExactly(2);
  }

  @Test
  void failuresAreHandedOverToo() throws Exception {
    List<String> said = new ArrayList<>();
    try (ThreadedWork work = new ThreadedWork(interfaceThread::add)) {
      work.run(
          () -> {
            throw new IllegalStateException("no disk");
          },
          done -> said.add("done"),
          e -> said.add(e.getMessage()));
      next().run();
    }
    assertThat(said).containsExactly("no disk");
  }

  private Runnable next() throws InterruptedException {
    Runnable next = interfaceThread.poll(10, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }
}
