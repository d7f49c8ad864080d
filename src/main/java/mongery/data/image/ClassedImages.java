package mongery.data.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mongery.data.Memo;
import mongery.data.Prepared;
import mongery.data.Published;
import mongery.data.Rows;
import mongery.data.Seeds;

/**
 * Grey or colour images of which each belongs to one class. A law keeps some classes, which are its
 * groups, and of these as many images as its proportions and its count ask for.
 */
interface ClassedImages extends Published, Prepared {
  /** Selections are remembered: laws are asked for their rows at every batch when wrapped. */
  Memo<Selected, Rows> ROWS = new Memo<>();

  /** A law and what it draws from. */
  record Selected(Object law, Part part, ImageBytes images) {}

  /** Classes to keep, in the order of the groups. */
  List<String> classes();

  /** Share of each class relative to the others; empty leaves the shares as they are. */
  List<Double> proportions();

  /** Images of a part to keep at most; 0 for all. */
  int count();

  /** Names of all classes, in the order of the set's labels. */
  List<String> names();

  /** Images of a part. */
  ImageBytes images(Part part, Listener listener);

  /** Images of a class by the publication; 0 if not known. */
  int published(String name, Part part);

  @Override
  default Map<String, Integer> published(Part part) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    if (proportions().isEmpty() && count() == 0) {
      for (String name : classes()) {
        int known = published(name, part);
        if (known > 0) {
          counts.put(name, known);
        }
      }
    }
    return counts;
  }

  @Override
  default List<String> groups() {
    return classes();
  }

  @Override
  default Rows rows(Part part) {
    return ROWS.get(new Selected(this, part, images(part, Listener.NONE)), this::select);
  }

  @Override
  default void prepare(Listener listener) {
    for (Part part : Part.values()) {
      images(part, listener);
    }
  }

  private Rows select(Selected of) {
    List<int[]> members = new ArrayList<>();
    for (String name : classes()) {
      int label = names().indexOf(name);
      int[] rows =
          IntStream.range(0, of.images.count()).filter(i -> of.images.label(i) == label).toArray();
      Seeds.shuffle(rows, Seeds.mix(of.part.ordinal(), label));
      members.add(rows);
    }
    return new PixelRows(
        of.images, Selection.of(members, proportions(), count(), Seeds.mix(2, of.part.ordinal())));
  }
}
