package io.setpoint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case of the project gets the plan that its folder expects. */
class RegressionCasesTest {
    static final Path CASES = Path.of("cases");

    @TestFactory
    Stream<DynamicTest> plansAreAsExpected() {
        CaseRunner runner = new CaseRunner();
        return CaseReader.readAll(CASES).stream()
                .map(each -> DynamicTest.dynamicTest(each.name() + ": " + each.title(), () -> {
                    List<Difference> differences = runner.run(each);

                    assertThat(differences)
                            .withFailMessage(() -> differences.stream().map(Difference::toString)
                                    .collect(Collectors.joining("\n", "\n", "")))
                            .isEmpty();
                }));
    }
}
