package io.setpoint.policy.document;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
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
        BufferedInputStream buffered = new BufferedInputStream(input, 1 << 13);
        try {
            if (startsWith(buffered, GZIP)) {
                return new Decompressed(new GZIPInputStream(buffered, 1 << 16));
            }
            return startsWith(buffered, BZIP2) ? new Decompressed(new BZip2CompressorInputStream(buffered, true)) : buffered;
        } catch (IOException e) {
            throw new DamagedException();
        }
    }

    /** Compressed data does not unpack. */
    static final class DamagedException extends IOException {
        DamagedException() {
            super("the compressed data is damaged or cut off");
        }
    }

    /** Makes one failure of the many that decompressors have. */
    private static final class Decompressed extends FilterInputStream {
        Decompressed(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw new DamagedException();
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                throw new DamagedException();
            }
        }
    }

    private static boolean startsWith(BufferedInputStream input, byte[] magic) throws IOException {
        input.mark(magic.length);
        byte[] start = input.readNBytes(magic.length);
        input.reset();
        return Arrays.equals(start, magic);
    }
}
