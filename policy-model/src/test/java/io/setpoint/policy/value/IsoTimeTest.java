package io.setpoint.policy.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
    private static final IsoTime TODAY = time("2020-06-15 09:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "2020-02-03,                   2020-02-03 00:00:00Z",
        "2020-2-3,                     2020-02-03 00:00:00Z",
        "20200203,                     2020-02-03 00:00:00Z",
        "2020034,                      2020-03-04 00:00:00Z",
        "2020-02,                      2020-01-02 00:00:00Z",
        "2020-366,                     2020-12-31 00:00:00Z",
        "2020-W06-1,                   2020-02-03 00:00:00Z",
        "2020-W53-7,                   2021-01-03 00:00:00Z",
        "2020-02-03Z,                  2020-02-03 00:00:00Z",
        "2020-02-03X,                  2020-02-03 00:00:00Z",
        "2020-02-03 12:30:45,          2020-02-03 12:30:45Z",
        "2020-02-03T12:30,             2020-02-03 12:30:00Z",
        "2020-02-03T7,                 2020-02-03 07:00:00Z",
        "2020-02-03T123045,            2020-02-03 12:30:45Z",
        "2020-02-03T1230,              2020-02-03 12:30:00Z",
        "2020-02-03 12:30:45.678,      2020-02-03 12:30:45Z",
        "2020-02-03 24:00:00,          2020-02-04 00:00:00Z",
        "2020-12-31 24:00:00,          2021-01-01 00:00:00Z",
        "2020-02-03 12:00:00Z,         2020-02-03 12:00:00Z",
        "2020-02-03 12:00:00 +02:00,   2020-02-03 12:00:00 +02:00",
        "2020-02-03 12:00:00-0530,     2020-02-03 12:00:00 -05:30",
        "2020-02-03 12:00:00 CET,      2020-02-03 12:00:00Z",
        "epoch,                        1970-01-01 00:00:00Z",
        "EPOCH/whatever,               1970-01-01 00:00:00Z",
        "12:30,                        2020-06-15 12:30:00Z",
        "T7:05:03,                     2020-06-15 07:05:03Z",
    })
    void readsDatesAndTimes(String text, String expected) {
        assertThat(IsoTime.parse(text, TODAY)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "2020", "2020-W06", "2020W061", "2020-13-01", "2020-02-30", "2021-366", "2021-W53-1", "2020-W06-8", "0-01-01", "epochs",
        "tomorrow",
        "2020-02-03 25:00", "2020-02-03 24:00:01", "2020-02-03 12:60", "2020-02-03T", "2020-02-03 12:00 +25:00", "99999999999-01-01"
    })
    void refusesWhatIsNoDate(String text) {
        assertThat(IsoTime.parse(text, TODAY)).isNull();
    }

    @Test
    void nothingIsNoDate() {
        assertThat(IsoTime.parse(null, TODAY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01 00:00:00Z", "-1, 1969-12-31 23:59:59Z", "1580702400, 2020-02-03 04:00:00Z", "951782400, 2000-02-29 00:00:00Z"
    })
    void countsSecondsSince1970(long seconds, String text) {
        assertThat(IsoTime.ofEpochSeconds(seconds)).hasToString(text);
        assertThat(time(text).epochSeconds()).isEqualTo(seconds);
    }

    @Test
    void extremeSecondsStayInTheCalendar() {
        assertThat(IsoTime.ofEpochSeconds(Long.MAX_VALUE).year()).isEqualTo(IsoTime.LAST_YEAR);
        assertThat(IsoTime.ofEpochSeconds(Long.MIN_VALUE).year()).isEqualTo(1);
        assertThat(time("2020-01-01").plusYears(Integer.MAX_VALUE).plusMonths(Integer.MAX_VALUE).plusDays(7L * Integer.MAX_VALUE).year())
                .isGreaterThan(IsoTime.LAST_YEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-31 00:00:00Z, 1, 2020-02-29 00:00:00Z",
        "2021-01-31 00:00:00Z, 1, 2021-02-28 00:00:00Z",
        "2020-03-31 00:00:00Z, -1, 2020-02-29 00:00:00Z",
        "2020-12-15 00:00:00Z, 1, 2021-01-15 00:00:00Z",
    })
    void monthsKeepTheDayOrTakeTheLast(String start, int months, String expected) {
        assertThat(time(start).plusMonths(months)).hasToString(expected);
    }

    @Test
    void yearsKeepTheDayOfTheYear() {
        assertThat(time("2020-03-01").plusYears(1)).hasToString("2021-03-02 00:00:00Z");
        assertThat(time("2020-03-01").plusYears(-5000).year()).isEqualTo(1);
    }

    @Test
    void theLastDayOfALeapYearPlusAYearIsBeforeTheNextNewYear() {
        IsoTime day366 = time("2020-12-31 12:00:00Z").plusYears(1);

        assertThat(day366).isLessThan(time("2022-01-01 00:00:00Z")).isGreaterThan(time("2021-12-31 23:59:59Z"));
    }

    @Test
    void secondsThatReachMidnightStayOnTheDay() {
        IsoTime midnight = time("2020-02-03 12:00:00Z").plusSeconds(12 * 3600);

        assertThat(midnight).isLessThan(time("2020-02-04 00:00:00Z"));
        assertThat(midnight.epochSeconds()).isEqualTo(time("2020-02-04 00:00:00Z").epochSeconds());
        assertThat(midnight.plusSeconds(1)).hasToString("2020-02-04 00:00:01Z");
    }

    @Test
    void wholeDaysOfSecondsReachTheNextDay() {
        assertThat(time("2020-02-03 00:00:00Z").plusSeconds(24 * 3600)).isEqualByComparingTo(time("2020-02-04 00:00:00Z"));
        assertThat(time("2020-02-03 00:00:10Z").plusSeconds(-20)).hasToString("2020-02-02 23:59:50Z");
    }

    @Test
    void comparesInstantsWhateverTheOffset() {
        assertThat(time("2020-02-03 12:00:00+02:00")).isEqualByComparingTo(time("2020-02-03 10:00:00Z"));
        assertThat(time("2020-02-03 01:00:00+02:00")).isLessThan(time("2020-02-03 00:00:00Z"));
    }

    @Test
    void conversionToUtcThatReachesMidnightStaysOnTheDay() {
        assertThat(time("2020-02-03 22:00:00-02:00")).isLessThan(time("2020-02-04 00:00:00Z"));
        assertThat(time("2020-02-03 22:00:01-02:00")).isGreaterThan(time("2020-02-04 00:00:00Z"));
    }

    @Test
    void tellsItsFieldsInItsOwnOffset() {
        IsoTime time = time("2021-01-03 23:45:10+05:00");

        assertThat(new int[] {time.year(), time.month(), time.dayOfMonth(), time.hour(), time.minute(), time.second()})
                .containsExactly(2021, 1, 3, 23, 45, 10);
        assertThat(new int[] {time.dayOfYear(), time.weekYear(), time.week(), time.weekday()}).containsExactly(3, 2020, 53, 7);
    }

    private static IsoTime time(String text) {
        IsoTime time = IsoTime.parse(text, IsoTime.ofEpochSeconds(0));
        assertThat(time).as(text).isNotNull();
        return time;
    }
}
