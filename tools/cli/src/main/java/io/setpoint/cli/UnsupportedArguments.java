package io.setpoint.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the reference simulator that are understood, but not supported yet (spec 08 §2.1). */
final class UnsupportedArguments {
    static final String NAMES = "-X, -P, -N, -L, --output-as xml or none, --output-to FILE.";

    private final Set<String> used = new LinkedHashSet<>();

    /** @throws ParameterException if one of them was used */
    void refuse(CommandLine commandLine) {
        if (!used.isEmpty()) {
            throw new ParameterException(
                    commandLine, String.join(", ", used) + ": not supported yet; all that --help lists works, with text as output");
        }
    }

    private void note(boolean set, String name) {
        if (set) {
            used.add(name);
        }
    }

    @Option(names = {"-X", "--in-place"}, hidden = true)
    private void setInPlace(boolean set) {
        note(set, "-X (--in-place)");
    }

    @Option(names = {"-P", "--profile"}, hidden = true)
    private void setProfile(@Nullable String folder) {
        note(folder != null, "-P (--profile)");
    }

    @Option(names = {"-N", "--repeat"}, hidden = true)
    private void setRepeat(@Nullable Integer times) {
        note(times != null, "-N (--repeat)");
    }

    @Option(names = {"-L", "--live-check"}, hidden = true)
    private void setLiveCheck(boolean set) {
        note(set, "-L (--live-check)");
    }

    @Option(names = "--output-as", hidden = true)
    private void setOutputFormat(@Nullable String format) {
        note(format != null && !format.equals("text"), "--output-as " + format);
    }

    @Option(names = "--output-to", hidden = true)
    private void setOutputFile(@Nullable String file) {
        note(file != null && !file.equals("-"), "--output-to");
    }
}
