package io.setpoint.executor.control;

import io.setpoint.executor.journal.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a controller keeps what is its own; only its owner gets in.
 * <pre>
 * lock              held by the controller that runs; tells its process id
 * control           the socket of the controller that runs
 * journal.location  where the journal is, if it is not here
 * journal.*         the journal, if it is here
 * nodes/            a directory a node
 * commands/         commands that agents expect of a cluster
 * attributes/       what these commands are told, and what they tell
 * </pre>
 */
public record StateDirectory(Path path) {
    private static final String OWNER_ONLY = "rwx------";

    /** The absolute path, so that nothing changes its meaning. */
    public StateDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * Makes the directory if it is not there, and lets nobody else in.
     *
     * @throws IOException if that cannot be done, or if what is there is used for something else
     */
    public void create() throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new IOException(path + " is no directory");
        }
        if (!exists()) {
            Files.createDirectories(path);
        } else if (!isOurs()) {
            throw new IOException(path + " has other files in it; name a directory that is empty or not there");
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OWNER_ONLY));
    }

    private boolean isOurs() throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            return Files.exists(lockFile()) || content.findAny().isEmpty();
        }
    }

    /** Whether some controller has ever been here. */
    public boolean exists() {
        return Files.isDirectory(path);
    }

    /**
     * Takes possession, until the lock is closed or the process ends, however it does.
     *
     * @throws InUseException if somebody else has it
     */
    public StateLock lock() throws IOException {
        return StateLock.acquire(lockFile());
    }

    /** Whether somebody has possession. */
    public boolean isLocked() throws IOException {
        if (!Files.exists(lockFile())) {
            return false;
        }
        try {
            lock().close();
            return false;
        } catch (InUseException e) {
            return true;
        }
    }

    /** A directory for each node. */
    public Path nodes() {
        return path.resolve("nodes");
    }

    /** Commands that agents expect of a cluster. */
    public Path commands() {
        return path.resolve("commands");
    }

    /** What these commands are told, and what they tell. */
    public Path attributes() {
        return path.resolve("attributes");
    }

    private Path lockFile() {
        return path.resolve("lock");
    }

    Path socket() {
        return path.resolve("control");
    }

    /** Where a journal in this directory is: a path without the endings that its home gives to its files. */
    public Path journal() {
        return path.resolve("journal");
    }

    /** Where the journal is that was used last, if that was not {@link #journal()}. */
    public Optional<String> recordedJournal() {
        try {
            return Optional.of(Files.readString(record()).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new JournalException("Cannot find out where the journal is: " + record() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Remembers where the journal is, for commands that are told no more than the directory.
     *
     * @param location empty for {@link #journal()}
     */
    public void recordJournal(Optional<String> location) throws IOException {
        if (location.isEmpty()) {
            Files.deleteIfExists(record());
            return;
        }
        Path beside = path.resolve("journal.location.part");
        Files.writeString(beside, location.get() + "\n");
        Files.move(beside, record(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path record() {
        return path.resolve("journal.location");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
