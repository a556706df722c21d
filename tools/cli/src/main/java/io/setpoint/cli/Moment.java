package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.IsoTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The moment that counts, as an option of commands. */
final class Moment {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--at",
            paramLabel = "DATETIME",
            description = "The moment that counts, ISO 8601; default: the document's execution-date, or else now.")
    private @Nullable String at;

    /** What was asked for; null if nothing was. */
    @Nullable IsoTime asked(Console console) {
        if (at == null) {
            return null;
        }
        IsoTime moment = IsoTime.parse(at, present(console));
        if (moment == null) {
            throw new ParameterException(
                    spec.commandLine(), "--at: '" + at + "' is no date and time, such as 2026-03-29T02:00:00Z or 2026-03-29");
        }
        return moment;
    }

    /** What was asked for, or else the document's own time, or else the present. */
    IsoTime of(Cib cib, Console console) {
        IsoTime asked = asked(console);
        if (asked != null) {
            return asked;
        }
        CibInteger original = CibInteger.read(cib.executionDate);
        return original == null ? present(console) : IsoTime.ofEpochSeconds(original.value());
    }

    private static IsoTime present(Console console) {
        return IsoTime.ofEpochSeconds(console.clock().instant().getEpochSecond());
    }
}
