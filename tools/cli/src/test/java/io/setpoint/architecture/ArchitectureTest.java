package io.setpoint.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house: arrows point down, there are no cycles, classes stay small, packages are null-marked and say what they are for. */
class ArchitectureTest {
    private static final int LONGEST_SOURCE = 500;

    /** From the ground up, by root package: what is in a module may use itself and what comes before it. */
    private static final List<String> FLOORS = List.of("policy", "rules", "planner", "cases");

    /** Modules whose root package is not called like their folder. */
    private static final Map<String, String> PACKAGE_OF_MODULE = Map.of("policy-model", "policy", "regression-cases", "cases");

    /** Classes that the build makes of the rules. They may use what rules may use, but their packages are names without a meaning. */
    private static final DescribedPredicate<JavaClass> MADE_OF_RULES =
            describe("are made of rules", type -> type.getName().matches("io\\.setpoint\\.rules\\.(P[0-9A-F]{2}\\.|Rules[0-9A-F]|DomainClassesMetadata).*"));

    private static JavaClasses setpoint;

    @BeforeAll
    static void importClasses() {
        setpoint = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.setpoint");
    }

    static List<String> floors() {
        return FLOORS;
    }

    @ParameterizedTest
    @MethodSource("floors")
    void dependenciesPointDown(String floor) {
        String[] belowAndItself = Stream.concat(FLOORS.stream().takeWhile(lower -> !lower.equals(floor)), Stream.of(floor))
                .map(name -> "io.setpoint." + name + "..")
                .toArray(String[]::new);

        classes().that().resideInAPackage("io.setpoint." + floor + "..")
                .should().onlyDependOnClassesThat(not(resideInAPackage("io.setpoint..")).or(resideInAnyPackage(belowAndItself)))
                .check(setpoint);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.setpoint.(**)").should().beFreeOfCycles().check(setpoint.that(not(MADE_OF_RULES)));
    }

    @Test
    void modulesKeepToTheirPackage() {
        List<String> astray = new ArrayList<>();
        for (Path module : SourceTree.modules()) {
            String folder = module.getFileName().toString();
            String home = "io.setpoint." + PACKAGE_OF_MODULE.getOrDefault(folder, folder);
            for (Path source : SourceTree.sourcesOf(module)) {
                if (!(SourceTree.packageOf(module, source) + '.').startsWith(home + '.')) {
                    astray.add(SourceTree.root().relativize(source) + " is not in " + home);
                }
            }
        }

        assertThat(astray).isEmpty();
    }

    @Test
    void sourcesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : SourceTree.sources()) {
            int lines = Files.readAllLines(source).size();
            if (lines > LONGEST_SOURCE) {
                tooLong.add(SourceTree.root().relativize(source) + " has " + lines + " lines");
            }
        }

        assertThat(tooLong).as("sources of more than " + LONGEST_SOURCE + " lines").isEmpty();
    }

    @Test
    void packagesAreNullMarkedAndSayWhatTheyAreFor() throws IOException {
        List<Path> packages = SourceTree.sources().stream().map(Path::getParent).distinct().toList();
        List<String> lacking = new ArrayList<>();
        for (Path folder : packages) {
            Path info = folder.resolve("package-info.java");
            String text = Files.exists(info) ? Files.readString(info) : "";
            if (!text.contains("@NullMarked") || !text.contains("/**")) {
                lacking.add(SourceTree.root().relativize(folder).toString());
            }
        }

        assertThat(packages).isNotEmpty();
        assertThat(lacking).as("packages without a package-info.java that has Javadoc and is @NullMarked").isEmpty();
    }

    @Test
    void allFloorsWereLookedAt() {
        assertThat(FLOORS.stream()
                        .filter(floor -> setpoint.stream().noneMatch(type -> type.getPackageName().startsWith("io.setpoint." + floor)))
                        .collect(joining(", ")))
                .as("floors of which no class was found")
                .isEmpty();
    }
}
