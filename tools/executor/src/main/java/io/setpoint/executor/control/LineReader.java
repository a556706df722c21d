package io.setpoint.executor.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes lines from a stream, but none of any length: whoever sends them may be out of order. */
final class LineReader {
    /** More than any document that can be planned for. */
    static final int MOST_BYTES = 256 << 20;

    private final InputStream input;
    private final int most;
    private final byte[] buffer = new byte[1 << 13];
    private int position;
    private int end;

    LineReader(InputStream input, int most) {
        this.input = input;
        this.most = most;
    }

    /**
     * The next line without its end.
     *
     * @return null if there is none; a line that was begun but not ended is none
     * @throws MalformedLineException if it is too long
     */
    @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            for (int i = position; i < end; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, position, i - position);
                    position = i + 1;
                    return line.toString(StandardCharsets.UTF_8);
                }
            }
            line.write(buffer, position, end - position);
            if (line.size() > most) {
                throw new MalformedLineException("The line is longer than " + most + " bytes");
            }
            position = 0;
            end = input.read(buffer);
            if (end < 0) {
                end = 0;
                return null;
            }
        }
    }
}
