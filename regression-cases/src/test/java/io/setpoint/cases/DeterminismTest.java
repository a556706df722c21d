package io.setpoint.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The same document gives the same plan, byte for byte: in one virtual machine, as tested here, and in different ones, as continuous
 * integration finds out by comparing the digests that are left in {@code target/plan-digests.txt}.
 */
class DeterminismTest {
    private static final int TIMES = 20;
    private static final Path DIGESTS = Path.of("target", "plan-digests.txt");
    private static final List<String> DIGEST_LINES = new ArrayList<>();

    private final CaseRunner runner = new CaseRunner();

    @TestFactory
    Stream<DynamicTest> everyPlanIsTheSameAgain() {
        return CaseReader.readAll(RegressionCasesTest.CASES).stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            Map<PlanForm, String> first = forms(runner.plan(each));
            for (int i = 1; i < TIMES; i++) {
                assertThat(forms(runner.plan(each))).isEqualTo(first);
            }
            first.forEach((form, text) -> DIGEST_LINES.add(digest(text) + "  " + each.name() + "/" + form.fileName()));
        }));
    }

    @Test
    void threadsDoNotDisturbEachOther() throws InterruptedException {
        List<RegressionCase> cases = CaseReader.readAll(RegressionCasesTest.CASES);
        List<Map<PlanForm, String>> alone = cases.stream().map(runner::plan).map(DeterminismTest::forms).toList();
        Queue<List<Map<PlanForm, String>>> together = new ConcurrentLinkedQueue<>();
        List<Thread> threads = Stream.generate(() -> new Thread(
                        () -> together.add(cases.stream().map(runner::plan).map(DeterminismTest::forms).toList())))
                .limit(4)
                .toList();

        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(together).hasSize(4).allMatch(alone::equals);
    }

    @AfterAll
    static void leaveDigests() throws IOException {
        Files.createDirectories(DIGESTS.getParent());
        Files.write(DIGESTS, DIGEST_LINES);
    }

    private static Map<PlanForm, String> forms(Plan plan) {
        Map<PlanForm, String> forms = new EnumMap<>(PlanForm.class);
        for (PlanForm form : PlanForm.values()) {
            forms.put(form, form.text(plan));
        }
        return forms;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
