package mongery;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the arrows between packages. Each rule says why; none has an exception. */
@AnalyzeClasses(packages = "mongery", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");

  @ArchTest
  static final ArchRule transportStandsAlone =
      usesOnly(
          "transport",
          "it is the reference that everything else is checked against, so it must not"
              + " share a mistake with it");

  @ArchTest
  static final ArchRule configKnowsNoMethod =
      usesOnly("config", "a new method, law or metric must not need an edit here");

  @ArchTest
  static final ArchRule dataIsPlain =
      usesOnly(
          "data",
          "samplers must give equal points on every device and engine",
          "transport",
          "config");

  @ArchTest
  static final ArchRule nnServes =
      usesOnly(
          "nn", "networks and optimisers are shared by methods they do not know", "data", "config");

  @ArchTest
  static final ArchRule methodsStep =
      usesOnly(
          "method", "a method has no file, clock or widget", "nn", "data", "transport", "config");

  @ArchTest
  static final ArchRule evalMeasures =
      usesOnly(
          "eval",
          "a metric measures any method, through the capabilities it shows",
          "method",
          "nn",
          "data",
          "transport",
          "config");

  @ArchTest
  static final ArchRule evalKnowsNoConcreteMethod =
      noClasses()
          .that()
          .resideInAPackage("mongery.eval..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("mongery.method.*..")
          .because("a metric asks for capabilities, never for a concrete method");

  @ArchTest
  static final ArchRule runsTrain =
      usesOnly(
          "run",
          "a run must train on a cluster without window or figure",
          "method",
          "eval",
          "data",
          "nn",
          "config");

  @ArchTest
  static final ArchRule runKnowsNoConcreteMethod =
      noClasses()
          .that()
          .resideInAPackage("mongery.run..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("mongery.method.*..")
          .because("adding a method must not need an edit of the trainer");

  @ArchTest
  static final ArchRule noPackageUsesAnotherThatUsesIt =
      slices()
          .matching("mongery.(**)")
          .should()
          .beFreeOfCycles()
          .because("what a package is for can be understood from those below it alone");

  @ArchTest
  static final ArchRule figuresDrawWithoutWindow =
      usesOnly(
          "figure",
          "a figure must come out the same on a machine without a display",
          "run",
          "method",
          "data",
          "transport",
          "config");

  @ArchTest
  static final ArchRule windowReadsRuns =
      usesOnly(
          "ui",
          "the window shares only the run directory with the worker",
          "figure",
          "run",
          "config",
          "transport",
          "method",
          "data");

  @ArchTest
  static final ArchRule viewsAreNotMadeForOneMethod =
      noClasses()
          .that()
          .resideInAnyPackage("mongery.ui..", "mongery.figure..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("mongery.method.*..")
          .because("views are found by what a look contains, so that a new method needs no screen");

  @ArchTest
  static final ArchRule nobodyUsesTheEntryPoint =
      noClasses()
          .that()
          .resideOutsideOfPackage("mongery.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("mongery.app..")
          .because("the command line is a shell around the packages, not a part of them");

  @ArchTest
  static final ArchRule javafxOnlyInUi =
      noClasses()
          .that()
          .resideOutsideOfPackage("mongery.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.jfree.chart.fx..", "org.jfree.fx..")
          .because("a worker and an export must run where there is no display");

  @ArchTest
  static final ArchRule engineOnlyInNn =
      noClasses()
          .that()
          .resideOutsideOfPackage("mongery.nn..")
          .should()
          .dependOnClassesThat(resideInAPackage("ai.djl..").and(not(arrayHandles())))
          .because(
              "the engine's traps are known in one place; only array handles may pass through");

  @ArchTest
  static final ArchRule arrayHandlesStayInTraining =
      noClasses()
          .that()
          .resideOutsideOfPackages("mongery.nn..", "mongery.method..", "mongery.eval..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl..")
          .because("reading a run must need no tensor library");

  @ArchTest
  static final ArchRule aSettingOfALawAnswersNoQuestionByItsName =
      classes()
          .that()
          .areRecords()
          .and()
          .resideInAPackage("mongery.data..")
          .should(nameNoComponentAsAnAnswer())
          .because("an image law with a setting named size once said that it had size coordinates");

  @ArchTest
  static final ArchRule onlyTheEntryPointPrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("mongery.app..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .because("what a library prints cannot be read by a window or a script");

  /** The accessor of such a component would take the place of what the interface answers. */
  private static ArchCondition<JavaClass> nameNoComponentAsAnAnswer() {
    return new ArchCondition<>("have no component named as a default method of an interface") {
      @Override
      public void check(JavaClass record, ConditionEvents events) {
        for (JavaClass type : record.getAllRawInterfaces()) {
          type.getMethods().stream()
              .filter(m -> m.getRawParameterTypes().isEmpty())
              .filter(m -> !m.getModifiers().contains(JavaModifier.ABSTRACT))
              .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
              .filter(m -> record.tryGetField(m.getName()).isPresent())
              .forEach(
                  m -> events.add(violated(record, record.getName() + ": " + m.getFullName())));
        }
      }
    };
  }

  @Test
  void everyPackageSaysWhatItIsForAndWhatItMayUse() throws IOException {
    for (Path folder : packages()) {
      Path info = folder.resolve("package-info.java");
      assertThat(info).exists();
      if (folder.getParent().equals(SOURCES.resolve("mongery"))) {
        assertThat(Files.readString(info)).contains("May use").contains("Decisions");
      }
    }
  }

  @Test
  void theMapInTheReadmeNamesEveryPackage() throws IOException {
    Set<String> top =
        packages().stream()
            .filter(p -> p.getParent().equals(SOURCES.resolve("mongery")))
            .map(p -> "`" + p.getFileName() + "`")
            .collect(Collectors.toSet());
    assertThat(Files.readString(Path.of("README.md"))).contains(top);
  }

  private static List<Path> packages() throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES.resolve("mongery"))) {
      return all.filter(Files::isDirectory)
          .filter(ArchitectureTest::holdsClasses)
          .filter(p -> !p.equals(SOURCES.resolve("mongery")))
          .toList();
    }
  }

  private static boolean holdsClasses(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> f.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static DescribedPredicate<JavaClass> arrayHandles() {
    return resideInAnyPackage("ai.djl.ndarray..").as("array handles");
  }

  private static ArchRule usesOnly(String name, String because, String... others) {
    Set<String> allowed =
        Stream.concat(Stream.of(name), Stream.of(others)).collect(Collectors.toSet());
    String[] forbidden =
        Stream.of(
                "app", "ui", "figure", "run", "method", "eval", "nn", "data", "transport", "config")
            .filter(p -> !allowed.contains(p))
            .map(p -> "mongery." + p + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage("mongery." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .because(because);
  }
}
