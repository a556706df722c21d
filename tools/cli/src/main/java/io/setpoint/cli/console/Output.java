package io.setpoint.cli.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text on its way out. Remembers the failure that broke it, so that it is noticed even where a caller swallows exceptions. */
public final class Output extends Writer {
    private final Writer writer;
    private @Nullable IOException failure;

    public Output(OutputStream stream) {
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** Why nothing can be written any more; null as long as all goes well. */
    public @Nullable IOException failure() {
        return failure;
    }

    /** The reader at the other end of a pipe is gone. */
    public boolean isPipeBroken() {
        return failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        attempt(() -> writer.write(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        attempt(() -> writer.write(text, from, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(writer::flush);
    }

    @Override
    public void close() throws IOException {
        attempt(writer::close);
    }

    private void attempt(Attempt attempt) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            attempt.run();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }
}
