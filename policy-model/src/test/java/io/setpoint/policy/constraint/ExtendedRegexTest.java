package io.setpoint.policy.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedRegexTest {
    private static @Nullable String group(String expression, String text, int number) {
        Function<Integer, @Nullable String> match = ExtendedRegex.compile(expression).search(text);
        return match == null ? null : match.apply(number);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "a,              banana,   a",
        "an+,            bannana,  ann",
        "x,              banana,   ",
        "a|ab|abc,       xabcd,    abc",
        "(a|ab)(c|bcd),  abcd,     abcd",
        "^a,             ba,       ",
        "b$,             ab,       b",
        "a.c,            a-c,      a-c",
        "a\\.c,          a-c,      ",
        "'[0-9]{2,3}',   x12345,   123",
        "'a{,2}',        aaa,      aa",
        "a+?,            aaa,      aaa",
        "a++a,           aaa,      aaa",
        "[[:digit:]_]+,  ab1_2c,   1_2",
        "[]a]+,          x]a]y,    ]a]",
        "[^]a]+,         ]xy],     xy",
        "[a\\]+,         'b\\a',   '\\a'",
        "[a-],           x-,       -",
        "[a&&b]+,        x&b,      '&b'",
        "[[]+,           'x[[',    '[['",
        "'\\d',          d1,       d",
        "\\w+,           'a_1 b',  a_1",
        "'#.',           'a#b',    '#b'",
        "a),             'a)',     'a)'",
        "(a)\\1,         aa,       aa",
        "\\<b+,          'ab bb',  bb",
        "a+\\>,          'aab aa', aa",
        "\\`b,           ab,       ",
        "'a\\''',        'ab a',   a",
        "[[.-.]x[=y=]]+, a-xyz,    -xy",
    })
    void theLeftmostLongestMatchCounts(String expression, String text, @Nullable String match) {
        assertThat(group(expression, text, 0)).isEqualTo(match);
    }

    @ParameterizedTest(name = "group {2} of {0} in {1}: {3}")
    @CsvSource({
        "'db-(.)-(.*)', my-db-1-x, 1, 1",
        "'db-(.)-(.*)', my-db-1-x, 2, x",
        "'db-(.)-(.*)', my-db-1-x, 3, ",
        "'(a)|(b)',     b,         1, ",
        "'(a)|(b)',     b,         2, b",
    })
    void groups(String expression, String text, int number, @Nullable String group) {
        assertThat(group(expression, text, number)).isEqualTo(group);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "(a", "[a", "*a", "a|*", "(+)", "a\\", "a{1", "[[:foo:]]", "[[:alpha", "[[.ab.]]", "\\1(a)", "[b-a]", "a{2,1}"
            })
    void invalidExpressions(String expression) {
        assertThatThrownBy(() -> ExtendedRegex.compile(expression)).isInstanceOf(PatternSyntaxException.class);
    }
}
