package io.setpoint.executor.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.setpoint.executor.controller.RequestException;
import io.setpoint.executor.journal.JournalEntry.RevisionAdded;
import io.setpoint.executor.journal.home.MemoryJournal;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests and answers between processes, and clients that behave badly. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ControlTest {
    private static final int MOST_BYTES = 100_000;

    @TempDir
    private Path temporary;

    private final PretendedController controller = new PretendedController();
    private final MemoryJournal journal = new MemoryJournal();
    private StateDirectory directory;
    private ControlServer server;

    @BeforeEach
    void start() throws IOException {
        directory = new StateDirectory(temporary.resolve("state"));
        directory.create();
        journal.append(List.of(new RevisionAdded(1, "<cib/>", "begin", PretendedController.SINCE)));
        server = ControlServer.start(directory, new Desk(controller, journal), MOST_BYTES);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private ControlClient client() throws IOException {
        return ControlClient.connect(directory).orElseThrow();
    }

    /** Sends bytes as they are, and answers the first line that comes back. */
    private String answerTo(String text) throws IOException {
        try (SocketChannel channel = ControlSocket.connect(directory.socket());
                BufferedReader reader = new BufferedReader(Channels.newReader(channel, UTF_8))) {
            channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            return reader.readLine();
        }
    }

    @Test
    void requestsArriveAsTheyWereMade() throws IOException {
        try (ControlClient client = client()) {
            assertThat(client.push("<cib a=\"ä\u2028\n\"/>", "because \"so\"")).isEqualTo(7);
            assertThat(client.cleanup("web", null)).isEqualTo(2);
            assertThat(client.cleanup("web", "north")).isEqualTo(2);
            client.pause();
            client.resume();
            client.cancel("tests");
        }

        assertThat(controller.asked).containsExactly(
                "push <cib a=\"ä\u2028\n\"/> because because \"so\"",
                "cleanup web on null",
                "cleanup web on north",
                "pause",
                "resume",
                "cancel because tests");
    }

    @Test
    void theStatusArrivesAsItIs() throws IOException {
        try (ControlClient client = client()) {
            assertThat(client.status()).isEqualTo(new StatusReport(
                    "watching",
                    "2026-03-02T08:00:00Z",
                    new StatusReport.Revision(3, "converged", "2026-03-02T08:00:00Z", "tests"),
                    List.of(new StatusReport.Node("north", "online")),
                    List.of(new StatusReport.Resource(
                            "web",
                            "ocf:heartbeat:nginx",
                            List.of(new StatusReport.Active("north", "Started")),
                            List.of(new StatusReport.FailCount("north", "INFINITY")),
                            true)),
                    null,
                    List.of()));
        }
    }

    @Test
    void theJournalIsReadWithoutTheController() throws IOException {
        try (ControlClient client = client()) {
            assertThat(client.history())
                    .containsExactly(new StatusReport.Revision(1, "open", "2026-03-02T08:00:00Z", "begin"));
            assertThat(client.document(1)).isEqualTo("<cib/>");
            assertThatThrownBy(() -> client.document(2)).isInstanceOf(RequestException.class).hasMessage("There is no revision 2");
        }
        assertThat(controller.asked).isEmpty();
    }

    @Test
    void refusalsAreTold() throws IOException {
        try (ControlClient client = client()) {
            assertThatThrownBy(() -> client.rollback(9)).isInstanceOf(RequestException.class).hasMessage("There is no revision 9");
            assertThat(client.cleanup("web", null)).as("the connection is still good").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hello                               | The request is not understood: Unrecognized token 'hello'
            []                                  | The request is not understood: Can not create a
            null                                | The request is not understood: null
            {                                   | The request is not understood: Unexpected end-of-input
            ``                                  | The request is not understood: No content
            {}                                  | The request is not understood: "request" is missing
            {"request":"dance"}                 | The request is not understood: there is no request "dance"
            {"request":"push"}                  | The request is not understood: "document" is missing
            {"request":"rollback"}              | The request is not understood: "revision" is missing
            {"request":"show","revision":"one"} | There is no revision 0
            {"request":"show","revision":2}     | There is no revision 2
            """)
    void garbageIsRefused(String line, String error) throws IOException {
        String answer = answerTo(line + "\n");

        assertThat(JsonLine.read(Answer.class, answer).error()).startsWith(error);
        assertThat(controller.asked).isEmpty();
    }

    @Test
    void whatIsNotKnownYetIsIgnored() throws IOException {
        assertThat(answerTo("{\"request\":\"pause\",\"colour\":{\"a\":[1]}}\n")).isEqualTo("{}");
        assertThat(controller.asked).containsExactly("pause");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        try (SocketChannel channel = ControlSocket.connect(directory.socket());
                BufferedReader reader = new BufferedReader(Channels.newReader(channel, UTF_8))) {
            channel.write(ByteBuffer.wrap(new byte[] {(byte) 0xff, 0, (byte) 0xc3, '\n'}));

            assertThat(reader.readLine()).contains("not understood");
        }
    }

    @Test
    void linesThatDoNotEndAreRefused() throws IOException {
        try (SocketChannel channel = ControlSocket.connect(directory.socket());
                BufferedReader reader = new BufferedReader(Channels.newReader(channel, UTF_8))) {
            channel.write(ByteBuffer.wrap("x".repeat(MOST_BYTES + 1).getBytes(UTF_8)));

            assertThat(reader.readLine()).contains("longer than " + MOST_BYTES + " bytes");
            assertThat(reader.readLine()).as("the connection has ended").isNull();
        }
    }

    @Test
    void clientsThatGoBeforeTheyAreAnsweredDisturbNobody() throws IOException {
        for (int i = 0; i < 200; i++) {
            try (SocketChannel channel = ControlSocket.connect(directory.socket())) {
                channel.write(ByteBuffer.wrap("{\"request\":\"status\"}\n{\"requ".getBytes(UTF_8)));
            }
        }

        try (ControlClient client = client()) {
            assertThat(client.status().phase()).isEqualTo("watching");
        }
    }

    @Test
    void clientsThatHangDisturbNobody() throws IOException {
        List<SocketChannel> hanging = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            SocketChannel channel = ControlSocket.connect(directory.socket());
            channel.write(ByteBuffer.wrap("{\"request\":".getBytes(UTF_8)));
            hanging.add(channel);
        }

        try (ControlClient client = client()) {
            assertThat(client.status().phase()).isEqualTo("watching");
        }
        for (SocketChannel channel : hanging) {
            channel.close();
        }
    }

    @Test
    void whoeverStopsAControllerSeesItsEnd() throws Exception {
        Thread end = new Thread(() -> {
            try {
                assertThat(controller.asked.take()).isEqualTo("stop with services");
                server.close();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        end.start();

        try (ControlClient client = client()) {
            client.stop(true);
        }
        end.join();
        assertThat(ControlClient.connect(directory)).isEmpty();
        assertThat(directory.socket()).doesNotExist();
    }

    @Test
    void aControllerThatEndsLeavesRequestsUnanswered() throws IOException {
        ControlClient client = client();
        assertThat(client.status().phase()).isEqualTo("watching");
        server.close();

        assertThatThrownBy(client::status).isInstanceOf(RequestException.class).hasMessageContaining("The controller has gone");
    }

    @Test
    void theSocketOfOneThatWasKilledIsReplaced() throws IOException {
        StateDirectory other = new StateDirectory(temporary.resolve("other"));
        other.create();
        // A socket that nobody listens to any more.
        ControlSocket.listen(other.socket()).close();
        assertThat(other.socket()).exists();
        assertThat(ControlClient.connect(other)).isEmpty();

        ControlServer second = ControlServer.start(other, new Desk(controller, journal), MOST_BYTES);
        try (ControlClient client = ControlClient.connect(other).orElseThrow()) {
            assertThat(client.status().phase()).isEqualTo("watching");
        }
        second.close();
    }

    @Test
    void longPathsAreReached() throws IOException {
        StateDirectory far = new StateDirectory(temporary.resolve("d".repeat(120)).resolve("ü".repeat(60)));
        far.create();

        ControlServer second = ControlServer.start(far, new Desk(controller, journal), MOST_BYTES);
        try (ControlClient client = ControlClient.connect(far).orElseThrow()) {
            assertThat(client.status().phase()).isEqualTo("watching");
            assertThat(far.socket()).exists();
        }
        second.close();
        assertThat(far.socket()).doesNotExist();
    }

    @Test
    void onlyTheOwnerGetsIn() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path()))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.socket()))).isEqualTo("rw-------");
    }
}
