package io.setpoint.policy.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.setpoint.policy.document.CibException.Kind;
import io.setpoint.policy.document.Problem.Severity;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads cluster documents, plain or compressed with gzip or bzip2: checks them, brings them to the newest schema and gives them as objects
 * (spec 01 §1).
 *
 * <p>Reading is one pass over the input. Nothing that an input says makes the reader open another file or connection, and a hostile input
 * ends in an exception, not in exhausted memory.
 */
public final class CibReader {
    private final @Nullable String name;

    private CibReader(@Nullable String name) {
        this.name = name;
    }

    /** @throws CibException if the file cannot be read or is no valid cluster document */
    public static Cib read(Path file) {
        CibReader reader = new CibReader(file.toString());
        try (InputStream input = reader.open(file)) {
            return reader.read(input);
        } catch (IOException e) {
            throw reader.unreadable("The file cannot be read: " + e.getMessage(), null);
        }
    }

    /**
     * Reads from a stream, which stays open.
     *
     * @param name what messages call the input
     * @throws CibException if the input cannot be read or is no valid cluster document
     */
    public static Cib read(InputStream input, String name) {
        return new CibReader(name).read(input);
    }

    /** @throws CibException if the text is no valid cluster document */
    public static Cib read(String text) {
        return new CibReader(null).read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw unreadable("This is a directory", "name the file with the cluster document");
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw unreadable("There is no such file", null);
        } catch (AccessDeniedException e) {
            throw unreadable("You have no permission to read this file", null);
        }
    }

    private Cib read(InputStream input) {
        MeteredInput text;
        XMLStreamReader parser;
        try {
            text = new MeteredInput(Compression.decompress(input));
            parser = HardenedXml.open(text);
        } catch (IOException e) {
            throw unreadable("The input cannot be read: " + e.getMessage(), null);
        } catch (XMLStreamException e) {
            throw unreadable("The input is not XML: " + e.getMessage(), null);
        }
        GuardedReader reader = new GuardedReader(parser, text, new ElementObserver() {
            @Override
            public void start(GuardedReader at) {}

            @Override
            public void end() {}
        });
        try {
            while (reader.next() != XMLStreamReader.START_ELEMENT) {
                // To the root element.
            }
            Cib cib = CibBinding.bind(reader);
            if (cib.status == null) {
                cib.status = new Status();
            }
            return cib;
        } catch (XMLStreamException | JAXBException | RuntimeException e) {
            throw new CibException(Kind.UNREADABLE, List.of(new XmlFailures(name, reader).explain(e)));
        }
    }

    private CibException unreadable(String message, @Nullable String hint) {
        return new CibException(Kind.UNREADABLE, List.of(new Problem(Severity.ERROR, name, 0, 0, message, hint)));
    }
}
