package io.setpoint.policy.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Opens compressed inputs by what they start with, whatever their names are. */
final class Compression {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] BZIP2 = {'B', 'Z', 'h'};

    private Compression() {}

    /** The text behind an input, as a stream: nothing is unpacked before it is read. */
    static InputStream decompress(InputStream input) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(input, 1 << 16);
        if (startsWith(buffered, GZIP)) {
            return new GZIPInputStream(buffered, 1 << 16);
        }
        return startsWith(buffered, BZIP2) ? new BZip2CompressorInputStream(buffered, true) : buffered;
    }

    private static boolean startsWith(BufferedInputStream input, byte[] magic) throws IOException {
        input.mark(magic.length);
        byte[] start = input.readNBytes(magic.length);
        input.reset();
        return Arrays.equals(start, magic);
    }
}
