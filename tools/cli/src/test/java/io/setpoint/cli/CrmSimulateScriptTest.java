package io.setpoint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code tools/crm_simulate} beside a launcher that tells how it was called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class CrmSimulateScriptTest {
    @TempDir
    Path folder;

    private Path script;

    @BeforeEach
    void copyTheScript() throws IOException {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        script = Files.copy(Path.of("..", "crm_simulate"), tools.resolve("crm_simulate"));
        Path launcher = Files.writeString(tools.resolve("setpoint"), "#!/bin/sh\nprintf '%s:' \"$SETPOINT_PROGRAM\" \"$@\"\nexit 7\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    private static String call(Path program, String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        builder.command().addAll(List.of(words));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(7);
        return said;
    }

    @Test
    void itIsTheSimulatorUnderAnotherName() throws Exception {
        assertThat(call(script, "-x", "my cluster.xml", "-S")).isEqualTo("crm_simulate:simulate:-x:my cluster.xml:-S:");
    }

    @Test
    void itCanBeCalledThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("crm_simulate"), Path.of("tools", "crm_simulate"));

        assertThat(call(link)).isEqualTo("crm_simulate:simulate:");
    }
}
