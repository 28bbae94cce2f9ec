package scaleout.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The walls between the rooms of the application.
final class FencesTest {

    /// Each room may use the rooms before it, and no others. `Main`, which wires them, stands outside.
    private static final List<String> ROOMS =
            List.of(
                    "action",
                    "aws",
                    "state",
                    "files",
                    "chart",
                    "export",
                    "viewmodel",
                    "view",
                    "cli");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("scaleout.app");

    private static final ArchRule ONLY_CLI_WRITES_TO_THE_CONSOLE =
            noClasses()
                    .that()
                    .resideInAPackage("scaleout.app..")
                    .and()
                    .resideOutsideOfPackage("scaleout.app.cli..")
                    .should(ACCESS_STANDARD_STREAMS)
                    .because("stdout belongs to the command line's answer");

    /// A screen may show the records that an engine returns, but not run the engine.
    private static final ArchRule VIEW_RUNS_NO_ENGINE =
            noClasses()
                    .that()
                    .resideInAPackage("scaleout.app.view..")
                    .should()
                    .accessTargetWhere(describe("it runs an engine", FencesTest::runsAnEngine))
                    .because("a view that computes freezes the window; ask the view-model");

    private static final Predicate<JavaClass> ENGINE =
            resideInAnyPackage(
                    "scaleout.model.flow..",
                    "scaleout.model.simulation..",
                    "scaleout.model.projection..",
                    "scaleout.model.reconstruction..");

    @Test
    void actionsAreNamedWithoutAScreen() {
        check(
                room("action", "javafx.scene..")
                        .because("the command line uses the same registry of actions"));
    }

    @Test
    void filesAreReadWithoutAToolkit() {
        check(room("files", "javafx..").because("the command line reads the same files"));
    }

    @Test
    void theStateIsPlainData() {
        check(
                room("state", "javafx..")
                        .because("undo, sessions and tests need the state without a toolkit"));
    }

    @Test
    void exportsAreMadeWithoutAToolkit() {
        check(
                room("export", "javafx..")
                        .because("the command line makes the same pictures without a display"));
    }

    @Test
    void viewModelsKnowNoNodes() {
        check(
                room("viewmodel", "javafx.scene..")
                        .because("view-models are tested without a window"));
    }

    @Test
    void layoutsAreComputedWithoutAToolkit() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("scaleout.app.chart..")
                        .and()
                        .haveNameMatching(".*Layout(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "java.awt..")
                        .because("one layout serves the screen, the files and the tests"));
    }

    @Test
    void onlyAwsTalksToAws() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("scaleout.app..")
                        .and()
                        .resideOutsideOfPackage("scaleout.app.aws..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("software.amazon..")
                        .because("all but live fetching must work without AWS"));
    }

    @Test
    void viewsRunNoEngine() {
        check(VIEW_RUNS_NO_ENGINE);
    }

    @Test
    void onlyTheCommandLineWritesToTheConsole() {
        check(ONLY_CLI_WRITES_TO_THE_CONSOLE);
    }

    @Test
    void everyClassButMainLivesInAKnownRoom() {
        check(
                classes()
                        .that()
                        .resideInAPackage("scaleout.app..")
                        .and()
                        .haveNameNotMatching("scaleout\\.app\\.(Main(\\$.*)?|package-info)")
                        .should()
                        .resideInAnyPackage(packagesOf(ROOMS))
                        .because("a new room needs a place in the order: add it to ROOMS"));
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aRoomUsesOnlyTheRoomsBeforeIt(String room) {
        List<String> later = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size());
        check(
                noClasses()
                        .that()
                        .resideInAPackage("scaleout.app." + room + "..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(packagesOf(later))
                                        .or(
                                                describe(
                                                        "are Main",
                                                        used ->
                                                                used.getName()
                                                                        .equals(
                                                                                "scaleout.app.Main"))))
                        .because("a room may use only the rooms before it in ROOMS"));
    }

    @Test
    void theRoomsAreFreeOfCycles() {
        check(
                slices().matching("scaleout.app.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("rooms in a cycle are one"));
    }

    @Test
    void aBreachOfAFenceIsReported() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        assertEquals(
                1,
                ONLY_CLI_WRITES_TO_THE_CONSOLE
                        .evaluate(offender)
                        .getFailureReport()
                        .getDetails()
                        .size());
    }

    /// Writes to the console from outside the command line.
    private static final class Offender {

        private Offender() {
            System.out.println("hello");
        }
    }

    private static ArchRule room(String room, String forbidden) {
        return noClasses()
                .that()
                .resideInAPackage("scaleout.app." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(forbidden);
    }

    private static boolean runsAnEngine(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        if (!ENGINE.test(owner) || !(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        boolean data = owner.isRecord() || owner.isEnum() || owner.isInterface();
        boolean computes =
                Optional.of(target)
                        .flatMap(CodeUnitAccessTarget::resolveMember)
                        .filter(member -> member.getModifiers().contains(JavaModifier.STATIC))
                        .isPresent();
        return !data || computes && !owner.isEnum();
    }

    /// Passes where a room is still empty.
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String[] packagesOf(List<String> rooms) {
        return rooms.stream().map(room -> "scaleout.app." + room + "..").toArray(String[]::new);
    }
}
