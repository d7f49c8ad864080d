package mongery.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mongery.run.process.Gpus;

/** Where the next run trains: the processor with so many threads, or a GPU. */
public final class MachineChoice {
  private final ObservableList<Gpus.Gpu> devices = FXCollections.observableArrayList();
  private final ObservableList<Gpus.Gpu> devicesView =
      FXCollections.unmodifiableObservableList(devices);
  private final StringProperty device =
      new SimpleStringProperty(this, "device", RunAccess.Machine.CPU.device());
  private final IntegerProperty threads = new SimpleIntegerProperty(this, "threads");
  private final IntegerProperty atOnce = new SimpleIntegerProperty(this, "atOnce", 1);
  private final int cores;

  /**
   * @param cores of this machine
   */
  public MachineChoice(int cores) {
    this.cores = cores;
    offer(List.of());
  }

  /** Takes the GPUs that were found. One that was chosen and is not among them is given up. */
  public void offer(List<Gpus.Gpu> gpus) {
    List<Gpus.Gpu> all = new ArrayList<>();
    all.add(new Gpus.Gpu(RunAccess.Machine.CPU.device(), "CPU"));
    all.addAll(gpus);
    devices.setAll(all);
    if (all.stream().noneMatch(d -> d.device().equals(device.get()))) {
      device.set(RunAccess.Machine.CPU.device());
    }
  }

  /** Devices to choose from, the processor first. */
  public ObservableList<Gpus.Gpu> devices() {
    return devicesView;
  }

  /** The device chosen, such as {@code cpu} or {@code cuda:0}. */
  public StringProperty deviceProperty() {
    return device;
  }

  /** CPU threads; 0 leaves one core free. */
  public IntegerProperty threadsProperty() {
    return threads;
  }

  /** How many runs train on a device at a time while the others wait; 0 for any number. */
  public IntegerProperty atOnceProperty() {
    return atOnce;
  }

  /** Numbers of runs at a time worth choosing: powers of two up to the cores, and 0 for any. */
  public List<Integer> atOnceChoices() {
    List<Integer> counts = new ArrayList<>();
    for (int n = 1; n <= cores; n *= 2) {
      counts.add(n);
    }
    counts.add(0);
    return counts;
  }

  /** Numbers of threads worth choosing: 0 for automatic, powers of two, all cores. */
  public List<Integer> threadChoices() {
    TreeSet<Integer> counts = new TreeSet<>(List.of(0, cores));
    for (int n = 1; n < cores; n *= 2) {
      counts.add(n);
    }
    return List.copyOf(counts);
  }

  /** The choice in a few words. */
  public String words() {
    String threaded = threads.get() == 0 ? "" : " \u00d7 " + threads.get();
    return (device.get().equals(RunAccess.Machine.CPU.device()) ? "CPU" : device.get()) + threaded;
  }

  /** The choice as it is now. */
  public RunAccess.Machine machine() {
    return new RunAccess.Machine(device.get(), threads.get(), atOnce.get());
  }
}
