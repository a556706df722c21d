package io.setpoint.policy.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.setpoint.policy.value.XmlText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** Writes documents, content of unknown kinds included: pretty-printed, two blanks a level, without XML declaration (spec 07 §2). */
public final class CibWriter {
    private static final AtomicLong TEMPORARY_FILES = new AtomicLong();

    private final Appendable out;
    private final StringBuilder line = new StringBuilder();
    private int level;

    private CibWriter(Appendable out) {
        this.out = out;
    }

    /** The document as text. */
    public static String text(Cib cib) {
        StringBuilder text = new StringBuilder();
        new CibWriter(text).write("cib", cib);
        return text.toString();
    }

    /** A part of a document as text. */
    public static String text(String name, CibElement element) {
        StringBuilder text = new StringBuilder();
        new CibWriter(text).write(name, element);
        return text.toString();
    }

    /** Writes the document to a stream, in UTF-8, and leaves the stream open. */
    public static void write(Cib cib, OutputStream stream) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, UTF_8), 1 << 16);
        try {
            new CibWriter(writer).write("cib", cib);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    /** Writes the document to a file. Whoever reads it meanwhile, or after a failure, sees the old content or the new, never a part. */
    public static void write(Cib cib, Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                write(cib, stream);
            }
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        String name = target.getFileName() + "." + ProcessHandle.current().pid() + "-" + TEMPORARY_FILES.incrementAndGet() + ".tmp";
        Path beside = target.resolveSibling(name);
        try {
            try (OutputStream stream = Files.newOutputStream(beside)) {
                write(cib, stream);
            }
            replace(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void write(String name, CibElement element) {
        open(name);
        ElementTree.attributes(element, this::attribute);
        boolean[] hasContent = {false};
        ElementTree.children(element, (childName, child) -> {
            startContent(hasContent);
            write(childName, child);
        });
        close(name, hasContent[0]);
    }

    private void open(String name) {
        indent();
        line.append('<').append(name);
    }

    private void attribute(String name, String value) {
        line.append(' ').append(name).append("=\"");
        XmlText.escape(value, line);
        line.append('"');
    }

    private void startContent(boolean[] hasContent) {
        if (!hasContent[0]) {
            hasContent[0] = true;
            line.append('>');
            endLine();
            level++;
        }
    }

    private void close(String name, boolean hasContent) {
        if (hasContent) {
            level--;
            indent();
            line.append("</").append(name).append('>');
        } else {
            line.append("/>");
        }
        endLine();
    }

    private void indent() {
        line.append("  ".repeat(level));
    }

    private void endLine() {
        try {
            out.append(line.append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.setLength(0);
    }
}
