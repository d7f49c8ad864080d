package mongery.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import mongery.config.Binder;
import mongery.config.Json;
import mongery.run.experiment.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EntryTableTest {
  private static final String LIST = "source.law.components";

  private final FormViewModel form = new FormViewModel(Binder.load(), Experiment.Data.class);

  @Start
  void open(Stage stage) {
    load(
        "{'mean': [-1, 0], 'sd': 0.5, 'weight': 2, 'group': 'left'}",
        "{'mean': [1, 0], 'weight': 1, 'group': 'right'}");
    stage.setScene(new Scene(new ScrollPane(new FormView(form, null)), 400, 700));
    stage.show();
  }

  private void load(String... components) {
    String law =
        "{'type': 'gaussian-mixture', 'components': [" + String.join(",", components) + "]}";
    String data = "{'source': {'law': " + law + "}, 'target': {'law': {'type': 'moons'}}}";
    form.load(Json.parse(data.replace('\'', '"'), "test"));
  }

  private static <T extends Node> T found(FxRobot robot, String id, Class<T> type) {
    return type.cast(robot.lookup((Node n) -> id.equals(n.getId())).query());
  }

  private static TextField cell(FxRobot robot, int row, String column) {
    return found(robot, "field-" + LIST + "." + row + "." + column, TextField.class);
  }

  private static List<String> columns(FxRobot robot) {
    HBox header = robot.lookup(".entry-header").query();
    return header.getChildren().stream()
        .filter(Label.class::isInstance)
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private static void column(FxRobot robot, String name, boolean shown) {
    MenuButton menu = found(robot, "columns-" + LIST, MenuButton.class);
    CheckMenuItem item =
        menu.getItems().stream()
            .map(CheckMenuItem.class::cast)
            .filter(one -> one.getText().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(item.isSelected()).isNotEqualTo(shown);
    robot.interact(
        () -> {
          item.setSelected(shown);
          item.fire();
        });
  }

  private JsonNode components() {
    return form.value().at("/source/law/components");
  }

  @Test
  void aColumnForEverySettingThatSomeRowHas(FxRobot robot) {
    assertThat(columns(robot)).containsExactly("Mean", "Sd", "Weight", "Group");
    assertThat(cell(robot, 0, "mean").getText()).isEqualTo("-1, 0");
    assertThat(cell(robot, 1, "sd").getText()).isEmpty();
  }

  @Test
  void aCellIsTypedIntoMarkedAndTakenBack(FxRobot robot) {
    robot.interact(() -> cell(robot, 0, "weight").setText("3"));
    assertThat(components().at("/0/weight").doubleValue()).isEqualTo(3);
    assertThat(cell(robot, 0, "weight").getPseudoClassStates())
        .contains(PseudoClass.getPseudoClass("changed"));
    robot.interact(() -> cell(robot, 0, "weight").setText("-3"));
    assertThat(form.problemProperty().get()).isEqualTo("Weight: Must be at least 0");
    robot.interact(form::reset);
    assertThat(cell(robot, 0, "weight").getText()).isEqualTo("2");
    assertThat(form.changesProperty().get()).isZero();
  }

  @Test
  void rowsAreAddedAndRemoved(FxRobot robot) {
    Button add = found(robot, "add-" + LIST, Button.class);
    robot.interact(add::fire);
    assertThat(cell(robot, 2, "group").getText()).isEqualTo("right");
    assertThat(form.validProperty().get()).isTrue();
    robot.interact(() -> robot.lookup(".entry-row .button").queryAs(Button.class).fire());
    assertThat(components().findValuesAsText("group")).containsExactly("right", "right");
    robot.interact(form::undo);
    robot.interact(form::undo);
    assertThat(components().findValuesAsText("group")).containsExactly("left", "right");
  }

  @Test
  void columnsArePutInAndTakenOutWithWhatIsInThem(FxRobot robot) {
    column(robot, "Variance", true);
    column(robot, "Sd", false);
    assertThat(columns(robot)).containsExactly("Mean", "Variance", "Weight", "Group");
    assertThat(components().at("/0").has("sd")).isFalse();
    robot.clickOn(cell(robot, 1, "variance")).write("0.25");
    assertThat(components().at("/1/variance").doubleValue()).isEqualTo(0.25);
    while (form.canUndoProperty().get()) {
      robot.interact(form::undo);
    }
    assertThat(columns(robot)).containsExactly("Mean", "Sd", "Variance", "Weight", "Group");
    assertThat(cell(robot, 0, "sd").getText()).isEqualTo("0.5");
  }

  @Test
  void aListThatIsTooLongIsLeftToJson(FxRobot robot) {
    String[] many =
        IntStream.range(0, 100).mapToObj(i -> "{'mean': [" + i + "]}").toArray(String[]::new);
    robot.interact(() -> load(many));
    assertThat(robot.lookup(".entry-row").queryAll()).isEmpty();
    assertThat(
            robot.lookup(".entry-table .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining()))
        .startsWith("100 entries");
    ObjectNode value = form.value();
    assertThat(value.at("/source/law/components")).hasSize(100);
  }
}
