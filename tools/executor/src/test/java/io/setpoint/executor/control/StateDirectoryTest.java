package io.setpoint.executor.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
    @TempDir
    private Path temporary;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        StateDirectory directory = new StateDirectory(temporary.resolve("a/b"));
        assertThat(directory.exists()).isFalse();

        directory.create();

        assertThat(directory.exists()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path()))).isEqualTo("rwx------");
    }

    @Test
    void emptyDirectoriesAreTakenOver() throws IOException {
        Path there = Files.createDirectory(temporary.resolve("there"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-xr-x"));

        new StateDirectory(there).create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there))).isEqualTo("rwx------");
    }

    @Test
    void directoriesOfOthersAreLeftAlone() throws IOException {
        Path there = Files.createDirectory(temporary.resolve("there"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(there.resolve("letter.txt"), "dear");

        assertThatThrownBy(() -> new StateDirectory(there).create())
                .isInstanceOf(IOException.class)
                .hasMessage(there + " has other files in it; name a directory that is empty or not there");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there))).isEqualTo("rwxr-xr-x");
    }

    @Test
    void filesAreNoDirectories() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> new StateDirectory(file).create()).hasMessage(file + " is no directory");
    }

    @Test
    void belongsToOneAtATime() throws IOException {
        StateDirectory directory = new StateDirectory(temporary.resolve("state"));
        directory.create();
        assertThat(directory.isLocked()).isFalse();

        try (StateLock lock = directory.lock()) {
            assertThat(lock).isNotNull();
            assertThat(directory.isLocked()).isTrue();
            assertThatThrownBy(directory::lock)
                    .isInstanceOf(InUseException.class)
                    .hasMessage(directory + " is in use by process " + ProcessHandle.current().pid());
        }
        assertThat(directory.isLocked()).isFalse();
        directory.lock().close();
        // It has a lock file now, and so is no directory of somebody else.
        directory.create();
    }

    @Test
    void remembersWhereItsJournalIs() throws IOException {
        StateDirectory directory = new StateDirectory(temporary.resolve("state"));
        directory.create();
        assertThat(directory.recordedJournal()).isEmpty();

        directory.recordJournal(Optional.of("jdbc:postgresql://db/setpoint"));
        assertThat(new StateDirectory(directory.path()).recordedJournal()).contains("jdbc:postgresql://db/setpoint");

        directory.recordJournal(Optional.empty());
        assertThat(directory.recordedJournal()).isEmpty();
    }
}
