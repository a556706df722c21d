package io.setpoint.cli;

import io.setpoint.cases.RegressionCase;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which cases a command is about: all below a folder, or some of them. */
final class CaseSelection {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Where the cases are; default: regression-cases/cases.")
    private @Nullable Path folder;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            converter = RegularExpression.class,
            description = "Only cases in whose name this is found.")
    private @Nullable Pattern only;

    List<RegressionCase> cases() {
        return CasesCommand.select(folder, only);
    }
}
