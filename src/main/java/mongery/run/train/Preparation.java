package mongery.run.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import mongery.config.Parts;
import mongery.data.Prepared;
import mongery.run.event.Event;
import mongery.run.experiment.Experiment;

/** Has data decoded before training starts, saying how far it is. */
final class Preparation {
  private static final long PROMISE_MS = 120_000;
  private static final int SAID_OF_TEN = 10;

  private final Recorder recorder;
  private String what = "";
  private long said;

  private Preparation(Recorder recorder) {
    this.recorder = recorder;
  }

  /** Prepares whatever an experiment reads. */
  static void of(Experiment experiment, Recorder recorder) throws IOException {
    Preparation preparation = new Preparation(recorder);
    try {
      Parts.of(experiment, Prepared.class).forEach(law -> law.prepare(preparation::at));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void at(String set, long done, long of) {
    recorder.promise(0, PROMISE_MS);
    long tenth = SAID_OF_TEN * done / Math.max(1, of);
    if (set.equals(what) && tenth == said) {
      return;
    }
    what = set;
    said = tenth;
    try {
      recorder.event(0, new Event.Note("Decoding %s: %,d of %,d images.".formatted(set, done, of)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
