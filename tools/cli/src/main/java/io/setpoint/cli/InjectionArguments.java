package io.setpoint.cli;

import io.setpoint.simulator.Injections;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that pretend something about a cluster before anything is planned (spec 08 §2.1, §5). */
final class InjectionArguments {
    @Option(names = {"-u", "--node-up"}, paramLabel = "NODE", description = "Pretend that a node comes online.")
    private List<String> up = new ArrayList<>();

    @Option(names = {"-d", "--node-down"}, paramLabel = "NODE", description = "Pretend that a node leaves in good order.")
    private List<String> down = new ArrayList<>();

    @Option(names = {"-f", "--node-fail"}, paramLabel = "NODE", description = "Pretend that a node is lost.")
    private List<String> failed = new ArrayList<>();

    @Option(
            names = {"-i", "--op-inject"},
            paramLabel = "OPSPEC",
            description = "Pretend that an operation had a result: RESOURCE_TASK_INTERVAL@NODE=RC, interval in milliseconds.")
    private List<String> operations = new ArrayList<>();

    @Option(
            names = {"-q", "--quorum"},
            paramLabel = "BOOLEAN",
            description = "Pretend that there is quorum, or none. Has no effect without another of these options.")
    private @Nullable String quorum;

    @Option(names = {"-w", "--watchdog"}, paramLabel = "BOOLEAN", description = "Pretend that there is a watchdog, or none.")
    private @Nullable String watchdog;

    @Option(names = {"-g", "--ticket-grant"}, paramLabel = "TICKET", description = "Pretend that a ticket is granted.")
    private List<String> granted = new ArrayList<>();

    @Option(names = {"-r", "--ticket-revoke"}, paramLabel = "TICKET", description = "Pretend that a ticket is revoked.")
    private List<String> revoked = new ArrayList<>();

    @Option(names = {"-b", "--ticket-standby"}, paramLabel = "TICKET", description = "Pretend that a ticket is made standby.")
    private List<String> standby = new ArrayList<>();

    @Option(names = {"-e", "--ticket-activate"}, paramLabel = "TICKET", description = "Pretend that a ticket leaves standby.")
    private List<String> activated = new ArrayList<>();

    Injections injections() {
        return new Injections(quorum, watchdog, up, down, failed, granted, revoked, standby, activated, operations);
    }
}
