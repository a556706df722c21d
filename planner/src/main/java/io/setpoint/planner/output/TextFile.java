package io.setpoint.planner.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes text files so that nobody ever sees half of one: beside their place first, then renamed to it. */
public final class TextFile {
    private TextFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    /**
     * Writes a file in UTF-8. A link, device or pipe is written in place.
     *
     * @throws IOException that names the file and the reason
     */
    public static void write(Path file, Content content) throws IOException {
        try {
            boolean special = Files.isSymbolicLink(file) || Files.exists(file) && !Files.isRegularFile(file);
            if (special) {
                writeInPlace(file, content);
            } else {
                writeBeside(file.toAbsolutePath(), content);
            }
        } catch (IOException e) {
            throw new IOException("Cannot write " + file + ": " + reason(e), e);
        }
    }

    private static void writeInPlace(Path file, Content content) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            content.writeTo(out);
        }
    }

    private static void writeBeside(Path file, Content content) throws IOException {
        // Not a temporary file of the JDK: that would be readable by its owner only, also after the renaming.
        Path beside = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            writeInPlace(beside, content);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "No such directory";
        }
        if (failure instanceof AccessDeniedException) {
            return "Permission denied";
        }
        if (failure instanceof FileSystemException fileSystem && fileSystem.getReason() != null) {
            return fileSystem.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
