package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands around a controller, where none runs. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ControlCommandsTest {
    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {
        "run", "apply", "status", "config push", "config history", "config show", "config rollback", "cleanup", "pause", "resume", "cancel", "stop"
    })
    void helpTellsWhatWhenAndHowItEnds(String command) {
        String help = Run.of((Object[]) (command + " --help").split(" ")).succeeded().out();

        assertThat(help).contains("Usage: setpoint " + command, "--state=DIR", "Exit status:\n  0 ", "  64 ", "  74 ", "Example", "  setpoint " + command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            config                     | Which command? There are push, history, show and rollback
            config dance               | Unmatched argument at index 1: 'dance'
            config push                | Missing required parameter: 'FILE'
            config rollback            | Missing required parameter: 'N'
            config show one            | Invalid value for positional parameter at index 0 (N): 'one' is not an int
            cleanup                    | Missing required parameter: 'RESOURCE'
            cleanup web --node         | Missing required parameter for option '--node' (NODE)
            stop now                   | Unmatched argument at index 1: 'now'
            pause --json               | Unknown option: '--json'
            status --state             | Missing required parameter for option '--state' (DIR)
            run --limit                | Missing required parameter for option '--limit' (N)
            run --limit many           | Invalid value for option '--limit': 'many' is not an int
            run --limit -1             | --limit cannot be less than 0, but is -1
            run a.xml b.xml            | Unmatched argument at index 2: 'b.xml'
            apply                      | Missing required parameter: 'FILE'
            apply --rollback x.xml     | Unknown option: '--rollback'
            """)
    void wrongUsageIsExplained(String words, String message) {
        Run run = Run.of((Object[]) words.split(" ")).failed(64, message);

        assertThat(run.err()).contains("see: setpoint ").endsWith(" --help\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "config history", "config show", "config rollback 1", "cleanup web", "pause", "resume", "cancel", "stop"})
    void nobodyIsThereToBeAsked(String command) {
        Path state = temporary.resolve("state");

        Run.of((Object[]) (command + " --state " + state).split(" ")).failed(3, "No controller runs in " + state);
        assertThat(state).as("looking leaves nothing behind").doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "status --journal memory:", "config history", "config show", "config rollback 1"})
    void whoeverLooksBeginsNoJournal(String command) throws Exception {
        Files.writeString(temporary.resolve("letter.txt"), "dear");

        Run.of((Object[]) (command + " --state " + temporary).split(" "))
                .failed(3, "No controller runs in " + temporary + ", and there is no journal of one\n  begin with: setpoint run");
        assertThat(temporary).isDirectoryContaining("glob:**/letter.txt").isDirectoryNotContaining("glob:**/{journal,lock}*");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "jdbc:postgresql://db/setpoint?user=setpoint&password=sesame",
        "jdbc:postgresql://db/setpoint?Password=sesame",
        "jdbc:h2:/tmp/x;PASSWORD=sesame"
    })
    void passwordsDoNotBelongIntoUrls(String url) {
        Run run = Run.withInput(Documents.SMALL, "config", "push", "-", "--state", temporary.resolve("state"), "--journal", url)
                .failed(64, "The URL of the journal has a password in it");

        assertThat(run.err()).contains("PGPASSWORD").doesNotContain("sesame");
    }

    @Test
    void directoriesOfOthersAreLeftAlone() throws Exception {
        Files.writeString(temporary.resolve("letter.txt"), "dear");

        Run.withInput(Documents.SMALL, "config", "push", "-", "--state", temporary)
                .failed(74, temporary + " has other files in it; name a directory that is empty or not there");
        Run.withInput(Documents.SMALL, "run", "-", "--state", temporary)
                .failed(74, temporary + " has other files in it; name a directory that is empty or not there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "apply"})
    void documentsThatAreNotValidBeginNothing(String command) throws Exception {
        Path state = temporary.resolve("state");
        Path document = Files.writeString(temporary.resolve("bad.xml"), Documents.SMALL.replace("<crm_config>", "<frog/><crm_config>"));

        Run.of(command, document, "--state", state).failed(78, document + ":3:5: <frog> is not allowed in <configuration>");
        Run.of(command, temporary.resolve("missing.xml"), "--state", state).failed(65, temporary.resolve("missing.xml") + ": There is no such file");
        assertThat(state).doesNotExist();
    }
}
