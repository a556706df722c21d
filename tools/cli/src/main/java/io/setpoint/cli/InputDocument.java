package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.Waiting;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.document.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A document as a command line names it.
 *
 * @param name a file, or {@code -} for standard input
 */
record InputDocument(String name) {
    static final InputDocument STANDARD_INPUT = new InputDocument("-");

    /** @throws io.setpoint.policy.document.CibException if it cannot be read or is not valid */
    Cib read(Console console) {
        return Waiting.during(
                "reading " + title(),
                console,
                () -> equals(STANDARD_INPUT) ? CibReader.read(console.in(), title()) : CibReader.read(Path.of(name)));
    }

    /**
     * What is wrong with it, if it is accepted all the same.
     *
     * @throws io.setpoint.policy.document.CibException if it cannot be read or is not valid
     */
    List<Problem> check(Console console) {
        return Waiting.during(
                "checking " + title(),
                console,
                () -> equals(STANDARD_INPUT) ? CibReader.check(console.in(), title()) : CibReader.check(Path.of(name)));
    }

    /**
     * What is in it, whatever that is.
     *
     * @throws io.setpoint.policy.document.CibException if it cannot be read
     */
    byte[] bytes(Console console) {
        try {
            // Without the buffer, some versions of Java ask a pipe for its length.
            return equals(STANDARD_INPUT) ? new BufferedInputStream(console.in()).readAllBytes() : Files.readAllBytes(Path.of(name));
        } catch (IOException e) {
            // Reading it as a document fails in the same way, and tells why.
            check(console);
            throw new UncheckedIOException(e);
        }
    }

    /** What messages call it. */
    String title() {
        return equals(STANDARD_INPUT) ? "<stdin>" : name;
    }

    /** What pictures call it: the same, wherever it is. */
    String shortTitle() {
        return equals(STANDARD_INPUT) ? title() : String.valueOf(Path.of(name).getFileName());
    }
}
