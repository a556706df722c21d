package io.setpoint.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '|',
            value = {
                "|| ~ ",
                "|  | ~ ",
                "-t 2005-020 ~ -t:2005-020",
                "| -t  '2014-05-07 00:28:00' | ~ -t:2014-05-07 00:28:00",
                "-x'a b'\"c d\"e ~ -xa bc de",
                "'' \"\" ~ :",
                "a\\ b \\'c ~ a b:'c",
                "'a\\b' ~ a\\b",
                "\"a\\\"b\\c\" ~ a\"b\\c",
            })
    void blanksPartWordsAndQuotesKeepThemTogether(String text, String words) {
        assertThat(String.join(":", ShellWords.split(text))).isEqualTo(words == null ? "" : words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'open", "\"open", "a \\"})
    void whatIsOpenedMustBeClosed(String text) {
        assertThatThrownBy(() -> ShellWords.split(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing follows");
    }
}
