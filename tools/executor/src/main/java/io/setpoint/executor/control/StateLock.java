package io.setpoint.executor.control;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Possession of a state directory. The operating system gives it back when the process ends, so none is ever left behind. */
public final class StateLock implements AutoCloseable {
    private final FileChannel file;

    private StateLock(FileChannel file) {
        this.file = file;
    }

    static StateLock acquire(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw inUse(path, null);
            }
            file.truncate(0);
            file.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new StateLock(file);
        } catch (OverlappingFileLockException e) {
            file.close();
            throw inUse(path, e);
        } catch (IOException | InUseException e) {
            file.close();
            throw e;
        }
    }

    private static InUseException inUse(Path path, @Nullable Throwable cause) throws IOException {
        String holder = Files.readString(path).strip();
        return new InUseException(
                path.getParent() + " is in use" + (holder.isEmpty() ? "" : " by process " + holder), cause);
    }

    /** Gives it back. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
