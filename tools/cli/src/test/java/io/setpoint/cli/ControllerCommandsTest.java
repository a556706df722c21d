package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.control.StateDirectory;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A controller that only pretends, from beginning to end, and the commands around it. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ControllerCommandsTest {
    private static final String WHISTLE = Documents.cluster(Documents.BELL + Documents.resource("whistle"), "");

    @TempDir
    private Path temporary;

    private Path state;
    private CompletableFuture<Run> controller;
    private BufferedReader events;

    /** Runs a controller until it watches. */
    private void run(Object... words) throws Exception {
        PipedOutputStream out = new PipedOutputStream();
        events = new BufferedReader(new InputStreamReader(new PipedInputStream(out, 1 << 20), StandardCharsets.UTF_8));
        List<Object> command = new ArrayList<>(List.of("run", "--dry-run", "--json", "--state", state(), "--journal", state().resolve("journal")));
        command.addAll(List.of(words));
        controller = CompletableFuture.supplyAsync(() -> Run.into(out, command.toArray()));
        awaitEvent("watching");
    }

    private Path state() {
        state = temporary.resolve("state");
        return state;
    }

    /** Reads events until one of a kind has come; answers the lines. */
    private String awaitEvent(String kind) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            lines.append(line).append('\n');
            if (line.contains("\"event\":\"" + kind + "\"")) {
                return lines.toString();
            }
        }
        throw new AssertionError("No " + kind + " came, but:\n" + lines);
    }

    private Run command(Object... words) {
        return command("", words);
    }

    private Run command(String input, Object[] words) {
        List<Object> command = new ArrayList<>(List.of(words));
        command.addAll(List.of("--state", state));
        return Run.withInput(input, command.toArray());
    }

    private Path document(String name, String text) throws Exception {
        return Files.writeString(temporary.resolve(name), text);
    }

    @AfterEach
    void nothingIsLeftRunning() {
        if (controller != null && !controller.isDone()) {
            command("stop");
        }
    }

    @Test
    void aClusterIsRunByCommands() throws Exception {
        run(document("first.xml", Documents.SMALL));
        assertThat(command("status").succeeded().out())
                .startsWith("Controller\n  watching for ")
                .contains("revision 1 of the configuration, converged (" + temporary.resolve("first.xml"))
                .contains("Nodes\n  north  online\n  south  online\n")
                .contains("Resources\n  bell  ocf:test:bell  started on north\n");

        assertThat(command("config", "push", document("second.xml", WHISTLE)).succeeded().out()).isEqualTo("revision 2\n");
        assertThat(awaitEvent("revisionJudged")).contains("\"title\":\"start whistle on south\"").contains("\"verdict\":\"converged\"");
        assertThat(command("status").succeeded().out()).contains("whistle  ocf:test:whistle  started on south\n");

        assertThat(command("config", "history").succeeded().out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("  1  ").contains("converged  ").endsWith("first.xml"),
                        line -> assertThat(line).startsWith("  2  ").contains("converged  ").endsWith("second.xml"));
        assertThat(command("config", "show", "1").succeeded().out()).isEqualTo(Documents.SMALL);
        command("config", "show", "7").failed(1, "There is no revision 7");

        assertThat(command("config", "rollback", "1").succeeded().out()).isEqualTo("revision 3\n");
        assertThat(awaitEvent("revisionJudged")).contains("\"title\":\"stop whistle on south\"").contains("\"verdict\":\"converged\"");
        awaitEvent("watching");

        assertThat(command("cleanup", "bell").succeeded().out()).matches("forgot \\d+ histor(y|ies) of bell\n");
        command("cleanup", "gong").failed(1, "There is no resource gong");
        awaitEvent("watching");

        assertThat(command("stop", "--services").succeeded().out()).isEqualTo("stopped\n");
        assertThat(awaitEvent("transitionEnded")).contains("\"title\":\"stop bell on north\"");
        assertThat(controller.get().status()).isZero();
        assertThat(new StateDirectory(state).isLocked()).isFalse();

        Run last = command("status");
        assertThat(last.status()).isEqualTo(3);
        assertThat(last.err()).isEqualTo("setpoint: No controller runs in " + state + "; this is the last that its journal knows\n");
        assertThat(last.out()).startsWith("Controller\n  not running\n  revision 3 of the configuration, converged (rollback to 1, ")
                .contains("Nodes\n  north  online\n  south  online\n")
                .contains("Resources\n  bell  ocf:test:bell  stopped\n");
    }

    @Test
    void aPausedControllerBeginsNothing() throws Exception {
        run(document("first.xml", Documents.SMALL));

        assertThat(command("pause").succeeded().out()).isEqualTo("paused\n");
        command(WHISTLE, new Object[] {"config", "push", "-"}).succeeded();
        assertThat(command("status").succeeded().out())
                .contains("  paused for ", "revision 2 of the configuration, not yet converged (<stdin>,", "whistle  ocf:test:whistle  stopped");

        assertThat(command("resume").succeeded().out()).isEqualTo("resumed\n");
        assertThat(awaitEvent("revisionJudged")).contains("\"title\":\"start whistle on south\"");
        assertThat(command("cancel", "-m", "just so").succeeded().out()).isEqualTo("cancelled\n");
        assertThat(command("stop").succeeded().out()).isEqualTo("stopped\n");
    }

    @Test
    void onlyOneControllerRunsInADirectory() throws Exception {
        Path document = document("first.xml", Documents.SMALL);
        run(document);

        Run.of("run", document, "--dry-run", "--state", state).failed(75, state + " is in use by process ");
        Run.of("apply", document, "--dry-run", "--state", state).failed(75, state + " is in use by process ");
    }

    @Test
    void aControllerGoesOnWithWhatWasWanted() throws Exception {
        Path document = document("first.xml", Documents.SMALL);
        run(document);
        command("stop").succeeded();
        run(document);
        assertThat(command("config", "history").succeeded().out().lines()).hasSize(1);
        command("stop").succeeded();
        command(WHISTLE, new Object[] {"config", "push", "-"}).succeeded();
        run();
        assertThat(command("status").succeeded().out()).contains("revision 2 of the configuration, converged", "whistle");
        command("stop").succeeded();
        run(document);
        assertThat(command("config", "history").succeeded().out().lines()).hasSize(3);
    }

    @Test
    void somethingHasToBeWanted() {
        Run.of("run", "--dry-run", "--state", state()).failed(64, "Nothing is wanted yet in " + state);
    }

    @Test
    void nodesThatLiveElsewhereAreSwitchedOff() throws Exception {
        run(document("first.xml", Documents.SMALL), "--node", "south");

        assertThat(command("status").succeeded().out()).contains("north  offline\n  south  online\n", "bell  ocf:test:bell  started on south");
    }

    @Test
    void applyingEndsByItself() throws Exception {
        Path document = document("first.xml", Documents.SMALL);

        Run run = Run.of("apply", document, "--dry-run", "--state", state());

        assertThat(run.succeeded().out().lines().map(line -> line.replaceAll("^\\d\\d:\\d\\d:\\d\\d  ", ""))).containsExactly(
                "Revision 1 of the configuration is wanted: " + document,
                "Transition 0: 3 actions",
                "  begun   probe bell on south",
                "  done    probe bell on south",
                "  begun   probe bell on north",
                "  done    probe bell on north",
                "  begun   start bell on north",
                "  done    start bell on north",
                "Transition 0 is over, complete: 3 done",
                "Revision 1 has converged",
                "Nothing left to do; watching",
                "Ending; services go on unattended");
        Run.of("apply", document, "--dry-run", "--json", "--state", state()).succeeded();
    }

    @Test
    void whatWasAppliedOnceMayBeOutOfReachTheNextTime() throws Exception {
        Path document = document("first.xml", Documents.SMALL);
        Object[] words = {"apply", document, "--dry-run", "--state", state(), "--journal", state().resolve("journal")};
        Run.of(words).succeeded();
        List<Object> nowhere = new ArrayList<>(List.of(words));
        nowhere.addAll(List.of("--node", "west"));

        Run again = Run.of(nowhere.toArray());

        assertThat(again.status()).as("%s", again).isEqualTo(2);
        assertThat(again.out()).contains("Nothing more can be done now, though not all is as wanted; looking again at ");
    }

    @Test
    void applyingTellsWhatCameOfIt() throws Exception {
        String standby = Documents.SMALL
                .replace("uname=\"north\"/>\n      <node", "uname=\"north\"><instance_attributes id=\"a1\"><nvpair id=\"n1\" name=\"standby\" value=\"on\"/>"
                        + "</instance_attributes></node>\n      <node")
                .replace("uname=\"south\"/>\n    </nodes>", "uname=\"south\"><instance_attributes id=\"a2\"><nvpair id=\"n2\" name=\"standby\" value=\"on\"/>"
                        + "</instance_attributes></node>\n    </nodes>");
        assertThat(standby).contains("a1", "a2");

        assertThat(Run.of("apply", document("standby.xml", standby), "--dry-run", "--state", state()).status()).isEqualTo(2);
        // There is no agent ocf:test:bell on this machine.
        Run failed = Run.of("apply", document("first.xml", Documents.SMALL), "--state", state(), "--ocf-root", temporary);
        assertThat(failed.status()).as("%s", failed).isEqualTo(1);
        assertThat(failed.out()).contains("failed  probe bell on north: not installed", "Revision 1 has failed");
    }
}
