package io.setpoint.policy.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.document.DateExpressionElement;
import io.setpoint.policy.document.DateSpecElement;
import io.setpoint.policy.value.IsoTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateConditionTest {
    private static final String NEVER = "-";

    @ParameterizedTest
    @CsvSource({
        "in_range, 2020-02-01, 2020-02-05,              2020-02-03 12:00, true,  2020-02-05 00:00:01",
        "in_range, 2020-02-01, 2020-02-05,              2020-01-31 12:00, false, 2020-02-01 00:00:00",
        "in_range, 2020-02-01, 2020-02-05,              2020-02-05 00:00, true,  2020-02-05 00:00:01",
        "in_range, 2020-02-01, 2020-02-05,              2020-02-05 00:00:01, false, -",
        "in_range, 2020-02-01, ,                        2020-02-03 12:00, true,  -",
        "in_range, ,           2020-02-05,              2020-02-03 12:00, true,  2020-02-05 00:00:01",
        "In_Range, 2020-02-01, ,                        2020-02-01 00:00, true,  -",
        ",         2020-02-01, 2020-02-05,              2020-02-03 12:00, true,  2020-02-05 00:00:01",
        "in_range, ,           ,                        2020-02-03 12:00, false, -",
        "in_range, soon,       2020-02-05,              2020-02-03 12:00, false, -",
        "in_range, 2020-02-01, later,                   2020-02-03 12:00, false, -",
        "gt,       2020-02-03, ,                        2020-02-03 00:00, false, 2020-02-03 00:00:01",
        "gt,       2020-02-03, ,                        2020-02-03 00:00:01, true, -",
        "gt,       ,           2020-02-03,              2020-02-04 00:00, false, -",
        "lt,       ,           2020-02-03,              2020-02-02 00:00, true,  2020-02-03 00:00:00",
        "lt,       ,           2020-02-03,              2020-02-03 00:00, false, -",
        "lt,       2020-02-03, ,                        2020-02-02 00:00, false, -",
        "sometime, 2020-02-03, ,                        2020-02-04 00:00, false, -",
        "gt,       2020-02-03 22:00:00-02:00, ,         2020-02-04 00:00, true,  -",
    })
    void comparesNowAndTellsWhenTheAnswerChanges(String operation, String start, String end, String now, boolean holds, String recheck) {
        DateExpressionElement condition = condition(operation, start, end);

        assertHolds(condition, now, holds, recheck);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-03 12:00:00Z, hours,   12, 2020-02-03 23:59:59, true",
        "2020-02-03 12:00:00Z, hours,   12, 2020-02-04 00:00:00, false",
        "2020-02-03 00:00:00Z, hours,   24, 2020-02-04 00:00:00, true",
        "2020-02-03 00:00:00Z, minutes, 5,  2020-02-03 00:05:00, true",
        "2020-02-03 00:00:00Z, weeks,   1,  2020-02-10 00:00:01, false",
        "2020-01-31 00:00:00Z, months,  1,  2020-02-29 00:00:00, true",
        "2020-01-31 00:00:00Z, months,  1,  2020-02-29 00:00:01, false",
        "2020-02-03 00:00:00Z, days,    x,  2020-02-03 00:00:00, false",
        "2020-02-03 00:00:00Z, days,    9999999999, 2020-02-03 00:00:00, false",
    })
    void aDurationTakesTheEndsPlace(String start, String unit, String amount, String now, boolean holds) {
        DateExpressionElement condition = condition("in_range", start, null);
        condition.duration = new DateSpecElement();
        switch (unit) {
            case "months" -> condition.duration.months = amount;
            case "weeks" -> condition.duration.weeks = amount;
            case "days" -> condition.duration.days = amount;
            case "hours" -> condition.duration.hours = amount;
            default -> condition.duration.minutes = amount;
        }

        assertThat(holds(condition, now, new Recheck(0))).isEqualTo(holds);
    }

    @Test
    void aDurationBesideAnEndIsIgnored() {
        DateExpressionElement condition = condition("in_range", "2020-02-01", "2020-02-05");
        condition.duration = new DateSpecElement();
        condition.duration.days = "x";

        assertThat(holds(condition, "2020-02-03 00:00", new Recheck(0))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "9-17,      true",
        "15,        true",
        "15-15,     true",
        "-15,       true",
        "15-,       true",
        "16,        false",
        "0-14,      false",
        "-,         false",
        "'',        false",
        "9-17x,     false",
        "a,         false",
        "99999999999, false",
    })
    void aSpecContainsTheFieldOfNow(String hours, boolean holds) {
        DateExpressionElement condition = condition("date_spec", null, null);
        condition.dateSpec = new DateSpecElement();
        condition.dateSpec.hours = hours;

        assertHolds(condition, "2020-02-03 15:04:05", holds, NEVER);
    }

    @Test
    void aSpecLooksAtEveryField() {
        DateExpressionElement condition = condition("date_spec", null, null);
        DateSpecElement spec = new DateSpecElement();
        condition.dateSpec = spec;
        spec.years = "2020";
        spec.months = "2";
        spec.monthdays = "3";
        spec.minutes = "4";
        spec.seconds = "5";
        spec.yeardays = "34";
        spec.weekyears = "2020";
        spec.weeks = "6";
        spec.weekdays = "1";
        assertThat(holds(condition, "2020-02-03 15:04:05", new Recheck(0))).isTrue();

        spec.weekdays = "2";
        assertThat(holds(condition, "2020-02-03 15:04:05", new Recheck(0))).isFalse();
    }

    @Test
    void aSpecIsNeeded() {
        DateExpressionElement condition = condition("date_spec", null, null);
        assertThat(holds(condition, "2020-02-03 15:04:05", new Recheck(0))).isFalse();

        condition.dateSpec = new DateSpecElement();
        assertThat(holds(condition, "2020-02-03 15:04:05", new Recheck(0))).isTrue();
    }

    @Test
    void theEarliestFutureMomentIsKept() {
        Recheck recheck = new Recheck(100);
        assertThat(recheck.earliest()).isZero();

        recheck.at(90);
        recheck.at(300);
        recheck.at(200);
        recheck.at(100);

        assertThat(recheck.earliest()).isEqualTo(200);
    }

    private static DateExpressionElement condition(String operation, String start, String end) {
        DateExpressionElement condition = new DateExpressionElement();
        condition.operation = operation;
        condition.start = start;
        condition.end = end;
        return condition;
    }

    private static void assertHolds(DateExpressionElement condition, String now, boolean holds, String recheck) {
        Recheck hints = new Recheck(time(now).epochSeconds());

        assertThat(holds(condition, now, hints)).isEqualTo(holds);
        assertThat(hints.earliest()).isEqualTo(recheck.equals(NEVER) ? 0 : time(recheck).epochSeconds());
    }

    private static boolean holds(DateExpressionElement condition, String now, Recheck recheck) {
        return new DateCondition(recheck).holds(condition, time(now));
    }

    private static IsoTime time(String text) {
        return IsoTime.parse(text, IsoTime.ofEpochSeconds(0));
    }
}
