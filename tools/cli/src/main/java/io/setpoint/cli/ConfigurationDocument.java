package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.policy.document.CibException;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.document.CibWriter;
import io.setpoint.policy.document.Problem;
import io.setpoint.policy.document.Problem.Severity;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A document that somebody wants to have carried out: checked, and as its author wrote it. */
final class ConfigurationDocument {
    private ConfigurationDocument() {}

    /**
     * Reads a document, and tells on standard error when it may not mean what it says.
     *
     * @throws CibException with all that is wrong if it cannot be read or is not valid
     */
    static String read(InputDocument input, Console console) {
        byte[] bytes = input.bytes(console);
        List<Problem> problems = CibReader.check(new ByteArrayInputStream(bytes), input.title());
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new CibException(CibException.Kind.INVALID, problems);
        }
        problems.forEach(problem -> console.complain(ProblemText.withSeverity(problem)));
        return text(bytes, input);
    }

    /** The text with comments and blanks as they were; what was compressed or is not in UTF-8 is written anew. */
    private static String text(byte[] bytes, InputDocument input) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.stripLeading().startsWith("<")) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // Below.
        }
        return CibWriter.text(CibReader.read(new ByteArrayInputStream(bytes), input.title()));
    }
}
