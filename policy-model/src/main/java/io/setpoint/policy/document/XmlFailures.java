package io.setpoint.policy.document;

import com.ctc.wstx.exc.WstxEOFException;
import io.setpoint.policy.document.Problem.Severity;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a document could not be read, from what the parser found and where it was. */
final class XmlFailures {
    private static final Pattern WRONG_END = Pattern.compile("Unexpected close tag </(.*)>; expected </(.*)>\\.?");
    private static final Pattern LIMIT = Pattern.compile("(?i).*attribute.* limit.*");

    private final @Nullable String file;
    private final @Nullable GuardedReader reader;

    /** @param reader where reading stopped, or null if it did not even start */
    XmlFailures(@Nullable String file, @Nullable GuardedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /** The problem behind an exception that came out of reading or binding. */
    Problem explain(Throwable failure) {
        XMLStreamException parsing = cause(failure, XMLStreamException.class);
        Location location = location(parsing);
        if (parsing instanceof RefusedContentException refused) {
            return at(location, refused.getMessage(), refused.hint());
        }
        IOException io = cause(failure, IOException.class);
        if (io instanceof MeteredInput.PieceTooLongException) {
            String limit = (MeteredInput.LONGEST_PIECE >> 20) + " MB";
            return at(location, "A single tag or comment is longer than " + limit, "no cluster document needs that");
        }
        if (io instanceof CharConversionException) {
            return at(location, "The text is not in the encoding that it claims, or UTF-8 if it claims none", "save it as UTF-8");
        }
        if (io != null) {
            return at(location, "The input cannot be read: " + (io.getMessage() == null ? "it ended too early" : io.getMessage()), null);
        }
        if (parsing instanceof WstxEOFException) {
            return cutOff(location);
        }
        return notWellFormed(parsing == null ? failure : parsing, location);
    }

    private @Nullable Location location(@Nullable XMLStreamException parsing) {
        if (parsing != null && parsing.getLocation() != null) {
            return parsing.getLocation();
        }
        return reader == null ? null : reader.location();
    }

    private Problem cutOff(@Nullable Location location) {
        if (reader == null || !reader.isInside()) {
            return at(location, "The input is empty, or ends within its first tag", "expected a cluster document, <cib ...>");
        }
        GuardedReader.OpenElement open = reader.innermost();
        String message = "The document ends while " + open + " from line " + open.line() + " is still open";
        return at(location, message, "the input seems to be cut off; get a complete copy");
    }

    private Problem notWellFormed(Throwable failure, @Nullable Location location) {
        String found = firstLine(failure);
        Matcher wrongEnd = WRONG_END.matcher(found);
        if (wrongEnd.matches() && reader != null && reader.isInside()) {
            GuardedReader.OpenElement open = reader.innermost();
            String message = "</" + wrongEnd.group(1) + "> does not fit: the element to be closed is " + open + " from line " + open.line();
            return at(location, message, "close each element before the one around it");
        }
        if (LIMIT.matcher(found).matches()) {
            String hint = "a value may have up to " + HardenedXml.LONGEST_VALUE + " characters, an element up to "
                    + HardenedXml.MOST_ATTRIBUTES + " attributes";
            return at(location, "The attributes of an element are too long or too many", hint);
        }
        if (reader != null && reader.rootClosed()) {
            return at(location, "There is more content after the end of the document", "a document has one root element, <cib>");
        }
        if (reader == null || !reader.isInside()) {
            return at(location, "This is not XML: " + found, "expected a cluster document, <cib ...>");
        }
        return at(location, "The XML is not well-formed: " + found, null);
    }

    private Problem at(@Nullable Location location, String message, @Nullable String hint) {
        int line = location == null ? 0 : Math.max(0, location.getLineNumber());
        return new Problem(Severity.ERROR, file, line, location == null ? 0 : Math.max(0, location.getColumnNumber()), message, hint);
    }

    /** What the parser says, without the place that it adds below. */
    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? "it cannot be parsed" : message.lines().findFirst().orElse("it cannot be parsed");
    }

    private static <T extends Throwable> @Nullable T cause(@Nullable Throwable failure, Class<T> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }
}
