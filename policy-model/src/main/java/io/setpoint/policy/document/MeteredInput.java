package io.setpoint.policy.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bounds how much of the input one piece of markup may take, since a parser keeps names and start tags in memory whole. */
final class MeteredInput extends FilterInputStream {
    /** A start tag of this size would have hundreds of attributes of the greatest size. */
    static final int LONGEST_PIECE = 32 << 20;

    private int piece;

    MeteredInput(InputStream input) {
        super(input);
    }

    /** One piece of markup takes too much. */
    static final class PieceTooLongException extends IOException {}

    /** The next piece of markup starts. */
    void startPiece() {
        piece = 0;
    }

    @Override
    public int read() throws IOException {
        int result = super.read();
        count(result < 0 ? 0 : 1);
        return result;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int result = super.read(buffer, offset, length);
        count(Math.max(result, 0));
        return result;
    }

    private void count(int bytes) throws PieceTooLongException {
        piece += bytes;
        if (piece > LONGEST_PIECE) {
            throw new PieceTooLongException();
        }
    }
}
