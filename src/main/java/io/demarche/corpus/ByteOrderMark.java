package io.demarche.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of a file that name its encoding. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    // before UTF-16, whose little-endian mark they begin with
    UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
    UTF_32BE(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    static final int MAX_LENGTH = 4;

    private final Charset charset;
    private final byte[] bytes;

    ByteOrderMark(Charset charset, int... bytes) {
        this.charset = charset;
        this.bytes = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            this.bytes[i] = (byte) bytes[i];
        }
    }

    /** The mark that the bytes begin with, else null. */
    static ByteOrderMark of(byte[] start) {
        return Arrays.stream(values())
                .filter(mark -> start.length >= mark.bytes.length
                        && Arrays.equals(mark.bytes, 0, mark.bytes.length, start, 0, mark.bytes.length))
                .findFirst()
                .orElse(null);
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return bytes.length;
    }
}
