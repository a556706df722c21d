package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.executor.control.ControlClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code setpoint cleanup}: forgets failures. */
@CommandLine.Command(
        name = "cleanup",
        header = "Forget what is remembered of a resource, its failures above all, and look at it again.",
        description = {"", "A resource that failed too often on a node may run there again afterwards.", ""},
        exitCodeList = {
            "0:success",
            "1:there is no such resource or node, or the controller is ending",
            "3:no controller runs",
            "64:wrong usage",
            "74:the controller cannot be reached"
        },
        footer = {"", "Examples:", "  setpoint cleanup web", "  setpoint cleanup web --node north"})
final class CleanupCommand extends ControlCommand {
    @Parameters(paramLabel = "RESOURCE", description = "A primitive, an instance of one, or a group, clone or bundle with all that is in it.")
    private String resource = "";

    @Option(names = {"-N", "--node"}, paramLabel = "NODE", description = "Only on this node; default: on all.")
    private @Nullable String node;

    CleanupCommand(Console console) {
        super(console);
    }

    @Override
    String ask(ControlClient controller) {
        int forgotten = controller.cleanup(resource, node);
        return "forgot " + forgotten + (forgotten == 1 ? " history" : " histories") + " of " + resource;
    }
}
