package io.setpoint.executor.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning and the end of what is printed, in constant memory. */
final class BoundedOutput {
    private final byte[] head;
    private final byte[] tail;
    private long size;

    BoundedOutput(int bound) {
        head = new byte[bound / 2];
        tail = new byte[bound - head.length];
    }

    void add(byte[] bytes, int length) {
        int at = 0;
        while (at < length) {
            int room;
            if (size < head.length) {
                room = Math.min(length - at, (int) (head.length - size));
                System.arraycopy(bytes, at, head, (int) size, room);
            } else {
                int place = (int) ((size - head.length) % tail.length);
                room = Math.min(length - at, tail.length - place);
                System.arraycopy(bytes, at, tail, place, room);
            }
            size += room;
            at += room;
        }
    }

    /** What was printed, as text that any XML document or database can hold: what is no UTF-8, and control characters, are replaced. */
    String text() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head, 0, (int) Math.min(size, head.length));
        long inTail = size - head.length;
        if (inTail > tail.length) {
            all.writeBytes(("\n[" + (inTail - tail.length) + " bytes left out]\n").getBytes(StandardCharsets.UTF_8));
            int place = (int) (inTail % tail.length);
            all.write(tail, place, tail.length - place);
            all.write(tail, 0, place);
        } else if (inTail > 0) {
            all.write(tail, 0, (int) inTail);
        }
        return printable(all.toString(StandardCharsets.UTF_8));
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            boolean plain = c >= ' ' && c != 0x7F && c < 0xFFFE || c == '\n' || c == '\t';
            if (c != '\r') {
                printable.append(plain ? (char) c : '\uFFFD');
            }
        });
        return printable.toString();
    }
}
