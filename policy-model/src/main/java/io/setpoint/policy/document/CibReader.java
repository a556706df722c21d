package io.setpoint.policy.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.setpoint.policy.document.CibException.Kind;
import io.setpoint.policy.document.Problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
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

    /** Makes ready for the first document, which otherwise takes much longer than later ones; may be called at any time, by any thread. */
    public static void prepare() {
        ElementBinder.prepare();
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

    /**
     * Checks a file.
     *
     * @return what is wrong with a document that is accepted all the same; empty if it is fine
     * @throws CibException with all that is wrong if the file cannot be read or is no valid cluster document
     */
    public static List<Problem> check(Path file) {
        CibReader reader = new CibReader(file.toString());
        try (InputStream input = reader.open(file)) {
            return reader.check(input);
        } catch (IOException e) {
            throw reader.unreadable("The file cannot be read: " + e.getMessage(), null);
        }
    }

    /** Checks an input as {@link #check(Path)} does; the stream stays open. */
    public static List<Problem> check(InputStream input, String name) {
        return new CibReader(name).check(input);
    }

    private List<Problem> check(InputStream input) {
        ProblemList problems = new ProblemList(name);
        Cib cib = read(input, problems);
        List<Problem> found = new ArrayList<>(problems.all());
        found.addAll(Verifier.verify(cib, name));
        return found;
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
        return read(input, new ProblemList(name));
    }

    /** Reads a document, with warnings left in the list; errors are thrown with all that was found before. */
    private Cib read(InputStream input, ProblemList problems) {
        GuardedReader reader = toRoot(input);
        try {
            Schema claim = claim(reader);
            GrammarCheck grammar = new GrammarCheck(claim, problems);
            reader.observe(grammar);
            Cib cib = ElementBinder.bind(reader);
            if (problems.hasErrors()) {
                throw new CibException(Kind.INVALID, problems.all());
            }
            Upgrade.apply(cib, claim, grammar);
            if (cib.status == null) {
                cib.status = new Status();
            }
            return cib;
        } catch (XMLStreamException e) {
            List<Problem> found = new ArrayList<>(problems.all());
            found.add(new XmlFailures(name, reader).explain(e));
            throw new CibException(problems.isFull() ? Kind.INVALID : Kind.UNREADABLE, found);
        }
    }

    /** A reader at the start of the root element. */
    private GuardedReader toRoot(InputStream input) {
        try {
            MeteredInput text = new MeteredInput(Compression.decompress(input));
            GuardedReader reader = new GuardedReader(HardenedXml.open(text), text);
            try {
                while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    // What precedes the root means nothing.
                }
            } catch (XMLStreamException e) {
                throw unreadable(new XmlFailures(name, reader).explain(e));
            }
            return reader;
        } catch (IOException | XMLStreamException e) {
            throw unreadable(new XmlFailures(name, null).explain(e));
        }
    }

    private Schema claim(GuardedReader reader) {
        String root = reader.innermost().name();
        String namespace = reader.namespace();
        if (!root.equals("cib") || !namespace.isEmpty()) {
            String found = "The root element is <" + root + ">";
            throw invalid(reader, namespace.isEmpty() ? found : found + " of namespace " + namespace, "expected <cib>");
        }
        String name = reader.attribute("validate-with");
        Schema schema = name == null ? null : Schema.named(name);
        if (schema == null) {
            String found = name == null
                    ? "<cib> does not say which schema it follows: it has no attribute validate-with"
                    : "validate-with=\"" + name + "\" names no known schema";
            throw invalid(reader, found, "known are " + Schema.names());
        }
        return schema;
    }

    private CibException invalid(GuardedReader reader, String message, String hint) {
        Problem problem = new Problem(Severity.ERROR, name, reader.innermost().line(), reader.innermost().column(), message, hint);
        return new CibException(Kind.INVALID, List.of(problem));
    }

    private CibException unreadable(Problem problem) {
        return new CibException(Kind.UNREADABLE, List.of(problem));
    }

    private CibException unreadable(String message, @Nullable String hint) {
        return unreadable(new Problem(Severity.ERROR, name, 0, 0, message, hint));
    }
}
