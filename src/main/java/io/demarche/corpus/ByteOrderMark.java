package io.demarche.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of a file that name its encoding. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
    // before UTF-16, whose little-endian mark they begin with
    UTF_32LE(Charset.forName("UTF-32LE"), "\u00FF\u00FE\0\0"),
    UTF_32BE(Charset.forName("UTF-32BE"), "\0\0\u00FE\u00FF"),
    UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
    UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF");

    static final int MAX_LENGTH = 4;

    private final Charset charset;
    private final String bytes;

    /** @param bytes as characters of ISO 8859-1 */
    ByteOrderMark(Charset charset, String bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    /** The mark that the bytes begin with, else null. */
    static ByteOrderMark of(byte[] start) {
        String first = new String(start, 0, Math.min(MAX_LENGTH, start.length), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(mark -> first.startsWith(mark.bytes))
                .findFirst()
                .orElse(null);
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return bytes.length();
    }
}
