package mongery.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import mongery.ui.base.Card;

/** Finds what can be pressed or chosen and does not show all of its words, or leaves the window. */
final class CutOff {
  private static final double HAIR = 1;

  private final List<String> found = new ArrayList<>();

  private CutOff() {}

  static List<String> in(Parent root) {
    CutOff out = new CutOff();
    out.look(root, right(root), false);
    return out.found;
  }

  /**
   * @param limit right end of the card or window that it is in; infinite if it can be scrolled to
   * @param chooser whether it is part of a box to choose from
   */
  private void look(Node node, double limit, boolean chooser) {
    if (!node.isVisible() || !node.isManaged()) {
      return;
    }
    boolean control = node instanceof ButtonBase || node instanceof ComboBoxBase;
    if (control && right(node) > limit + HAIR) {
      found.add(words(node) + " ends at " + right(node) + ", what it is in at " + limit);
    }
    if (node instanceof Labeled labeled
        && labeled.getText() != null
        && (chooser || node instanceof ButtonBase)) {
      Node drawn = labeled.lookup(".text");
      if (drawn instanceof Text text && !text.getText().equals(labeled.getText())) {
        found.add("\"" + labeled.getText() + "\" is cut to \"" + text.getText() + "\"");
      }
    }
    boolean scrolled = node instanceof ScrollPane || node instanceof TableView;
    double end = scrolled ? Double.POSITIVE_INFINITY : node instanceof Card ? right(node) : limit;
    if (node instanceof Parent parent && !(node instanceof ListView)) {
      boolean inside = chooser || node instanceof ComboBoxBase;
      parent.getChildrenUnmodifiable().forEach(child -> look(child, end, inside));
    }
  }

  private static double right(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  private static String words(Node node) {
    return node instanceof Labeled labeled && labeled.getText() != null
        ? "\"" + labeled.getText() + "\""
        : node.getClass().getSimpleName() + " " + node.getId();
  }
}
