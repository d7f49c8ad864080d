package mongery.data.law;

import java.util.ArrayList;
import java.util.List;
import mongery.config.Named;
import mongery.config.Setting;

/**
 * Uniform on every other square of a board around the origin, the lower left one being empty. The
 * defaults are those of the U-NOTB release: four squares a side, each pi/3 wide.
 *
 * @param cells squares a side
 * @param width width of the board
 */
@Named(value = "checkerboard", help = "Uniform on every other square of a board")
public record Checkerboard(
    @Setting(help = "Squares a side", def = "4", min = 2) int cells,
    @Setting(help = "Width of the board", def = "4.1887902047863905", min = 0, above = true)
        double width)
    implements MixtureLaw {

  @Override
  public Mixture mixture() {
    List<int[]> filled = new ArrayList<>();
    for (int row = 0; row < cells; row++) {
      for (int column = 0; column < cells; column++) {
        if ((row + column) % 2 == 1) {
          filled.add(new int[] {column, row});
        }
      }
    }
    return Mixture.even(
        2,
        filled.stream().map(c -> "square " + c[0] + "," + c[1]).toList(),
        (cell, random, point) -> {
          for (int k = 0; k < 2; k++) {
            point[k] = width * ((filled.get(cell)[k] + random.nextDouble()) / cells - 0.5);
          }
        });
  }
}
