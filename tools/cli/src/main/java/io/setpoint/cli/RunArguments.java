package io.setpoint.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a controller is to work, as options of the commands that are one. */
final class RunArguments {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StateOption state = new StateOption();

    @Mixin
    private JournalOption journal = new JournalOption();

    @Option(
            names = {"-N", "--node"},
            paramLabel = "NAME",
            description = "A node that lives on this machine; may be repeated. Others are taken to be switched off. Default: all live here.")
    private Set<String> nodes = new LinkedHashSet<>();

    @Option(names = "--ocf-root", paramLabel = "DIR", description = "Where OCF agents are; default: ${DEFAULT-VALUE}.")
    private Path ocfRoot = Path.of("/usr/lib/ocf");

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many operations a node does at once; default: no limit. The cluster options batch-limit and"
                    + " migration-limit hold, too.")
    private int limit;

    @Option(
            names = "--dry-run",
            description = "Only pretend that agents do what they are asked to; remember it only if --journal says where.")
    private boolean dryRun;

    @Option(names = "--json", description = "Write a line of JSON for each event.")
    private boolean json;

    /** @throws ParameterException if options have values that make no sense */
    void check() {
        if (limit < 0) {
            throw new ParameterException(spec.commandLine(), "--limit cannot be less than 0, but is " + limit);
        }
    }

    StateOption state() {
        return state;
    }

    JournalOption journal() {
        return journal;
    }

    Set<String> nodes() {
        return nodes;
    }

    Path ocfRoot() {
        return ocfRoot;
    }

    int limit() {
        return limit;
    }

    boolean isDryRun() {
        return dryRun;
    }

    boolean isJson() {
        return json;
    }
}
