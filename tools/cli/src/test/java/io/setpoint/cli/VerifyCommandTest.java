package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerifyCommandTest {
    private static final String DOUBTFUL = Documents.SMALL.replace(
            "value=\"false\"/>", "value=\"false\"/>\n<nvpair id=\"d\" name=\"cluster-delay\" value=\"soon\"/>");

    @Test
    void aFineDocumentIsValid() {
        assertThat(Run.withInput(Documents.SMALL, "verify", "-").succeeded().out()).isEqualTo("<stdin>: valid, 0 errors, 0 warnings\n");
    }

    @Test
    void warningsShowTheirPlaceAndDoNotFail() {
        assertThat(Run.withInput(DOUBTFUL, "verify", "-").succeeded().out())
                .startsWith("<stdin>:6:1: warning: ")
                .contains("cluster-delay", "\n  ")
                .endsWith("<stdin>: valid, 0 errors, 1 warning\n");
    }

    @Test
    void strictMakesWarningsFail() {
        assertThat(Run.withInput(DOUBTFUL, "verify", "--strict", "-").status()).isEqualTo(1);
        assertThat(Run.withInput(Documents.SMALL, "verify", "--strict", "-").status()).isZero();
    }

    @Test
    void allErrorsAreShown() {
        String document = Documents.cluster(
                Documents.BELL,
                "\n<rsc_ticket id=\"a\" rsc=\"nobody\" ticket=\"t\"/>\n<rsc_order id=\"b\" first=\"bell\" then=\"nothing\"/>\n");

        Run run = Run.withInput(document, "verify", "-");

        assertThat(run.status()).isEqualTo(78);
        assertThat(run.out().lines())
                .contains(
                        "<stdin>:14:1: error: <rsc_ticket id=\"a\"> has rsc=\"nobody\", which does not exist",
                        "<stdin>:15:1: error: <rsc_order id=\"b\"> has then=\"nothing\", which does not exist")
                .endsWith("<stdin>: not valid, 2 errors, 0 warnings");
    }

    @Test
    void whatIsNoXmlIsUnreadable() {
        assertThat(Run.withInput("hello", "verify", "-"))
                .satisfies(run -> assertThat(run.status()).isEqualTo(65))
                .satisfies(run -> assertThat(run.out()).startsWith("<stdin>:1:1: error: This is not XML"));
    }

    @Test
    void anIntervalThatIsNoneIsAnError() {
        String document = Documents.cluster(
                Documents.BELL.replace("/>", "><operations><op id=\"o\" name=\"monitor\" interval=\"often\"/></operations></primitive>"),
                "");

        Run run = Run.withInput(document, "verify", "-");

        assertThat(run.status()).isEqualTo(78);
        assertThat(run.out())
                .contains("error: The operation o has interval=\"often\", which is no duration\n  write for instance 30s, 5min or PT1H");
    }
}
