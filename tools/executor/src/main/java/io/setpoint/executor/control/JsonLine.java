package io.setpoint.executor.control;

import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.JSONObjectException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Records as JSON on a line, and back. What a record has no component for is ignored: the other end may be newer. */
public final class JsonLine {
    private static final JSON JSON_LINES = JSON.builder()
            .enable(JSON.Feature.WRITE_RECORD_FIELDS_IN_DECLARATION_ORDER)
            .disable(JSON.Feature.WRITE_NULL_PROPERTIES)
            .build();

    private JsonLine() {}

    /** A record, map, list, text or number without the end of the line; what is null is left out. */
    public static String of(Object value) {
        try {
            return JSON_LINES.asString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws MalformedLineException if the line is no such record */
    static <T> T read(Class<T> type, String line) {
        try {
            T value = JSON_LINES.beanFrom(type, line);
            if (value == null) {
                throw new MalformedLineException("null is not what is expected here");
            }
            return value;
        } catch (JSONObjectException e) {
            throw new MalformedLineException(e.getOriginalMessage());
        } catch (IOException e) {
            throw new MalformedLineException(firstLine(e));
        }
    }

    private static String firstLine(IOException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no JSON");
    }
}
