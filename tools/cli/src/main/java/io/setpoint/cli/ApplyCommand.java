package io.setpoint.cli;

import io.setpoint.cli.ControllerProcess.Companion;
import io.setpoint.cli.ControllerProcess.Wanted;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.executor.controller.Controller;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.planner.graph.GraphAction;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code setpoint apply}: is a controller until nothing is left to do. */
@CommandLine.Command(
        name = "apply",
        header = "Bring a cluster to where its configuration wants it, and leave it there.",
        description = {
            "",
            "Looks what runs, plans and carries the plan out, again and again, until nothing is left to do or nothing more can be done. Then"
                    + " it ends, and services go on unattended.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all is as the document wants it",
            "1:something failed on the way, whatever became of it",
            "2:nothing failed, but something that the document wants cannot be done now",
            "64:wrong usage",
            "65:the document cannot be read or is no XML",
            "74:the state directory or the journal cannot be used",
            "75:another controller uses the state directory",
            "78:the document is not valid",
            "130:a signal ended it before"
        },
        footer = {"", "Examples:", "  setpoint apply cluster.xml", "  setpoint apply cluster.xml --dry-run"})
final class ApplyCommand extends TracingCommand {
    private static final int NOT_REACHED = 2;

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The document; - reads from standard input.")
    private InputDocument input = InputDocument.STANDARD_INPUT;

    @Mixin
    private RunArguments arguments = new RunArguments();

    ApplyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        arguments.check();
        Wanted wanted = new Wanted(ConfigurationDocument.read(input, console), input.title());
        ControllerProcess process = new ControllerProcess(console, arguments);
        OneRound round = new OneRound();
        process.run(wanted, false, round);
        if (process.isSignalled()) {
            return ExitStatus.INTERRUPTED;
        }
        if (round.failures > 0) {
            return ExitStatus.FAILED;
        }
        return round.reached ? ExitStatus.OK : NOT_REACHED;
    }

    /** Ends the controller as soon as it has nothing to do. */
    private static final class OneRound implements Companion {
        private @Nullable Controller controller;
        private int failures;
        private boolean reached;

        @Override
        public void begin(Controller beginning) {
            controller = beginning;
        }

        @Override
        public void actionEnded(GraphAction action, OperationResult result, boolean failed) {
            failures += failed ? 1 : 0;
        }

        @Override
        public void watching(@Nullable Instant until, boolean asWanted) {
            reached = asWanted;
            Objects.requireNonNull(controller).stop(false);
        }
    }
}
