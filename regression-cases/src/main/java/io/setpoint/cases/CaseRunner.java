package io.setpoint.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.PlanStep;
import io.setpoint.planner.Planner;
import io.setpoint.planner.output.TextFile;
import io.setpoint.rules.PolicyRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans cases and compares the answers with what is expected, or makes them what is expected. */
public final class CaseRunner {
    /** The present of cases that name no date: their answers must not depend on the day. */
    private static final Clock PRESENT = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final Planner planner;

    /** Runs cases by all policies. */
    public CaseRunner() {
        this(new Planner(PRESENT));
    }

    private CaseRunner(Planner planner) {
        this.planner = planner;
    }

    /** Runs cases without one rule, to find out what it is for. */
    static CaseRunner without(String rule) {
        return new CaseRunner(new Planner(PRESENT, PolicyRules.all().without(rule)));
    }

    /** Runs cases without one step of the planner, to find out what it is for. */
    static CaseRunner without(PlanStep step) {
        return new CaseRunner(new Planner(PRESENT).without(step));
    }

    /** Makes the plan of a case, with scores. */
    public Plan plan(RegressionCase regressionCase) {
        return planner.plan(regressionCase.document(), PlanOptions.DEFAULT.at(regressionCase.at()).withScores());
    }

    /**
     * Plans a case.
     *
     * @return where the answers are not the expected ones; empty if all is well
     * @throws CaseException if an expectation is missing
     */
    public List<Difference> run(RegressionCase regressionCase) {
        return differences(regressionCase, plan(regressionCase), true);
    }

    /**
     * Plans a case and writes the answers over the expectations.
     *
     * @return what changed; a file that was not there changes from nothing
     */
    public List<Difference> update(RegressionCase regressionCase) {
        Plan plan = plan(regressionCase);
        List<Difference> differences = differences(regressionCase, plan, false);
        for (Difference difference : differences) {
            Path file = regressionCase.folder().resolve(difference.form().fileName());
            try {
                TextFile.write(file, out -> out.append(difference.form().text(plan)));
            } catch (IOException e) {
                throw new CaseException(String.valueOf(e.getMessage()));
            }
        }
        return differences;
    }

    private static List<Difference> differences(RegressionCase regressionCase, Plan plan, boolean complete) {
        List<Difference> differences = new ArrayList<>();
        for (PlanForm form : PlanForm.EXPECTED) {
            Path file = regressionCase.folder().resolve(form.fileName());
            String expected = read(file);
            if (expected == null && complete) {
                throw new CaseException(file + ": There is no such file; check the plan, then write it with: setpoint cases update --only "
                        + regressionCase.name());
            }
            String got = form.text(plan);
            if (!got.equals(expected)) {
                differences.add(Difference.between(form, expected == null ? "" : expected, got));
            }
        }
        return differences;
    }

    private static @Nullable String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new CaseException(file + ": This file cannot be read: " + e.getMessage());
        }
    }
}
