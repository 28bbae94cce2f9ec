package scaleout.model;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The walls between the rooms of the model, and between the model and the world.
final class FencesTest {

    /// Each room may use the rooms before it, and no others.
    private static final List<String> ROOMS =
            List.of(
                    "domain",
                    "catalog",
                    "statistics",
                    "flow",
                    "trace",
                    "bundle",
                    "timeline",
                    "reconstruction",
                    "scenario",
                    "simulation",
                    "scaling",
                    "planning",
                    "calibration",
                    "projection",
                    "report");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("scaleout.model");

    private static final ArchRule HEADLESS_AND_OFFLINE =
            noClasses()
                    .that()
                    .resideInAPackage("scaleout.model..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx..",
                            "java.awt..",
                            "javax.swing..",
                            "java.net..",
                            "software.amazon..",
                            "scaleout.app..")
                    .because(
                            "the model must run headless and offline, in a batch job as in the window");

    private static final ArchRule NO_CLOCK =
            noClasses()
                    .that()
                    .resideInAPackage("scaleout.model..")
                    .should()
                    .accessTargetWhere(describe("it reads a clock", FencesTest::readsAClock))
                    .because(
                            "the same input must give the same answer at any time; take the instant as a parameter");

    private static final ArchRule NO_UNSEEDED_RANDOMNESS =
            noClasses()
                    .that()
                    .resideInAPackage("scaleout.model..")
                    .should()
                    .accessTargetWhere(
                            describe(
                                    "it is random without a seed", FencesTest::isRandomWithoutSeed))
                    .because(
                            "the same seed must give the same answer; take the seed as a parameter");

    private static final ArchRule SILENT =
            noClasses()
                    .that()
                    .resideInAPackage("scaleout.model..")
                    .should(ACCESS_STANDARD_STREAMS)
                    .because(
                            "stdout belongs to the command line's answer; return a finding or throw");

    @Test
    void theModelRunsHeadlessAndOffline() {
        check(HEADLESS_AND_OFFLINE);
    }

    @Test
    void theModelReadsNoClock() {
        check(NO_CLOCK);
    }

    @Test
    void theModelDrawsNoUnseededRandomNumbers() {
        check(NO_UNSEEDED_RANDOMNESS);
    }

    @Test
    void theModelWritesNothingToTheConsole() {
        check(SILENT);
    }

    @Test
    void theModelNeedsOnlyItsTwoLibraries() {
        check(
                classes()
                        .that()
                        .resideInAPackage("scaleout.model..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "scaleout.model..",
                                "java..",
                                "org.jspecify..",
                                "tools.jackson..",
                                "com.fasterxml.jackson.annotation..",
                                "org.apache.commons.math3..")
                        .because("whoever embeds the model takes its libraries too"));
    }

    @Test
    void everyClassLivesInAKnownRoom() {
        check(
                classes()
                        .that()
                        .resideInAPackage("scaleout.model..")
                        .and()
                        .doNotHaveFullyQualifiedName("scaleout.model.package-info")
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
                        .resideInAPackage("scaleout.model." + room + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packagesOf(later))
                        .because("a room may use only the rooms before it in ROOMS"));
    }

    @Test
    void theRoomsAreFreeOfCycles() {
        check(
                slices().matching("scaleout.model.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("rooms in a cycle are one room"));
    }

    @Test
    void aBreachOfEachFenceIsReported() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        List<ArchRule> breached =
                List.of(HEADLESS_AND_OFFLINE, NO_CLOCK, NO_UNSEEDED_RANDOMNESS, SILENT).stream()
                        .filter(rule -> rule.evaluate(offender).hasViolation())
                        .toList();
        assertEquals(
                List.of(HEADLESS_AND_OFFLINE, NO_CLOCK, NO_UNSEEDED_RANDOMNESS, SILENT), breached);
    }

    /// Does all that the model must not do.
    private static final class Offender {

        private Offender() {
            System.out.println(
                    URI.create("http://localhost/")
                            + " "
                            + Instant.now()
                            + " "
                            + new Random().nextInt());
        }
    }

    private static boolean readsAClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        return owner.isEquivalentTo(System.class)
                        && (name.equals("currentTimeMillis") || name.equals("nanoTime"))
                || owner.isEquivalentTo(Clock.class)
                        && (name.startsWith("system") || name.startsWith("tick"))
                || owner.getPackageName().startsWith("java.time") && name.equals("now");
    }

    private static boolean isRandomWithoutSeed(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean withoutParameters =
                access.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getRawParameterTypes().isEmpty();
        return owner.isEquivalentTo(Math.class) && access.getName().equals("random")
                || owner.isEquivalentTo(UUID.class) && access.getName().equals("randomUUID")
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || owner.isAssignableTo(RandomGenerator.class)
                        && access.getName().equals("<init>")
                        && withoutParameters;
    }

    /// Passes where a room is still empty.
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String[] packagesOf(List<String> rooms) {
        return rooms.stream().map(room -> "scaleout.model." + room + "..").toArray(String[]::new);
    }
}
