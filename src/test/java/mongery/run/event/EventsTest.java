package mongery.run.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mongery.run.disk.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("events.jsonl");
  }

  private static Event at(long step, Event.Body body) {
    return new Event(step, 1000 + step, body);
  }

  private static Event loss(long step, double value) {
    return at(step, new Event.Scalar(Map.of("loss", value)));
  }

  private static final List<Event> ALL_KINDS =
      List.of(
          at(0, new Event.StateChanged(RunState.RUNNING, "")),
          at(0, new Event.LookWritten("0000000000.safetensors")),
          loss(5, 0.1),
          at(5, new Event.Scalar(Map.of("bad", Double.NaN))),
          at(6, new Event.Metrics(Map.of("w2", 1e-300))),
          at(7, new Event.CheckpointWritten("0000000007.safetensors", true)),
          at(8, new Event.LiveSet("method.tau", 3e-5)),
          at(9, new Event.Note("Größe \"1\"\n")),
          at(9, new Event.Warning("\u2028")),
          at(10, new Event.StateChanged(RunState.NOT_RESPONDING, "why", 12.5)));

  private void write(List<Event> events) throws IOException {
    try (EventLog log = new EventLog(file())) {
      for (Event event : events) {
        log.append(event);
      }
    }
  }

  @Test
  void everyKindReadsBackEqual() throws IOException {
    write(ALL_KINDS);
    EventTail tail = new EventTail(file());
    assertThat(tail.poll()).isEqualTo(ALL_KINDS);
    assertThat(tail.poll()).isEmpty();
    assertThat(tail.unreadable()).isZero();
  }

  @Test
  void cutAtEveryByteAllWholeLinesAreReadAndWritingGoesOn() throws IOException {
    write(ALL_KINDS);
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length <= whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(file(), cut);
      int lines =
          (int) new String(cut, StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n').count();
      EventTail tail = new EventTail(file());
      assertThat(tail.poll()).isEqualTo(ALL_KINDS.subList(0, lines));
      assertThat(tail.unreadable()).isZero();

      Event next = loss(99, length);
      write(List.of(next)); // what a resumed worker does
      assertThat(tail.poll()).containsExactly(next);
      List<Event> expected = new ArrayList<>(ALL_KINDS.subList(0, lines));
      expected.add(next);
      assertThat(new EventTail(file()).poll()).isEqualTo(expected);
    }
  }

  @Test
  void aReaderThatFollowsByteByByteSeesEachEventOnce() throws IOException {
    write(ALL_KINDS);
    byte[] whole = Files.readAllBytes(file());
    Files.delete(file());
    EventTail tail = new EventTail(file());
    List<Event> seen = new ArrayList<>(tail.poll());
    for (byte b : whole) {
      Files.write(file(), new byte[] {b}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      seen.addAll(tail.poll());
    }
    assertThat(seen).isEqualTo(ALL_KINDS);
  }

  @Test
  void aDamagedLineIsPassedOverAndCounted() throws IOException {
    write(ALL_KINDS);
    byte[] whole = Files.readAllBytes(file());
    whole[3] = 0;
    Files.write(file(), whole);
    EventTail tail = new EventTail(file());
    assertThat(tail.poll()).isEqualTo(ALL_KINDS.subList(1, ALL_KINDS.size()));
    assertThat(tail.unreadable()).isEqualTo(1);
  }

  @Test
  void longLogsAreReadAcrossBlocksAndFromTheEnd() throws IOException {
    List<Event> many = new ArrayList<>();
    for (int i = 1; i <= 5000; i++) {
      many.add(loss(i, 1.0 / i));
    }
    write(many);
    assertThat(new EventTail(file()).poll()).isEqualTo(many);
    List<Event> last = EventTail.last(file(), 1000);
    assertThat(last).hasSizeBetween(10, 20).endsWith(many.get(4999));
  }

  @Test
  void afterAResumeRecomputedEventsReplaceOldOnes() {
    History history =
        History.of(
            List.of(
                at(0, new Event.StateChanged(RunState.RUNNING, "")),
                loss(10, 1),
                at(10, new Event.CheckpointWritten("c10", true)),
                loss(20, 2),
                at(20, new Event.Metrics(Map.of("w2", 5.0))),
                at(20, new Event.LookWritten("l20")),
                at(20, new Event.LiveSet("method.tau", 1)),
                loss(30, 3),
                at(10, new Event.StateChanged(RunState.RUNNING, "resumed from step 10")),
                loss(20, 2.5)));
    assertThat(history.scalar("loss").steps()).containsExactly(10, 20);
    assertThat(history.scalar("loss").values()).containsExactly(1, 2.5);
    assertThat(history.metric("w2").steps()).isEmpty();
    assertThat(history.lastMetrics()).isEmpty();
    assertThat(history.looks()).isEmpty();
    assertThat(history.liveSettings()).isEmpty();
    assertThat(history.checkpoints()).containsOnlyKeys(10L);
    assertThat(history.step()).isEqualTo(20);
  }

  @Test
  void pausesAndTheTimeBetweenWorkersAreNoTraining() {
    List<Event> events =
        List.of(
            new Event(0, 1_000, new Event.Note("Decoding")),
            new Event(0, 5_000, new Event.StateChanged(RunState.RUNNING, "")),
            new Event(10, 7_000, new Event.Scalar(Map.of("loss", 1.0))),
            new Event(10, 8_000, new Event.StateChanged(RunState.PAUSED, "")),
            new Event(10, 60_000, new Event.LiveSet("method.tau", 1)),
            new Event(10, 90_000, new Event.StateChanged(RunState.RUNNING, "")),
            new Event(20, 91_500, new Event.Scalar(Map.of("loss", 1.0))),
            new Event(10, 500_000, new Event.StateChanged(RunState.RUNNING, "resumed")),
            new Event(30, 502_000, new Event.StateChanged(RunState.FINISHED, "")),
            new Event(30, 900_000, new Event.Metrics(Map.of("w2", 1.0))));
    assertThat(History.of(events).seconds()).isEqualTo(3 + 1.5 + 2);
  }

  @Test
  void continuingAfterAPauseDropsNothing() {
    History history =
        History.of(
            List.of(
                loss(10, 1),
                at(10, new Event.StateChanged(RunState.PAUSED, "")),
                at(10, new Event.StateChanged(RunState.RUNNING, "")),
                loss(20, 2)));
    assertThat(history.scalar("loss").steps()).containsExactly(10, 20);
  }

  @Test
  void quickRequestsAreAllHeardOnce() throws IOException {
    Path control = folder.resolve("control");
    Control.send(control, new Control.Request.Set("tau", 3e-5));
    Control.send(control, new Control.Request.Set("w", 2));
    Control.send(control, new Control.Request.Pause());
    Files.writeString(control, "nonsense\nset x\nconti", StandardOpenOption.APPEND);
    Control reader = new Control(control, true);
    assertThat(reader.next()).isEqualTo(new Control.Request.Set("tau", 3e-5));
    assertThat(reader.next()).isEqualTo(new Control.Request.Set("w", 2));
    assertThat(reader.next()).isEqualTo(new Control.Request.Pause());
    assertThat(reader.next()).isNull();
    Files.writeString(control, "nue\nstop\n", StandardOpenOption.APPEND);
    assertThat(reader.next()).isEqualTo(new Control.Request.Continue());
    assertThat(reader.next()).isEqualTo(new Control.Request.Stop());
    assertThat(reader.next()).isNull();
    assertThat(new Control(control, false).next()).isNull();
  }
}
